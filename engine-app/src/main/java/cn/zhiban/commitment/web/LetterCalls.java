package cn.zhiban.commitment.web;

import cn.zhiban.casefile.CaseView;
import cn.zhiban.casefile.CaseViews;
import cn.zhiban.catalogue.Catalogue;
import cn.zhiban.commitment.CommitmentLetter;
import cn.zhiban.commitment.SigningCode;
import cn.zhiban.commitment.WithdrawingLetter;
import cn.zhiban.identity.ConfirmationCodes;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.Masking;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
class LetterCalls {

    /** @param digest SHA-256 of {@code text} in UTF-8, in lower-case hexadecimal */
    record Letter(int version, String digest, String text) {

        static Letter of(CommitmentLetter letter) {
            return new Letter(letter.version(), letter.digest(), letter.text());
        }
    }

    /** @param sentTo masked */
    record CodeSent(String sentTo, long holdsMinutes) {}

    record Withdrawal(String reason) {}

    private final Catalogue catalogue;
    private final SigningCode codes;
    private final WithdrawingLetter withdrawing;
    private final CaseViews views;

    LetterCalls(Catalogue catalogue, SigningCode codes, WithdrawingLetter withdrawing, CaseViews views) {
        this.catalogue = catalogue;
        this.codes = codes;
        this.withdrawing = withdrawing;
        this.views = views;
    }

    @Operation(summary = "The item's letter of commitment in full, with the digest of exactly its text")
    @GetMapping("/items/{itemKey}/commitment-letter")
    Letter letter(@PathVariable String itemKey) {
        return Letter.of(CommitmentLetter.required(catalogue.current(itemKey)));
    }

    @Operation(summary = "Mails the code with which the letter that holds now is signed")
    @PostMapping("/items/{itemKey}/commitment-letter/code")
    CodeSent code(Actor signer, @PathVariable String itemKey) {
        var version = catalogue.current(itemKey);
        var address = codes.send(
                signer, CommitmentLetter.required(version), version.item().name());
        return new CodeSent(Masking.email(address), ConfirmationCodes.HOLDS.toMinutes());
    }

    @Operation(summary = "Takes the letter of a case back before the decision: its papers are required again")
    @PostMapping("/cases/{caseNo}/commitment/withdraw")
    CaseView withdraw(Actor applicant, @PathVariable String caseNo, @RequestBody Withdrawal withdrawal) {
        withdrawing.withdraw(applicant, caseNo, withdrawal.reason());
        return views.of(applicant, caseNo);
    }
}
