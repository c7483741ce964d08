package cn.zhiban.casefile;

import cn.zhiban.deadline.ClockReading;
import cn.zhiban.deadline.Colour;
import cn.zhiban.shared.Actor;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
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

    /** What the process that woke waits for, beside the limits of its phase, so that its end hands over. */
    public enum Awaited {
        NOTHING,
        REPLY,
        DEFERRED_MATERIALS
    }

    /** Time has passed over a case, which nothing has ended; whoever reminds somebody does so in the same transaction. */
    public record Woken(CaseFile caseFile, ClockReading reading) {}

    private final Transition transition;
    private final CaseClock caseClock;
    private final SupervisingOverdue supervising;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;

    WakingCase(
            Transition transition,
            CaseClock caseClock,
            SupervisingOverdue supervising,
            Timeline timeline,
            ApplicationEventPublisher events) {
        this.transition = transition;
        this.caseClock = caseClock;
        this.supervising = supervising;
        this.timeline = timeline;
        this.events = events;
    }

    /** When the clock path of a phase that begins now is to wake for the first time. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Instant firstWake(long caseId) {
        return caseClock.read(transition.lock(caseId)).nextWake();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Waking wake(long caseId, Awaited awaited) {
        var locked = transition.lock(caseId);
        var reading = caseClock.read(locked);
        if (hasLapsed(reading, awaited)) {
            return new Waking(Verdict.LAPSED, reading.nextWake());
        }
        if (reading.colour() != locked.colour()) {
            timeline.note(locked, Actor.SYSTEM, "COLOUR", words(reading.colour()));
            caseClock.show(locked, reading);
        }
        supervising.follow(locked, reading);
        events.publishEvent(new Woken(locked, reading));
        return new Waking(Verdict.NOTHING, reading.nextWake());
    }

    private static boolean hasLapsed(ClockReading reading, Awaited awaited) {
        return switch (awaited) {
            case NOTHING -> reading.lapse().isPresent();
            case REPLY -> reading.lapse().isPresent() || reading.replyOverdue();
            case DEFERRED_MATERIALS -> !reading.deferralsOver().isEmpty();
        };
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
