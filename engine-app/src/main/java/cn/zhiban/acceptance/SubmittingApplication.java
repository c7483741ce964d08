package cn.zhiban.acceptance;

import cn.zhiban.audit.AuditTrail;
import cn.zhiban.casefile.CaseClock;
import cn.zhiban.casefile.CaseFile;
import cn.zhiban.casefile.CaseSteering;
import cn.zhiban.casefile.Cases;
import cn.zhiban.casefile.Channel;
import cn.zhiban.casefile.NewCase;
import cn.zhiban.casefile.Transition;
import cn.zhiban.catalogue.Catalogue;
import cn.zhiban.catalogue.ItemVersion;
import cn.zhiban.deadline.ClockEventType;
import cn.zhiban.material.CaseMaterials;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.shared.RefusedRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes an application in: checked as a whole, then case, materials, clock, process and worklist in one transaction.
 * An application that is refused leaves nothing behind.
 */
@Component
public class SubmittingApplication {

    private final Catalogue catalogue;
    private final CheckingSubmission checking;
    private final Cases cases;
    private final CaseMaterials materials;
    private final Transition transition;
    private final CaseSteering steering;
    private final AuditTrail audit;
    private final OfficeClock clock;

    SubmittingApplication(
            Catalogue catalogue,
            CheckingSubmission checking,
            Cases cases,
            CaseMaterials materials,
            Transition transition,
            CaseSteering steering,
            AuditTrail audit,
            OfficeClock clock) {
        this.catalogue = catalogue;
        this.checking = checking;
        this.cases = cases;
        this.materials = materials;
        this.transition = transition;
        this.steering = steering;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @return the new case, received and waiting in the queue of the window
     * @throws RefusedRequest {@code item-not-found}, or {@code invalid-input} with the errors by field
     */
    @Transactional
    public CaseFile submit(Actor actor, Submission submission) {
        var version = catalogue.current(submission.itemKey());
        var receivedAt = receivedAt(submission);
        var checked = checking.check(actor, version, submission, LocalDate.ofInstant(receivedAt, OfficeClock.ZONE));
        var opened = open(actor, version, submission, checked, receivedAt);
        materials.open(opened.id(), checked.materials(), actor);
        transition.record(
                opened,
                actor,
                CaseClock.Act.of(
                        ClockEventType.RECEIVED,
                        receivedAt,
                        null,
                        "已收到%s申请（%s），编号 %s"
                                .formatted(version.item().name(), submission.channel().label(), opened.caseNo())));
        audit.record(actor, "case.submit", "case", opened.caseNo(), Map.of("item", version.itemKey()));
        steering.start(opened.id(), version.processDefinitionId());
        return opened;
    }

    private CaseFile open(
            Actor actor, ItemVersion version, Submission submission, CheckingSubmission.Checked checked, Instant receivedAt) {
        var number = cases.nextNumber(
                version.item().caseNumberPrefix(), LocalDate.ofInstant(receivedAt, OfficeClock.ZONE));
        return cases.open(new NewCase(
                number,
                version.id(),
                version.itemKey(),
                submission.accountId(),
                checked.applicant(),
                checked.form(),
                null,
                submission.channel() == Channel.COUNTER ? actor.district() : null,
                submission.channel(),
                actor.username(),
                receivedAt));
    }

    private Instant receivedAt(Submission submission) {
        var now = clock.instant();
        if (submission.effectiveAt() == null) {
            return now;
        }
        if (submission.effectiveAt().isAfter(now)) {
            throw RefusedRequest.invalid("effective-in-future", "收件时间不能晚于现在");
        }
        return submission.effectiveAt();
    }
}
