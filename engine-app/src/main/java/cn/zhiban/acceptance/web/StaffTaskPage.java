package cn.zhiban.acceptance.web;

import cn.zhiban.acceptance.web.TaskDesk.Answer;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.RefusedRequest;
import cn.zhiban.shared.RefusedRequest.Kind;
import cn.zhiban.web.KeptInput;
import cn.zhiban.worklist.ClaimingTask;
import cn.zhiban.worklist.CompletingTask;
import cn.zhiban.worklist.KeepingTaskDraft;
import cn.zhiban.worklist.OpenTask;
import cn.zhiban.worklist.Outcome;
import cn.zhiban.worklist.TaskEngine;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Ends the open task of a case; a refusal shows the case again with what was answered. */
@Controller
@RequestMapping("/staff/tasks/{id}/complete")
class StaffTaskPage {

    /** Buttons after which the same form is shown again: conditions, lists. */
    private static final Set<String> STAYING = Set.of("_refresh", "_add", "_remove");

    private final ClaimingTask claiming;
    private final CompletingTask completing;
    private final TaskEngine engine;
    private final PostedAnswer posted;
    private final KeepingTaskDraft keeping;
    private final StaffCase staffCase;

    StaffTaskPage(
            ClaimingTask claiming,
            CompletingTask completing,
            TaskEngine engine,
            PostedAnswer posted,
            KeepingTaskDraft keeping,
            StaffCase staffCase) {
        this.claiming = claiming;
        this.completing = completing;
        this.engine = engine;
        this.posted = posted;
        this.keeping = keeping;
        this.staffCase = staffCase;
    }

    /** Where one comes back to when the session had expired over the answer. */
    @GetMapping
    ModelAndView resume(Actor actor, @PathVariable String id, HttpServletRequest request) {
        var task = claiming.readable(actor, id);
        var typed = KeptInput.take(request);
        return page(actor, task, posted.read(task, typed), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView complete(Actor actor, @PathVariable String id, HttpServletRequest request, RedirectAttributes next) {
        var task = claiming.readable(actor, id);
        var answer = posted.read(task, request.getParameterMap());
        if (STAYING.stream().anyMatch(button -> request.getParameter(button) != null)) {
            return page(actor, task, answer, HttpStatus.OK);
        }
        try {
            keeping.check(actor, task, answer.outcome(), answer.seen());
            completing.complete(actor, id, answer.outcome(), answer.values());
        } catch (RefusedRequest refused) {
            return refused(actor, task, answer, refused);
        }
        next.addFlashAttribute("done", task.caseNo());
        next.addFlashAttribute(
                "doneWords",
                task.taskName() + "：" + outcome(task, answer.outcome()).label());
        return new ModelAndView("redirect:/staff");
    }

    /** What a colleague has done meanwhile is told on a page of its own; what can be put right, here. */
    private ModelAndView refused(Actor actor, OpenTask task, Answer answer, RefusedRequest refused) {
        if (refused.code().startsWith("task-") || refused.kind() != Kind.INVALID && refused.kind() != Kind.CONFLICT) {
            throw refused;
        }
        var status = refused.kind() == Kind.INVALID ? HttpStatus.UNPROCESSABLE_ENTITY : HttpStatus.CONFLICT;
        return page(actor, task, PostedAnswer.refused(answer, refused), status);
    }

    private Outcome outcome(OpenTask task, String key) {
        return engine.outcomes(task).stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private ModelAndView page(Actor actor, OpenTask task, Answer answer, HttpStatus status) {
        return new ModelAndView(
                StaffCasePage.VIEW, staffCase.model(actor, task.caseNo(), task.id(), answer, null), status);
    }
}
