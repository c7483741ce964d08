package cn.zhiban.acceptance.draft.web;

import cn.zhiban.acceptance.draft.Answers;
import cn.zhiban.acceptance.draft.Area;
import cn.zhiban.acceptance.draft.OpenDraft;
import cn.zhiban.acceptance.draft.Step;
import cn.zhiban.catalogue.ItemDefinition.NoticePhase;
import cn.zhiban.form.ErrorLink;
import cn.zhiban.form.FormContext;
import cn.zhiban.form.FormPart;
import cn.zhiban.form.FormSchema;
import cn.zhiban.form.Reading;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A page of the item's form; where an answer was filled in for the applicant, the page says from where. */
@Component
class FormPagePart implements StepPart {

    private final OfficeClock clock;

    FormPagePart(OfficeClock clock) {
        this.clock = clock;
    }

    @Override
    public Area area() {
        return Area.FORM;
    }

    @Override
    public Typed typed(Actor actor, OpenDraft open, Step step, HttpServletRequest request) {
        var posted = request.getParameterMap();
        var form = form(open);
        return Typed.of(form.act(posted, form.fromParameters(posted, step.id())));
    }

    @Override
    public List<ErrorLink> show(
            Actor actor, OpenDraft open, Step step, Map<String, String> errors, Map<String, Object> model) {
        var answers = open.draft().answers().in(Area.FORM);
        var view = form(open).view(answers, errors, context(open), step.id());
        var notes = new LinkedHashMap<>(open.draft().sources());
        notes.replaceAll((key, source) -> source + "，可以修改");
        model.put("form", view);
        model.put(
                "parts",
                withoutHeading(view.parts(), step)
                        .map(part -> part.noting(notes))
                        .toList());
        return view.errors();
    }

    @Override
    public List<Reading> readings(Actor actor, OpenDraft open, Step step, Answers answers) {
        return form(open).reading(answers.in(Area.FORM), context(open)).stream()
                .filter(reading -> step.keys().contains(reading.key()))
                .toList();
    }

    /** The group that gives the page its name needs no second heading. */
    private static Stream<FormPart> withoutHeading(List<FormPart> parts, Step step) {
        return parts.stream()
                .flatMap(part -> part.kind().equals("group") && part.label().equals(step.label())
                        ? part.parts().stream()
                        : Stream.of(part));
    }

    private static FormSchema form(OpenDraft open) {
        return open.version().form(open.version().item().applicationForm());
    }

    private FormContext context(OpenDraft open) {
        return new FormContext(clock.today(), open.version().item().choices(NoticePhase.BEFORE_NOTICE));
    }
}
