package cn.zhiban.commitment;

import cn.zhiban.casefile.CaseLetters;
import java.util.List;
import org.springframework.stereotype.Component;

/** Shows a case the letters that were signed for it. */
@Component
class LettersOfCases implements CaseLetters {

    private final SignedLetters letters;

    LettersOfCases(SignedLetters letters) {
        this.letters = letters;
    }

    @Override
    public List<Signed> of(long caseId) {
        return letters.of(caseId).stream().map(LettersOfCases::shown).toList();
    }

    private static Signed shown(SignedLetter letter) {
        var signatory = letter.signatory();
        var confirmed = letter.signature().confirmed();
        return new Signed(
                letter.id(),
                letter.letterVersion(),
                letter.digest(),
                letter.materials(),
                letter.standsFor(),
                letter.standing().name(),
                letter.standing().label(),
                signatory.name(),
                signatory.capacity().label(),
                signatory.authorityFrom(),
                signatory.authorityUntil(),
                letter.registeredOn(),
                letter.isUnregistered(),
                letter.signedAt(),
                confirmed == null ? null : confirmed.way().label(),
                confirmed == null ? null : confirmed.address(),
                letter.confirmedAt(),
                letter.withdrawnAt(),
                letter.withdrawnBecause());
    }
}
