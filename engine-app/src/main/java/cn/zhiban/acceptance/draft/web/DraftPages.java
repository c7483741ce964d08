package cn.zhiban.acceptance.draft.web;

import cn.zhiban.acceptance.draft.Area;
import cn.zhiban.acceptance.draft.CheckingDraft;
import cn.zhiban.acceptance.draft.OpenDraft;
import cn.zhiban.acceptance.draft.OpeningDraft;
import cn.zhiban.acceptance.draft.Seen;
import cn.zhiban.acceptance.draft.Step;
import cn.zhiban.shared.Actor;
import cn.zhiban.web.KeptInput;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Opens the pages of a draft. */
@Controller
@RequestMapping("/my/drafts/{id}")
class DraftPages {

    private final OpeningDraft opening;
    private final CheckingDraft checking;
    private final StepParts parts;
    private final StepPages pages;

    DraftPages(OpeningDraft opening, CheckingDraft checking, StepParts parts, StepPages pages) {
        this.opening = opening;
        this.checking = checking;
        this.parts = parts;
        this.pages = pages;
    }

    /** Goes on where the applicant left. */
    @GetMapping
    String resume(Actor actor, @PathVariable UUID id) {
        var open = opening.open(actor, id);
        return "redirect:" + DraftAddress.of(open, checking.next(actor, open));
    }

    @GetMapping("/steps/{stepId}")
    ModelAndView step(Actor actor, @PathVariable UUID id, @PathVariable String stepId, HttpServletRequest request) {
        var open = opening.open(actor, id);
        var found = open.flow().find(stepId).filter(step -> !step.isCheck());
        if (found.isEmpty()) {
            return new ModelAndView("redirect:" + DraftAddress.of(id));
        }
        var typed = KeptInput.take(request);
        if (!typed.isEmpty()) {
            return restored(actor, open, found.get(), new Retyped(request, typed));
        }
        boolean returning = request.getParameter(DraftAddress.RETURN) != null;
        boolean pointedTo = returning && request.getParameter(SavingPage.SENT) == null;
        var errors = pointedTo ? errorsOf(actor, open, found.get()) : Map.<String, String>of();
        return pages.page(actor, open, found.get(), errors, open.seen(), returning, HttpStatus.OK);
    }

    private Map<String, String> errorsOf(Actor actor, OpenDraft open, Step step) {
        return checking.problems(actor, open).getOrDefault(step.id(), Map.of());
    }

    /** What was typed when the session was over; it is not saved before it is sent again. */
    private ModelAndView restored(Actor actor, OpenDraft open, Step step, HttpServletRequest typed) {
        var answers = parts.of(step).typed(actor, open, step, typed).answers();
        boolean returning = typed.getParameter(DraftAddress.RETURN) != null;
        var seen = Seen.of(typed.getParameter(SavingPage.SEEN));
        return pages.page(actor, open.typing(step, answers), step, Map.of(), seen, returning, HttpStatus.OK)
                .addObject("restored", true);
    }

    /** What follows from the conditions that are not met, and whom to ask. */
    @GetMapping("/advice")
    ModelAndView advice(Actor actor, @PathVariable UUID id, HttpServletRequest request) {
        var open = opening.open(actor, id);
        var unmet = checking.unmet(open);
        var conditions = open.flow().of(Area.CONDITIONS);
        boolean returning = request.getParameter(DraftAddress.RETURN) != null;
        var next = returning ? open.flow().check() : open.flow().after(conditions);
        return new ModelAndView(
                "apply/advice",
                Map.of(
                        "frame", Frame.of(open, conditions, open.seen(), returning),
                        "unmet", unmet,
                        "blocked", unmet.stream().anyMatch(condition -> condition.blocks()),
                        "next", DraftAddress.of(open, next)));
    }
}
