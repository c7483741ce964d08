package cn.zhiban.commitment.web;

import cn.zhiban.casefile.Cases;
import cn.zhiban.catalogue.Catalogue;
import cn.zhiban.commitment.CommitmentLetter;
import cn.zhiban.commitment.LetterInForce;
import cn.zhiban.commitment.SignedLetters;
import cn.zhiban.shared.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The letter of an item for everybody, and the letters of a case as they were signed. */
@Controller
class LetterPages {

    private final Catalogue catalogue;
    private final Cases cases;
    private final SignedLetters letters;
    private final LetterInForce inForce;

    LetterPages(Catalogue catalogue, Cases cases, SignedLetters letters, LetterInForce inForce) {
        this.catalogue = catalogue;
        this.cases = cases;
        this.letters = letters;
        this.inForce = inForce;
    }

    @GetMapping("/items/{itemKey}/commitment-letter")
    ModelAndView letter(@PathVariable String itemKey) {
        var version = catalogue.current(itemKey);
        return new ModelAndView("commitment/letter")
                .addObject("item", version.item())
                .addObject("letter", CommitmentLetter.required(version));
    }

    @GetMapping("/my/cases/{caseNo}/letter")
    ModelAndView mine(Actor applicant, @PathVariable String caseNo) {
        return signed("commitment/signed", applicant, caseNo);
    }

    @GetMapping("/staff/cases/{caseNo}/letter")
    ModelAndView ofCase(Actor officer, @PathVariable String caseNo) {
        return signed("commitment/signed-desk", officer, caseNo);
    }

    private ModelAndView signed(String template, Actor reader, String caseNo) {
        var file = cases.visibleTo(reader, caseNo);
        var version = catalogue.version(file.itemVersionId());
        var signed = letters.of(file.id());
        if (signed.isEmpty()) {
            return new ModelAndView("redirect:" + (reader.isStaff() ? "/staff/cases/" : "/my/cases/") + caseNo);
        }
        return new ModelAndView(template)
                .addObject("caseNo", caseNo)
                .addObject("item", version.item())
                .addObject("letter", CommitmentLetter.required(version))
                .addObject(
                        "signed",
                        signed.stream().map(one -> SignedView.of(one, version)).toList())
                .addObject(
                        "withdrawable",
                        file.status().isWithdrawable() && inForce.of(file.id()).isPresent());
    }
}
