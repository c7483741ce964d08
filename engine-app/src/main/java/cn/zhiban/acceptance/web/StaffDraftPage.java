package cn.zhiban.acceptance.web;

import cn.zhiban.acceptance.web.TaskDesk.Answer;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.RefusedRequest;
import cn.zhiban.shared.RefusedRequest.Kind;
import cn.zhiban.web.KeptInput;
import cn.zhiban.worklist.ClaimingTask;
import cn.zhiban.worklist.KeepingTaskDraft;
import cn.zhiban.worklist.OpenTask;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** Keeps what an officer has typed for an outcome; a refusal shows the case again with it. */
@Controller
@RequestMapping("/staff/tasks/{id}/draft")
class StaffDraftPage {

    private final ClaimingTask claiming;
    private final KeepingTaskDraft keeping;
    private final PostedAnswer posted;
    private final StaffCase staffCase;

    StaffDraftPage(ClaimingTask claiming, KeepingTaskDraft keeping, PostedAnswer posted, StaffCase staffCase) {
        this.claiming = claiming;
        this.keeping = keeping;
        this.posted = posted;
        this.staffCase = staffCase;
    }

    /** Where one comes back to when the session had expired over the draft. */
    @GetMapping
    ModelAndView resume(Actor actor, @PathVariable String id, HttpServletRequest request) {
        var task = claiming.readable(actor, id);
        var typed = KeptInput.take(request);
        return page(actor, task, typed.isEmpty() ? Answer.choosing(null) : posted.read(task, typed), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView keep(Actor actor, @PathVariable String id, HttpServletRequest request) {
        var task = claiming.readable(actor, id);
        var answer = posted.read(task, request.getParameterMap());
        try {
            keeping.keep(actor, id, answer.outcome(), answer.values(), answer.seen());
        } catch (RefusedRequest refused) {
            if (refused.code().startsWith("task-")) {
                throw refused;
            }
            var status = refused.kind() == Kind.CONFLICT ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_ENTITY;
            return page(actor, task, PostedAnswer.refused(answer, refused), status);
        }
        return new ModelAndView("redirect:"
                + UriComponentsBuilder.fromPath("/staff/cases/{no}")
                        .queryParam("kept")
                        .queryParam("outcome", answer.outcome())
                        .fragment("task")
                        .buildAndExpand(task.caseNo())
                        .encode());
    }

    private ModelAndView page(Actor actor, OpenTask task, Answer answer, HttpStatus status) {
        return new ModelAndView(
                StaffCasePage.VIEW, staffCase.model(actor, task.caseNo(), task.id(), answer, null), status);
    }
}
