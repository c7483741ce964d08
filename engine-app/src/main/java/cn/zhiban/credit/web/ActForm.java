package cn.zhiban.credit.web;

import cn.zhiban.credit.CreditEffect;
import cn.zhiban.credit.CreditKind;
import cn.zhiban.credit.FoundAct;
import cn.zhiban.credit.Severity;
import cn.zhiban.form.FormContext;
import cn.zhiban.form.FormSchema;
import cn.zhiban.form.Option;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** The form in which an act is written down, and what was typed into it. */
final class ActForm {

    static final FormSchema SCHEMA = read();

    private static final Map<String, Boolean> OPEN = Map.of("yes", true, "no", false);

    private ActForm() {}

    static FormContext context(LocalDate today) {
        return new FormContext(
                today,
                Map.of(
                        "creditKinds", options(Arrays.stream(CreditKind.values()), CreditKind::label),
                        "creditSeverities", options(Arrays.stream(Severity.values()), Severity::label),
                        "creditEffects", options(CreditEffect.TOLD.stream(), CreditEffect::label)));
    }

    /** What was typed; nothing where it is none of the options. */
    static FoundAct act(Map<String, Object> taken) {
        return new FoundAct(
                text(taken, "holderCode"),
                text(taken, "holderName"),
                one(CreditKind.class, taken, "kind"),
                one(Severity.class, taken, "severity"),
                one(CreditEffect.class, taken, "effect"),
                text(taken, "words"),
                text(taken, "documentNo"),
                day(taken.get("listedAt")),
                OPEN.get(text(taken, "open")));
    }

    private static <E extends Enum<E>> E one(Class<E> kind, Map<String, Object> taken, String key) {
        return Arrays.stream(kind.getEnumConstants())
                .filter(one -> one.name().equals(text(taken, key)))
                .findFirst()
                .orElse(null);
    }

    private static String text(Map<String, Object> taken, String key) {
        return taken.get(key) instanceof String text ? text : "";
    }

    private static LocalDate day(Object taken) {
        try {
            return taken == null || taken.toString().isBlank() ? null : LocalDate.parse(taken.toString());
        } catch (DateTimeException noDay) {
            return null;
        }
    }

    private static <E extends Enum<E>> List<Option> options(Stream<E> all, Function<E, String> label) {
        return all.map(one -> new Option(one.name(), label.apply(one))).toList();
    }

    private static FormSchema read() {
        try (var file = ActForm.class.getResourceAsStream("/credit/found-act.form")) {
            return FormSchema.parse(file.readAllBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
