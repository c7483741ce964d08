package cn.zhiban.casefile;

import cn.zhiban.audit.AuditTrail;
import cn.zhiban.catalogue.Catalogue;
import cn.zhiban.deadline.ClockReading;
import cn.zhiban.deadline.Stage;
import cn.zhiban.deadline.StageReading;
import cn.zhiban.form.ChineseText;
import cn.zhiban.notification.Letter;
import cn.zhiban.notification.Outbox;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.Role;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Follows the clock of a case: a limit of the office that passes opens a supervision and tells the person in charge, the
 * statutory one is also told to the applicant; it ends with the stage, or when the limit is lengthened. Overdue is never
 * a decision.
 */
@Component
class SupervisingOverdue {

    private final Supervisions supervisions;
    private final Catalogue catalogue;
    private final CaseSteering steering;
    private final Timeline timeline;
    private final AuditTrail audit;
    private final Outbox outbox;

    SupervisingOverdue(
            Supervisions supervisions,
            Catalogue catalogue,
            CaseSteering steering,
            Timeline timeline,
            AuditTrail audit,
            Outbox outbox) {
        this.supervisions = supervisions;
        this.catalogue = catalogue;
        this.steering = steering;
        this.timeline = timeline;
        this.audit = audit;
        this.outbox = outbox;
    }

    /** Whenever the reading of a locked case may have changed; asked twice, it acts once. */
    @Transactional(propagation = Propagation.MANDATORY)
    void follow(CaseFile locked, ClockReading reading) {
        var late = reading.stages().stream()
                .filter(stage -> stage.stage().isOffice() && stage.state().isOpen() && stage.overdue())
                .toList();
        if (late.isEmpty() && !locked.isSupervised()) {
            return;
        }
        var open = supervisions.openOf(locked.id());
        open.stream().filter(one -> late.stream().noneMatch(one::isAbout)).forEach(one -> resolve(locked, one));
        late.stream()
                .filter(stage -> open.stream().noneMatch(one -> one.isAbout(stage)))
                .forEach(stage -> begin(locked, stage));
        ask(locked, open);
        tellApplicant(locked, late);
        locked.supervise(!late.isEmpty());
    }

    /**
     * One explanation answers everything that is open, so that one process at most asks for it: it begins with the first
     * that nobody has explained and is over with the last.
     */
    private void ask(CaseFile locked, List<Supervision> before) {
        boolean asked = isUnexplained(before);
        boolean due = isUnexplained(supervisions.openOf(locked.id()));
        if (due && !asked) {
            var version = catalogue.version(locked.itemVersionId());
            steering.supervise(
                    locked.id(), version.processDefinitionId(), version.item().supervision());
        } else if (asked && !due) {
            steering.overdueResolved(locked.id());
        }
    }

    private static boolean isUnexplained(List<Supervision> open) {
        return open.stream().anyMatch(one -> one.explanation() == null);
    }

    private void begin(CaseFile locked, StageReading stage) {
        supervisions.open(locked.id(), stage);
        var words = "%s期限已于 %s届满，尚未办结，列入督办"
                .formatted(label(locked, stage.stage(), stage.subject()), ChineseText.day(stage.due()));
        note(locked, "SUPERVISED", words);
        outbox.tellStaff(
                Role.CHIEF,
                locked.department(),
                locked.district(),
                new Letter(
                        "case-overdue",
                        "办件 " + locked.caseNo() + " 超过办理时限",
                        words + "。请督促承办人，并写明给申请人的说明。",
                        "/staff/cases/" + locked.caseNo()));
    }

    private void tellApplicant(CaseFile locked, List<StageReading> late) {
        if (late.stream().noneMatch(StageReading::overdueByLaw)) {
            return;
        }
        supervisions.openOf(locked.id()).stream()
                .filter(one -> one.publicSince() == null)
                .filter(one -> late.stream().anyMatch(stage -> stage.overdueByLaw() && one.isAbout(stage)))
                .forEach(one -> {
                    supervisions.tellPublicly(one);
                    timeline.tell(locked, Actor.SYSTEM, "OVERDUE", OverdueWords.of(one));
                });
    }

    private void resolve(CaseFile locked, Supervision one) {
        supervisions.resolve(one);
        note(locked, "SUPERVISION_LIFTED", label(locked, one.stage(), one.subject()) + "环节的督办已解除");
    }

    private String label(CaseFile locked, Stage stage, String subject) {
        return StageLabel.of(catalogue.version(locked.itemVersionId()).item(), stage, subject);
    }

    private void note(CaseFile locked, String kind, String words) {
        timeline.note(locked, Actor.SYSTEM, kind, words);
        audit.record(Actor.SYSTEM, "case." + kind.toLowerCase(Locale.ROOT), "case", locked.caseNo(), Map.of());
    }
}
