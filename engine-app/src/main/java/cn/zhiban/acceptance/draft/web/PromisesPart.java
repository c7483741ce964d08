package cn.zhiban.acceptance.draft.web;

import cn.zhiban.acceptance.draft.Answers;
import cn.zhiban.acceptance.draft.Area;
import cn.zhiban.acceptance.draft.Flow;
import cn.zhiban.acceptance.draft.OpenDraft;
import cn.zhiban.acceptance.draft.Step;
import cn.zhiban.catalogue.NoticePhase;
import cn.zhiban.form.ErrorLink;
import cn.zhiban.form.FormContext;
import cn.zhiban.form.FormSchema;
import cn.zhiban.form.Reading;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What is promised at the end of the form, ticked where everything has been read once more. */
@Component
class PromisesPart implements StepPart {

    private final OfficeClock clock;

    PromisesPart(OfficeClock clock) {
        this.clock = clock;
    }

    @Override
    public Area area() {
        return Area.CHECK;
    }

    @Override
    public Typed typed(Actor actor, OpenDraft open, Step step, HttpServletRequest request) {
        return Typed.of(Flow.promises(form(open))
                .map(page -> form(open).fromParameters(request.getParameterMap(), page.id()))
                .orElse(Map.of()));
    }

    @Override
    public List<ErrorLink> show(
            Actor actor, OpenDraft open, Step step, Map<String, String> errors, Map<String, Object> model) {
        var context = new FormContext(clock.today(), open.version().item().choices(NoticePhase.BEFORE_NOTICE));
        var answers = open.draft().answers().in(Area.FORM);
        var view = Flow.promises(form(open)).map(page -> form(open).view(answers, errors, context, page.id()));
        model.put("promises", view.map(found -> found.parts()).orElse(List.of()));
        return view.map(found -> found.errors()).orElse(List.of());
    }

    @Override
    public List<Reading> readings(Actor actor, OpenDraft open, Step step, Answers answers) {
        return List.of();
    }

    private static FormSchema form(OpenDraft open) {
        return open.version().form(open.version().item().applicationForm());
    }
}
