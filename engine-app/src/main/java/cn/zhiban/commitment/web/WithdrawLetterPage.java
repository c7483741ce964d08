package cn.zhiban.commitment.web;

import cn.zhiban.casefile.Cases;
import cn.zhiban.catalogue.Catalogue;
import cn.zhiban.commitment.LetterInForce;
import cn.zhiban.commitment.WithdrawingLetter;
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

/** Asks once before a letter is taken back, and says what will happen. */
@Controller
@RequestMapping("/my/cases/{caseNo}/letter/withdraw")
class WithdrawLetterPage {

    private final Cases cases;
    private final Catalogue catalogue;
    private final LetterInForce inForce;
    private final WithdrawingLetter withdrawing;

    WithdrawLetterPage(Cases cases, Catalogue catalogue, LetterInForce inForce, WithdrawingLetter withdrawing) {
        this.cases = cases;
        this.catalogue = catalogue;
        this.inForce = inForce;
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
        return new ModelAndView("redirect:/my/cases/" + caseNo + "?letterWithdrawn");
    }

    private ModelAndView page(Actor applicant, String caseNo, String reason, String error) {
        var file = cases.visibleTo(applicant, caseNo);
        var standing = inForce.of(file.id());
        if (standing.isEmpty() || !file.status().isWithdrawable()) {
            return new ModelAndView("redirect:/my/cases/" + caseNo);
        }
        var version = catalogue.version(file.itemVersionId());
        var model = new HashMap<String, Object>();
        model.put("caseNo", caseNo);
        model.put("status", file.status());
        model.put("item", version.item());
        model.put("signed", SignedView.of(standing.get(), version));
        model.put("returns", inForce.sparesReview(file.id()));
        model.put("reason", reason);
        model.put("error", error);
        model.put("errors", error == null ? List.of() : List.of(new ErrorLink("reason", error)));
        return new ModelAndView(
                "commitment/withdraw", model, error == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
    }
}
