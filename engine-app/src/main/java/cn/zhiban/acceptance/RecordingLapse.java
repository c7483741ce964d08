package cn.zhiban.acceptance;

import cn.zhiban.casefile.CaseClock;
import cn.zhiban.casefile.CaseClock.Act;
import cn.zhiban.casefile.CaseStatus;
import cn.zhiban.casefile.Transition;
import cn.zhiban.deadline.ClockEventType;
import cn.zhiban.deadline.DueLapse;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Records what has happened by law because nobody acted in time; the law acted, the platform writes it down. */
@Component
public class RecordingLapse {

    /** The routing fact {@code lapse}. */
    public enum Kind {
        DEEMED_ACCEPTED,
        DEEMED_WITHDRAWN,
        REPLY_OVERDUE
    }

    /** What the phase goes on with. */
    public record Recorded(Kind lapse, Acceptance acceptance, ReplyState replyState) {}

    private final Transition transition;
    private final CaseClock caseClock;
    private final OfficeClock clock;

    RecordingLapse(Transition transition, CaseClock caseClock, OfficeClock clock) {
        this.transition = transition;
        this.caseClock = caseClock;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Recorded record(long caseId) {
        var locked = transition.lock(caseId);
        var due = caseClock.read(locked).lapse().orElseThrow(() -> new IllegalStateException("nothing lapsed"));
        if (due.lapse() == null) {
            transition.record(locked, Actor.SYSTEM, replyOverdue(due));
            return new Recorded(Kind.REPLY_OVERDUE, Acceptance.NOT_ACCEPTED, ReplyState.OVERDUE);
        }
        return switch (due.lapse()) {
            case DEEMED_ACCEPTED -> {
                transition.take(locked, CaseStatus.ACCEPTED, Actor.SYSTEM, deemedAccepted(due));
                yield new Recorded(Kind.DEEMED_ACCEPTED, Acceptance.ACCEPTED, ReplyState.COMPLETE);
            }
            case DEEMED_WITHDRAWN -> {
                transition.take(locked, CaseStatus.LAPSED, Actor.SYSTEM, deemedWithdrawn(due));
                yield new Recorded(Kind.DEEMED_WITHDRAWN, Acceptance.WITHDRAWN, ReplyState.OVERDUE);
            }
        };
    }

    private static Act deemedAccepted(DueLapse due) {
        return Act.of(ClockEventType.DEEMED_ACCEPTED, due.effectiveAt(), due.legalBasis(), "逾期未告知，申请自 %s 起视为受理".formatted(day(due)));
    }

    private static Act deemedWithdrawn(DueLapse due) {
        return Act.of(ClockEventType.LAPSED, due.effectiveAt(), due.legalBasis(), "逾期未补正，申请视为撤回");
    }

    private static Act replyOverdue(DueLapse due) {
        return new Act(
                ClockEventType.LAPSED,
                due.effectiveAt(),
                due.legalBasis(),
                "补正期限已过，仍未收到全部材料。窗口将书面说明处理结果；在此之前补交的材料仍会一并审查",
                Map.of("stage", due.stage().name()));
    }

    private static String day(DueLapse due) {
        return java.time.LocalDate.ofInstant(due.effectiveAt(), OfficeClock.ZONE).toString();
    }
}
