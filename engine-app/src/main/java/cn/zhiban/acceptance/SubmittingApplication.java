package cn.zhiban.acceptance;

import cn.zhiban.acceptance.OwningCase.Owner;
import cn.zhiban.casefile.CaseClock;
import cn.zhiban.casefile.CaseFile;
import cn.zhiban.casefile.CaseSteering;
import cn.zhiban.casefile.Transition;
import cn.zhiban.catalogue.Catalogue;
import cn.zhiban.catalogue.ItemVersion;
import cn.zhiban.commitment.SigningLetter;
import cn.zhiban.commitment.deferral.PromisingMaterials;
import cn.zhiban.deadline.ClockEventType;
import cn.zhiban.material.CaseMaterials;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.Arrival;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.shared.RefusedRequest;
import cn.zhiban.sharing.Enquiry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
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
    private final OpeningCase opening;
    private final CaseMaterials materials;
    private final Enquiries enquiries;
    private final SigningLetter signing;
    private final WaivingMaterials waiving;
    private final PromisingMaterials promising;
    private final Transition transition;
    private final CaseSteering steering;
    private final ProvenMoment moments;
    private final Arrival arrival;

    SubmittingApplication(
            Catalogue catalogue,
            CheckingSubmission checking,
            OpeningCase opening,
            CaseMaterials materials,
            Enquiries enquiries,
            SigningLetter signing,
            WaivingMaterials waiving,
            PromisingMaterials promising,
            Transition transition,
            CaseSteering steering,
            ProvenMoment moments,
            Arrival arrival) {
        this.catalogue = catalogue;
        this.checking = checking;
        this.opening = opening;
        this.materials = materials;
        this.enquiries = enquiries;
        this.signing = signing;
        this.waiving = waiving;
        this.promising = promising;
        this.transition = transition;
        this.steering = steering;
        this.moments = moments;
        this.arrival = arrival;
    }

    /** What would be refused if this were submitted now, by field; nothing is kept. */
    @Transactional(readOnly = true)
    public Map<String, String> problems(Actor actor, Submission submission) {
        try {
            checking.check(actor, catalogue.current(submission.itemKey()), submission, arrival.day());
            return Map.of();
        } catch (RefusedRequest refused) {
            return refused.fields();
        }
    }

    /**
     * What the application gives occasion to ask; nothing is kept.
     *
     * @return empty where the item asks no register
     * @throws RefusedRequest as {@link #submit}
     */
    @Transactional
    Optional<Enquiry> enquiry(Actor actor, Submission submission) {
        var version = catalogue.current(submission.itemKey());
        if (version.item().checks().isEmpty()) {
            return Optional.empty();
        }
        var receivedOn = LocalDate.ofInstant(receivedAt(actor, submission), OfficeClock.ZONE);
        var checked = checking.check(actor, version, submission, receivedOn);
        return Optional.of(
                enquiries.of(version, opening.owner(actor, version, checked).accountId(), checked.form()));
    }

    /**
     * Before anything is asked or sent, with no transaction open: whether whoever promises to bring papers later may.
     *
     * @throws RefusedRequest as {@link #submit}
     */
    public void requirePromised(Actor actor, Submission submission) {
        if (!submission.deferred().isEmpty()) {
            var version = catalogue.current(submission.itemKey());
            var checked = checking.check(actor, version, submission, arrival.day());
            opening.owner(actor, version, checked);
            promising.require(actor, version, checked.deferred(), checked.holderCode(), null);
        }
    }

    /**
     * Before {@link #submit}, with no transaction open: whether whoever commits himself may, and the code that he typed.
     *
     * @throws RefusedRequest as {@link #submit}
     */
    public void confirm(Actor actor, Submission submission) {
        if (submission.commitment() == null) {
            return;
        }
        var version = catalogue.current(submission.itemKey());
        var checked = checking.check(actor, version, submission, arrival.day());
        opening.owner(actor, version, checked);
        signing.confirm(actor, version, checked.commitment(), checked.holderCode());
    }

    /**
     * @return the new case, received and waiting in the queue of the window
     * @throws RefusedRequest {@code item-not-found}, those of {@link OpeningCase#owner}, {@code effective-in-future},
     *     {@code effective-proof-required}, {@code commitment-not-offered}, {@code deferral-not-offered}, those of {@code CheckingCommitment}, or
     *     {@code invalid-input} with the errors by field
     */
    @Transactional
    public CaseFile submit(Actor actor, Submission submission) {
        var version = catalogue.current(submission.itemKey());
        var receivedAt = receivedAt(actor, submission);
        var checked = checking.check(actor, version, submission, LocalDate.ofInstant(receivedAt, OfficeClock.ZONE));
        var owner = opening.owner(actor, version, checked);
        var opened = opening.open(actor, version, submission.channel(), checked, owner, receivedAt);
        materials.open(opened.id(), checked.materials(), actor);
        if (checked.commitment() != null) {
            signing.sign(actor, opened, version, checked.commitment(), checked.holderCode());
        }
        waiving.waive(opened);
        promising.promise(actor, opened, version, checked.deferred(), checked.holderCode());
        transition.record(opened, actor, received(version, submission, opened, owner));
        steering.start(opened.id(), version.processDefinitionId());
        return opened;
    }

    private static CaseClock.Act received(ItemVersion version, Submission submission, CaseFile opened, Owner owner) {
        return new CaseClock.Act(
                ClockEventType.RECEIVED,
                opened.receivedAt(),
                null,
                "已收到%s申请（%s），编号 %s%s"
                        .formatted(
                                version.item().name(), submission.channel().label(), opened.caseNo(), owner.byAgent()),
                submission.proof() == null ? Map.of() : Map.of("proof", submission.proof()));
    }

    private Instant receivedAt(Actor actor, Submission submission) {
        return submission.effectiveAt() == null
                ? arrival.instant()
                : moments.check(actor, submission.effectiveAt(), submission.proof());
    }
}
