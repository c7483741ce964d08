package cn.zhiban.acceptance.web;

import cn.zhiban.acceptance.AskingForCase;
import cn.zhiban.acceptance.JudgingMaterial;
import cn.zhiban.acceptance.JudgingMaterial.Verdict;
import cn.zhiban.acceptance.MarkingField;
import cn.zhiban.acceptance.RequestingPapers;
import cn.zhiban.acceptance.web.MaterialDesk.Typed;
import cn.zhiban.acceptance.web.TaskDesk.Answer;
import cn.zhiban.casefile.FieldMark;
import cn.zhiban.material.MaterialState;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.RefusedRequest;
import cn.zhiban.web.KeptInput;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The desk of one case: the application on the left, the judgement of its materials and the open task on the right. */
@Controller
class StaffCasePage {

    static final String VIEW = "staff/case";

    private final StaffCase staffCase;
    private final JudgingMaterial judging;
    private final CorrectedFiles corrected;
    private final AskingForCase asking;
    private final MarkingField marking;
    private final RequestingPapers requesting;

    StaffCasePage(
            StaffCase staffCase,
            JudgingMaterial judging,
            CorrectedFiles corrected,
            AskingForCase asking,
            MarkingField marking,
            RequestingPapers requesting) {
        this.staffCase = staffCase;
        this.judging = judging;
        this.corrected = corrected;
        this.asking = asking;
        this.marking = marking;
        this.requesting = requesting;
    }

    @GetMapping("/staff/cases/{caseNo}")
    ModelAndView show(
            Actor actor,
            @PathVariable String caseNo,
            @RequestParam(required = false) String task,
            @RequestParam(required = false) String outcome) {
        return new ModelAndView(VIEW, staffCase.model(actor, caseNo, task, Answer.choosing(outcome), null));
    }

    /** Where one comes back to when the session had expired over a mark: what was typed stands there again, unsent. */
    @GetMapping("/staff/cases/{caseNo}/materials/{key}")
    ModelAndView resume(
            Actor actor, @PathVariable String caseNo, @PathVariable String key, HttpServletRequest request) {
        var kept = KeptInput.take(request);
        var typed = kept.isEmpty()
                ? null
                : new Typed(key, first(kept, "_reason"), first(kept, "_words"), "您重新登录了，这个标记还没有保存，请再提交一次");
        return new ModelAndView(VIEW, staffCase.model(actor, caseNo, null, Answer.choosing(null), typed));
    }

    private static String first(Map<String, String[]> typed, String name) {
        return typed.containsKey(name) ? typed.get(name)[0] : "";
    }

    /** Comes back to the material that was judged. */
    @PostMapping("/staff/cases/{caseNo}/materials/{key}")
    ModelAndView judge(
            Actor actor,
            @PathVariable String caseNo,
            @PathVariable String key,
            @RequestParam(name = "_verdict", defaultValue = "") String verdict,
            @RequestParam(name = "_reason", defaultValue = "") String reason,
            @RequestParam(name = "_words", defaultValue = "") String words) {
        try {
            judging.judge(actor, caseNo, key, new Verdict(state(verdict), reason, words));
        } catch (RefusedRequest refused) {
            var error = refused.fault();
            var model =
                    staffCase.model(actor, caseNo, null, Answer.choosing(null), new Typed(key, reason, words, error));
            return new ModelAndView(VIEW, model, HttpStatus.UNPROCESSABLE_ENTITY);
        }
        return new ModelAndView("redirect:/staff/cases/" + caseNo + "#material-" + key);
    }

    /** Files that the applicant brought to the window, in the place of those that were wrong. */
    @PostMapping("/staff/cases/{caseNo}/materials/{key}/correction")
    ModelAndView correct(
            Actor actor, @PathVariable String caseNo, @PathVariable String key, HttpServletRequest request) {
        try {
            corrected.take(actor, caseNo, key, request);
        } catch (RefusedRequest refused) {
            var error = refused.fault();
            var model = staffCase.model(actor, caseNo, null, Answer.choosing(null), new Typed(key, "", "", error));
            return new ModelAndView(VIEW, model, HttpStatus.UNPROCESSABLE_ENTITY);
        }
        return new ModelAndView("redirect:/staff/cases/" + caseNo + "#material-" + key);
    }

    /** Asks the registers once more, as after one was down. */
    @PostMapping("/staff/cases/{caseNo}/checks")
    String ask(Actor actor, @PathVariable String caseNo) {
        asking.ask(actor, caseNo);
        return "redirect:/staff/cases/" + caseNo + "#findings-title";
    }

    /** Marks an answer of the application, or takes a marked one as it is. */
    @PostMapping("/staff/cases/{caseNo}/fields")
    ModelAndView mark(
            Actor actor,
            @PathVariable String caseNo,
            @RequestParam(name = "_field", defaultValue = "") String field,
            @RequestParam(name = "_verdict") FieldMark.State verdict,
            @RequestParam(name = "_words", defaultValue = "") String words) {
        try {
            marking.mark(actor, caseNo, field, new MarkingField.Mark(verdict, words));
        } catch (RefusedRequest refused) {
            var error = refused.fault();
            var model = staffCase.model(actor, caseNo, null, Answer.choosing(null), null);
            model.put("fieldError", error);
            return new ModelAndView(VIEW, model, HttpStatus.UNPROCESSABLE_ENTITY);
        }
        return new ModelAndView("redirect:/staff/cases/" + caseNo + "#fields");
    }

    /** Asks for a paper after acceptance. */
    @PostMapping("/staff/cases/{caseNo}/paper-requests")
    ModelAndView request(
            Actor actor,
            @PathVariable String caseNo,
            @RequestParam(name = "_key", defaultValue = "") String key,
            @RequestParam(name = "_words", defaultValue = "") String words) {
        try {
            requesting.request(actor, caseNo, key, words);
        } catch (RefusedRequest refused) {
            var error = refused.fault();
            var model = staffCase.model(actor, caseNo, null, Answer.choosing(null), null);
            model.put("paperError", error);
            return new ModelAndView(VIEW, model, HttpStatus.UNPROCESSABLE_ENTITY);
        }
        return new ModelAndView("redirect:/staff/cases/" + caseNo + "#papers");
    }

    private static MaterialState state(String word) {
        return Arrays.stream(MaterialState.values())
                .filter(state -> state.name().equals(word))
                .findFirst()
                .orElseThrow(() -> RefusedRequest.invalid("verdict-unknown", "请选择合格或者不合格"));
    }
}
