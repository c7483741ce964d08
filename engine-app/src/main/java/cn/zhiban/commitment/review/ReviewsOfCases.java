package cn.zhiban.commitment.review;

import cn.zhiban.casefile.CaseReviews;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Shows a case which way it goes. */
@Component
class ReviewsOfCases implements CaseReviews {

    private final Reviews reviews;

    ReviewsOfCases(Reviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public Optional<Shown> of(long caseId) {
        return reviews.of(caseId)
                .map(chosen -> new Shown(
                        chosen.mode(),
                        chosen.mode().label(),
                        chosen.reason(),
                        chosen.at(),
                        reviews.findings(caseId).stream()
                                .map(ReviewsOfCases::shown)
                                .toList()));
    }

    private static Finding shown(Reviews.Found found) {
        return new Finding(found.outcome().name(), found.outcome().label(), found.words(), found.by(), found.at());
    }
}
