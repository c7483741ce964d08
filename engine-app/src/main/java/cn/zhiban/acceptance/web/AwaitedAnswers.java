package cn.zhiban.acceptance.web;

import cn.zhiban.casefile.CaseView;
import cn.zhiban.casefile.Cases;
import cn.zhiban.casefile.FieldMark;
import cn.zhiban.catalogue.Catalogue;
import cn.zhiban.catalogue.NoticePhase;
import cn.zhiban.form.FormContext;
import cn.zhiban.form.FormPart;
import cn.zhiban.form.FormSchema;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The answers that the one-time notice asks for again, drawn by the form of the application. */
@Component
class AwaitedAnswers {

    private final Cases cases;
    private final Catalogue catalogue;
    private final OfficeClock clock;

    AwaitedAnswers(Cases cases, Catalogue catalogue, OfficeClock clock) {
        this.cases = cases;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /**
     * @param typed in the place of what is on record
     * @param errors by the key of the field
     */
    List<FormPart> parts(Actor applicant, CaseView view, Map<String, Object> typed, Map<String, String> errors) {
        var wanted = notified(view);
        if (wanted.isEmpty()) {
            return List.of();
        }
        var file = cases.visibleTo(applicant, view.caseNo());
        var item = catalogue.version(file.itemVersionId()).item();
        var whole = new HashMap<>(view.form());
        whole.putAll(typed);
        var context = new FormContext(clock.today(), item.choices(NoticePhase.BEFORE_NOTICE));
        return schema(applicant, view).view(whole, errors, context).parts().stream()
                .flatMap(AwaitedAnswers::leaves)
                .filter(part -> wanted.containsKey(part.key()))
                .map(part -> part.noting(wanted))
                .toList();
    }

    /** What was answered otherwise than before. */
    Map<String, Object> changed(Actor applicant, CaseView view, HttpServletRequest request) {
        var before = parts(applicant, view, Map.of(), Map.of()).stream()
                .collect(Collectors.toMap(FormPart::key, Function.identity()));
        var typed = before.isEmpty()
                ? Map.<String, Object>of()
                : schema(applicant, view).fromParameters(request.getParameterMap());
        var changed = new LinkedHashMap<String, Object>();
        before.forEach((key, part) -> {
            var posted = request.getParameterValues(key);
            if (posted != null && !String.join(",", posted).equals(drawn(part))) {
                changed.put(key, typed.get(key));
            }
        });
        return changed;
    }

    /** What is to be said beside each, by its key. */
    private static Map<String, String> notified(CaseView view) {
        return view.fields().stream()
                .filter(CaseView.Field::notified)
                .collect(Collectors.toMap(
                        CaseView.Field::key, AwaitedAnswers::words, (one, two) -> one, LinkedHashMap::new));
    }

    private static String words(CaseView.Field field) {
        return FieldMark.State.REJECTED.name().equals(field.state())
                ? "需要更正：" + field.words()
                : field.stateLabel() + "，需要时可以再改";
    }

    private static String drawn(FormPart part) {
        if (part.options().isEmpty()) {
            return part.kind().equals("checkbox") ? String.valueOf(part.ticked()) : part.value();
        }
        return part.options().stream()
                .filter(FormPart.Offer::chosen)
                .map(FormPart.Offer::value)
                .collect(Collectors.joining(","));
    }

    private static Stream<FormPart> leaves(FormPart part) {
        return part.kind().equals("group") ? part.parts().stream().flatMap(AwaitedAnswers::leaves) : Stream.of(part);
    }

    private FormSchema schema(Actor applicant, CaseView view) {
        var version =
                catalogue.version(cases.visibleTo(applicant, view.caseNo()).itemVersionId());
        return version.form(version.item().applicationForm());
    }
}
