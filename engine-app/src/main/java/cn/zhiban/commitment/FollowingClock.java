package cn.zhiban.commitment;

import cn.zhiban.casefile.CaseClock.ClocksMoved;
import cn.zhiban.casefile.CaseFile;
import cn.zhiban.commitment.Verification.State;
import cn.zhiban.deadline.ClockReading;
import cn.zhiban.deadline.Stage;
import cn.zhiban.deadline.StageReading;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What an applicant is awaited for after its result shows the day of the fold, also when a revised calendar moves it. */
@Component
class FollowingClock {

    private final Verifications verifications;

    FollowingClock(Verifications verifications) {
        this.verifications = verifications;
    }

    @EventListener
    void follow(ClocksMoved moved) {
        var closed = moved.of(CaseFile::runsOn);
        if (!closed.isEmpty()) {
            verifications.awaitedOf(closed.keySet()).forEach(one -> show(closed.get(one.caseId()), one));
        }
    }

    private void show(ClockReading reading, Verification awaited) {
        var stage = awaited.state() == State.RECTIFYING ? Stage.RECTIFICATION : Stage.HEARING;
        reading.stages().stream()
                .filter(one -> one.stage() == stage && one.state().isOpen())
                .map(StageReading::statutoryDue)
                .filter(due -> !due.equals(awaited.awaitedUntil()))
                .forEach(due -> verifications.move(awaited, awaited.state(), due));
    }
}
