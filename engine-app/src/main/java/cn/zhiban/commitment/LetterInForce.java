package cn.zhiban.commitment;

import cn.zhiban.casefile.CaseReviews;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The letter on which a case still rests: it takes the place of a paper, or of the review that was spared on it, and then
 * also after the papers have come.
 */
@Component
public class LetterInForce {

    private final SignedLetters letters;
    private final CaseReviews reviews;

    LetterInForce(SignedLetters letters, CaseReviews reviews) {
        this.letters = letters;
        this.reviews = reviews;
    }

    public Optional<SignedLetter> of(long caseId) {
        return sparesReview(caseId) ? letters.kept(caseId) : letters.standing(caseId);
    }

    public boolean sparesReview(long caseId) {
        return reviews.of(caseId).filter(one -> one.mode().restsOnLetter()).isPresent();
    }
}
