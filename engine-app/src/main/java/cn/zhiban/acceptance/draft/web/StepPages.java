package cn.zhiban.acceptance.draft.web;

import cn.zhiban.acceptance.draft.OpenDraft;
import cn.zhiban.acceptance.draft.Seen;
import cn.zhiban.acceptance.draft.Step;
import cn.zhiban.form.ErrorLink;
import cn.zhiban.shared.Actor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Draws the page of one step. */
@Component
class StepPages {

    private final StepParts parts;

    StepPages(StepParts parts) {
        this.parts = parts;
    }

    ModelAndView page(
            Actor actor,
            OpenDraft open,
            Step step,
            Map<String, String> errors,
            Seen seen,
            boolean returning,
            HttpStatus status) {
        var model = new HashMap<String, Object>();
        model.put("frame", Frame.of(open, step, seen, returning));
        model.put("errors", parts.of(step).show(actor, open, step, errors, model));
        return new ModelAndView("apply/step", model, status);
    }

    /** The same page with one line above it that belongs to no field. */
    ModelAndView refused(Actor actor, OpenDraft open, Step step, String words, Seen seen, boolean returning) {
        var page = page(actor, open, step, Map.of(), seen, returning, HttpStatus.PAYLOAD_TOO_LARGE);
        var errors = new ArrayList<ErrorLink>(List.of(new ErrorLink("", words)));
        return page.addObject("errors", errors);
    }
}
