package cn.zhiban.acceptance.web;

import cn.zhiban.acceptance.JudgingMaterial;
import cn.zhiban.acceptance.JudgingMaterial.Verdict;
import cn.zhiban.acceptance.web.MaterialDesk.Typed;
import cn.zhiban.material.MaterialState;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.RefusedRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The checking desk: after each judgement the next material lies there, and after the last one the case. */
@Controller
@RequestMapping("/staff/cases/{caseNo}/check")
class CheckingDeskPage {

    private static final String VIEW = "staff/check";

    private final CheckingDesk desk;
    private final JudgingMaterial judging;

    CheckingDeskPage(CheckingDesk desk, JudgingMaterial judging) {
        this.desk = desk;
        this.judging = judging;
    }

    @GetMapping
    String begin(Actor actor, @PathVariable String caseNo) {
        return desk.first(actor, caseNo).map(key -> address(caseNo, key)).orElse("redirect:/staff/cases/" + caseNo);
    }

    @GetMapping("/{key}")
    ModelAndView show(Actor actor, @PathVariable String caseNo, @PathVariable String key) {
        return new ModelAndView(VIEW, desk.model(actor, caseNo, key, null));
    }

    @PostMapping("/{key}")
    ModelAndView judge(
            Actor actor,
            @PathVariable String caseNo,
            @PathVariable String key,
            @RequestParam(name = "_verdict") MaterialState verdict,
            @RequestParam(name = "_reason", defaultValue = "") String reason,
            @RequestParam(name = "_words", defaultValue = "") String words) {
        try {
            judging.judge(actor, caseNo, key, new Verdict(verdict, reason, words));
        } catch (RefusedRequest refused) {
            var error = refused.fault();
            var model = desk.model(actor, caseNo, key, new Typed(key, reason, words, error));
            return new ModelAndView(VIEW, model, HttpStatus.UNPROCESSABLE_ENTITY);
        }
        return new ModelAndView(desk.next(actor, caseNo, key)
                .map(next -> address(caseNo, next))
                .orElse("redirect:/staff/cases/" + caseNo + "?checked#task"));
    }

    private static String address(String caseNo, String key) {
        return "redirect:/staff/cases/" + caseNo + "/check/" + key;
    }
}
