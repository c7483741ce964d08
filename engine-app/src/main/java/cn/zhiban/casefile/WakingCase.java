package cn.zhiban.casefile;

import cn.zhiban.deadline.Colour;
import cn.zhiban.shared.Actor;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A timer has woken the case: asks the fold under the case's lock. A timer decides nothing. */
@Component
public class WakingCase {

    /** The routing fact {@code clockVerdict}. */
    public enum Verdict {
        NOTHING,
        LAPSED
    }

    /** @param next when to ask again; a far day when the fold has no next moment, never null, which would mean now */
    public record Waking(Verdict verdict, Instant next) {}

    private final Transition transition;
    private final CaseClock caseClock;
    private final SupervisingOverdue supervising;
    private final Timeline timeline;

    WakingCase(Transition transition, CaseClock caseClock, SupervisingOverdue supervising, Timeline timeline) {
        this.transition = transition;
        this.caseClock = caseClock;
        this.supervising = supervising;
        this.timeline = timeline;
    }

    /** When the clock path of a phase that begins now is to wake for the first time. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Instant firstWake(long caseId) {
        return caseClock.read(transition.lock(caseId)).nextWake();
    }

    /** @param replyAwaited whether the process still waits for the reply to the notice, so that its end hands over */
    @Transactional(propagation = Propagation.MANDATORY)
    public Waking wake(long caseId, boolean replyAwaited) {
        var locked = transition.lock(caseId);
        var reading = caseClock.read(locked);
        if (reading.lapse().isPresent() || replyAwaited && reading.replyOverdue()) {
            return new Waking(Verdict.LAPSED, reading.nextWake());
        }
        if (reading.colour() != locked.colour()) {
            timeline.note(locked, Actor.SYSTEM, "COLOUR", words(reading.colour()));
            caseClock.show(locked, reading);
        }
        supervising.follow(locked, reading);
        return new Waking(Verdict.NOTHING, reading.nextWake());
    }

    private static String words(Colour colour) {
        return switch (colour) {
            case GREEN -> "办理时限恢复正常";
            case YELLOW -> "办理时限进入预警";
            case RED -> "办理时限今天到期或已超期";
            case GREY -> "办理计时停止，等待申请人";
        };
    }
}
