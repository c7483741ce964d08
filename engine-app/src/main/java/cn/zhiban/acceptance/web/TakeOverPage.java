package cn.zhiban.acceptance.web;

import cn.zhiban.acceptance.web.TaskDesk.Answer;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.RefusedRequest;
import cn.zhiban.web.KeptInput;
import cn.zhiban.worklist.ClaimingTask;
import cn.zhiban.worklist.OpenTask;
import cn.zhiban.worklist.TakingOverTask;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Takes a task over from the colleague who is responsible for it, and says why. */
@Controller
@RequestMapping("/staff/tasks/{id}/take-over")
class TakeOverPage {

    private static final String REASON = "_reason";

    private final ClaimingTask claiming;
    private final TakingOverTask takingOver;
    private final StaffCase staffCase;

    TakeOverPage(ClaimingTask claiming, TakingOverTask takingOver, StaffCase staffCase) {
        this.claiming = claiming;
        this.takingOver = takingOver;
        this.staffCase = staffCase;
    }

    /** Where one comes back to when the session had expired over the reason. */
    @GetMapping
    ModelAndView resume(Actor actor, @PathVariable String id, HttpServletRequest request) {
        var kept = KeptInput.take(request).getOrDefault(REASON, new String[] {""});
        return page(actor, claiming.readable(actor, id), kept[0], null, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView takeOver(
            Actor actor, @PathVariable String id, @RequestParam(name = REASON, defaultValue = "") String reason) {
        var task = claiming.readable(actor, id);
        try {
            takingOver.takeOver(actor, id, reason);
        } catch (RefusedRequest refused) {
            return page(actor, task, reason, refused.fault(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        return new ModelAndView("redirect:/staff/cases/" + task.caseNo() + "?takenOver#task");
    }

    private ModelAndView page(Actor actor, OpenTask task, String reason, String error, HttpStatus status) {
        var model = staffCase.model(actor, task.caseNo(), task.id(), Answer.choosing(null), null);
        model.put("takeOverReason", reason);
        model.put("takeOverError", error);
        return new ModelAndView(StaffCasePage.VIEW, model, status);
    }
}
