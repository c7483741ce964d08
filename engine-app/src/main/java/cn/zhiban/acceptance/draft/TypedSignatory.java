package cn.zhiban.acceptance.draft;

import cn.zhiban.commitment.Signatory;
import cn.zhiban.commitment.Signatory.Capacity;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;

/** Reads who is to sign from what was typed; what cannot be read was not typed. */
final class TypedSignatory {

    private TypedSignatory() {}

    static Signatory of(Map<String, Object> answers) {
        return new Signatory(
                        text(answers, Flow.SIGNATORY),
                        capacity(text(answers, Flow.CAPACITY)),
                        day(text(answers, Flow.AUTHORITY_FROM)),
                        day(text(answers, Flow.AUTHORITY_UNTIL)))
                .tidied();
    }

    private static String text(Map<String, Object> answers, String key) {
        return answers.get(key) instanceof String text ? text : "";
    }

    private static Capacity capacity(String typed) {
        return Arrays.stream(Capacity.values())
                .filter(one -> one.name().equals(typed))
                .findFirst()
                .orElse(null);
    }

    private static LocalDate day(String typed) {
        try {
            return typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
