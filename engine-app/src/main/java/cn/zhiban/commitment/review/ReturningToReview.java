package cn.zhiban.commitment.review;

import cn.zhiban.casefile.CaseSteering;
import cn.zhiban.commitment.WithdrawingLetter.Withdrawn;
import cn.zhiban.shared.Actor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A way that rests on a letter falls with it: whoever takes the letter back before the decision goes the ordinary way, and
 * the limits run on. Source: 深圳经济特区社会信用条例 62, as the model.
 */
@Component
class ReturningToReview {

    private final Reviews reviews;
    private final RecordingChoice recording;
    private final CaseSteering steering;

    ReturningToReview(Reviews reviews, RecordingChoice recording, CaseSteering steering) {
        this.reviews = reviews;
        this.recording = recording;
        this.steering = steering;
    }

    @EventListener
    void follow(Withdrawn withdrawn) {
        var locked = withdrawn.caseFile();
        if (reviews.of(locked.id()).filter(one -> one.mode().restsOnLetter()).isPresent()) {
            recording.record(locked, Actor.SYSTEM, ReviewChoice.LETTER_WITHDRAWN);
            if (!steering.letterWithdrawn(locked.id())) {
                throw new IllegalStateException(
                        "case %d is decided on a letter, and its process does not know".formatted(locked.id()));
            }
        }
    }
}
