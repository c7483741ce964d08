package cn.zhiban.commitment;

import cn.zhiban.casefile.CaseClock;
import cn.zhiban.casefile.CaseFile;
import cn.zhiban.casefile.CaseSteering;
import cn.zhiban.casefile.Judgements;
import cn.zhiban.casefile.Judgements.Judgement;
import cn.zhiban.casefile.Transition;
import cn.zhiban.catalogue.Catalogue;
import cn.zhiban.commitment.Verification.Finding;
import cn.zhiban.commitment.Verification.Found;
import cn.zhiban.commitment.Verification.State;
import cn.zhiban.deadline.ClockEventType;
import cn.zhiban.deadline.ClockReading;
import cn.zhiban.deadline.Limit;
import cn.zhiban.deadline.Stage;
import cn.zhiban.deadline.StageReading;
import cn.zhiban.form.ChineseText;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an examiner finds about a commitment, at first and after the rectification: kept, to be put right within the item's
 * limit, or so false that the decision is to be revoked, of which the applicant is told first. Source: 国办发〔2020〕42号;
 * 安阳市政务服务条例 26-27, as the model.
 */
@Component
public class JudgingCommitment {

    private final Transition transition;
    private final Judgements judgements;
    private final Verifications verifications;
    private final Catalogue catalogue;
    private final CaseSteering steering;
    private final CaseClock caseClock;
    private final OfficeClock clock;

    JudgingCommitment(
            Transition transition,
            Judgements judgements,
            Verifications verifications,
            Catalogue catalogue,
            CaseSteering steering,
            CaseClock caseClock,
            OfficeClock clock) {
        this.transition = transition;
        this.judgements = judgements;
        this.verifications = verifications;
        this.catalogue = catalogue;
        this.steering = steering;
        this.caseClock = caseClock;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void fulfilled(long caseId) {
        var locked = transition.lock(caseId);
        var judgement = judgements.latest(caseId);
        var found = found(locked, Finding.FULFILLED, judgement);
        record(
                locked,
                judgement,
                found,
                ClockEventType.COMMITMENT_FULFILLED,
                Stage.VERIFICATION,
                "您签署的告知承诺书经%s，承诺属实，核查结束。%s".formatted(found.method().label(), found.words()));
        verifications.move(verification(locked), State.FULFILLED, null);
    }

    /** The applicant is told what to put right and until when. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void orderRectification(long caseId) {
        var locked = transition.lock(caseId);
        var judgement = judgements.latest(caseId);
        var found = found(locked, Finding.RECTIFY, judgement);
        var words = "经%s，您的实际情况与承诺不符：%s。依据：%s。请在 %s内这样整改：%s。"
                .formatted(
                        found.method().label(),
                        found.words(),
                        found.basis(),
                        length(locked, Stage.RECTIFICATION),
                        found.demand());
        var reading =
                record(locked, judgement, found, ClockEventType.RECTIFICATION_ORDERED, Stage.RECTIFICATION, words);
        await(locked, judgement.actor(), State.RECTIFYING, Stage.RECTIFICATION, reading);
    }

    /**
     * The applicant is told why the decision is to be revoked, and that it may be heard before.
     *
     * @throws cn.zhiban.shared.RefusedRequest {@code rectification-not-over}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void proposeRevocation(long caseId) {
        var locked = transition.lock(caseId);
        var judgement = judgements.latest(caseId);
        var found = found(locked, Finding.REVOKE, judgement);
        var words = "经%s，您的承诺不实，拟撤销已经作出的决定。事实和理由：%s。依据：%s。在作出决定以前，您有权在 %s内陈述申辩。"
                .formatted(found.method().label(), found.words(), found.basis(), length(locked, Stage.HEARING));
        var reading = record(locked, judgement, found, ClockEventType.REVOCATION_PROPOSED, Stage.HEARING, words);
        await(locked, judgement.actor(), State.HEARING, Stage.HEARING, reading);
    }

    private ClockReading record(
            CaseFile locked, Judgement judgement, Found found, ClockEventType type, Stage stage, String words) {
        var act = new CaseClock.Act(
                type,
                caseClock.actedAt(locked),
                limit(locked, stage).legalBasis(),
                words,
                Map.of("method", found.method().name()));
        var reading = transition.record(locked, judgement.actor(), act);
        verifications.found(verification(locked), found);
        return reading;
    }

    private Limit limit(CaseFile locked, Stage stage) {
        return catalogue.version(locked.itemVersionId()).item().limit(stage);
    }

    private String length(CaseFile locked, Stage stage) {
        var limit = limit(locked, stage);
        return limit.days() + " " + limit.unit().label();
    }

    private void await(CaseFile locked, Actor by, State state, Stage stage, ClockReading reading) {
        var until = due(reading, stage);
        verifications.move(verification(locked), state, until);
        transition.show(
                locked,
                by,
                stage.name() + "_AWAITED",
                "%s期限到 %s为止，可以在这件办件里提交".formatted(stage.label(), ChineseText.day(until)));
        steering.wakeAt(locked.id(), reading.nextWake());
    }

    private static LocalDate due(ClockReading reading, Stage stage) {
        return reading.stages().stream()
                .filter(one -> one.stage() == stage)
                .map(StageReading::statutoryDue)
                .findFirst()
                .orElseThrow();
    }

    private Verification verification(CaseFile locked) {
        return verifications.of(locked.id()).orElseThrow();
    }

    private Found found(CaseFile locked, Finding finding, Judgement judgement) {
        return new Found(
                finding,
                ServingMethod.of(judgement, verification(locked)),
                FindingWords.of(judgement, "words"),
                FindingWords.of(judgement, "findingBasis"),
                FindingWords.of(judgement, "rectificationDemand"),
                judgement.actor().username(),
                clock.now());
    }
}
