package cn.zhiban.acceptance;

import cn.zhiban.casefile.CaseClock;
import cn.zhiban.casefile.CaseClock.Act;
import cn.zhiban.casefile.CaseFile;
import cn.zhiban.casefile.CaseStatus;
import cn.zhiban.casefile.Transition;
import cn.zhiban.deadline.ClockEventType;
import cn.zhiban.deadline.DueLapse;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import java.time.LocalDate;
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

    RecordingLapse(Transition transition, CaseClock caseClock) {
        this.transition = transition;
        this.caseClock = caseClock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Recorded record(long caseId) {
        var locked = transition.lock(caseId);
        return caseClock.read(locked).lapse().map(due -> byLaw(locked, due)).orElseGet(() -> handOver(locked));
    }

    private Recorded byLaw(CaseFile locked, DueLapse due) {
        return switch (due.lapse()) {
            case DEEMED_ACCEPTED -> {
                transition.take(locked, CaseStatus.ACCEPTED, Actor.SYSTEM, deemedAccepted(locked, due));
                yield new Recorded(Kind.DEEMED_ACCEPTED, Acceptance.ACCEPTED, ReplyState.COMPLETE);
            }
            case DEEMED_WITHDRAWN -> {
                transition.take(locked, CaseStatus.LAPSED, Actor.SYSTEM, deemedWithdrawn(due));
                yield new Recorded(Kind.DEEMED_WITHDRAWN, Acceptance.WITHDRAWN, ReplyState.OVERDUE);
            }
        };
    }

    /** The reply is late and nothing follows from it by law: a reminder, and a person closes the case with reasons. */
    private Recorded handOver(CaseFile locked) {
        transition.tell(locked, Actor.SYSTEM, "REMINDER", "补正期限已过，仍未收到全部材料。窗口将书面说明处理结果；在此之前补交的材料仍会一并审查");
        return new Recorded(Kind.REPLY_OVERDUE, Acceptance.NOT_ACCEPTED, ReplyState.OVERDUE);
    }

    private Act deemedAccepted(CaseFile locked, DueLapse due) {
        return Act.of(
                ClockEventType.DEEMED_ACCEPTED,
                due.effectiveAt(),
                due.legalBasis(),
                words(locked) + "，申请自 %s 起视为受理".formatted(day(due)));
    }

    private String words(CaseFile locked) {
        boolean replied =
                caseClock.events(locked).stream().anyMatch(event -> event.type() == ClockEventType.REPLY_COMPLETE);
        return replied ? "补正齐全后逾期未答复" : "逾期未一次性告知";
    }

    private static Act deemedWithdrawn(DueLapse due) {
        return Act.of(ClockEventType.LAPSED, due.effectiveAt(), due.legalBasis(), "逾期未补正，申请视为撤回");
    }

    private static String day(DueLapse due) {
        return LocalDate.ofInstant(due.effectiveAt(), OfficeClock.ZONE).toString();
    }
}
