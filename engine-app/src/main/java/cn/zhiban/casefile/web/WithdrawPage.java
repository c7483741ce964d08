package cn.zhiban.casefile.web;

import cn.zhiban.casefile.CaseStatus;
import cn.zhiban.casefile.CaseViews;
import cn.zhiban.casefile.WithdrawingCase;
import cn.zhiban.form.ErrorLink;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.RefusedRequest;
import cn.zhiban.web.KeptInput;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Asks once before an application is taken back, and says what will happen. */
@Controller
@RequestMapping("/my/cases/{caseNo}/withdraw")
class WithdrawPage {

    private final CaseViews views;
    private final WithdrawingCase withdrawing;

    WithdrawPage(CaseViews views, WithdrawingCase withdrawing) {
        this.views = views;
        this.withdrawing = withdrawing;
    }

    @GetMapping
    ModelAndView ask(Actor applicant, @PathVariable String caseNo, HttpServletRequest request) {
        var typed = KeptInput.take(request).getOrDefault("_reason", new String[] {""});
        return page(applicant, caseNo, typed[0], null);
    }

    @PostMapping
    ModelAndView withdraw(
            Actor applicant,
            @PathVariable String caseNo,
            @RequestParam(name = "_reason", defaultValue = "") String reason) {
        try {
            withdrawing.withdraw(applicant, caseNo, reason);
        } catch (RefusedRequest refused) {
            return page(applicant, caseNo, reason, refused.fault());
        }
        return new ModelAndView("redirect:/my/cases/" + caseNo + "?withdrawn");
    }

    private ModelAndView page(Actor applicant, String caseNo, String reason, String error) {
        var view = views.of(applicant, caseNo);
        if (!CaseStatus.valueOf(view.status()).isWithdrawable()) {
            return new ModelAndView("redirect:/my/cases/" + caseNo);
        }
        var model = new HashMap<String, Object>();
        model.put("view", view);
        model.put("reason", reason);
        model.put("error", error);
        model.put("errors", error == null ? List.of() : List.of(new ErrorLink("reason", error)));
        return new ModelAndView("my/withdraw", model, error == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
    }
}
