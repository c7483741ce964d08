package cn.zhiban.commitment;

import cn.zhiban.casefile.CaseClock;
import cn.zhiban.casefile.CaseFile;
import cn.zhiban.casefile.CaseStatus;
import cn.zhiban.casefile.Judgements;
import cn.zhiban.casefile.Judgements.Judgement;
import cn.zhiban.casefile.Transition;
import cn.zhiban.catalogue.Catalogue;
import cn.zhiban.commitment.Verification.Finding;
import cn.zhiban.commitment.Verification.Found;
import cn.zhiban.commitment.Verification.State;
import cn.zhiban.credit.CreditEffect;
import cn.zhiban.credit.CreditKind;
import cn.zhiban.credit.CreditSource;
import cn.zhiban.credit.NewCreditRecord;
import cn.zhiban.credit.RecordingCredit;
import cn.zhiban.deadline.ClockEventType;
import cn.zhiban.deadline.Stage;
import cn.zhiban.material.CaseMaterial;
import cn.zhiban.material.CaseMaterials;
import cn.zhiban.material.CaseMaterials.Change;
import cn.zhiban.shared.OfficeClock;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The chief decides, after the applicant was heard or its time for it is over: the decision is revoked, the materials whose
 * place the commitment took are, too, and the false commitment goes on record; or everything stays as it was. Source:
 * 国办发〔2020〕42号; 深圳经济特区社会信用条例 64, as the model.
 */
@Component
public class DecidingRevocation {

    private static final String ACT = "commitment";

    private final Transition transition;
    private final Judgements judgements;
    private final Verifications verifications;
    private final CaseMaterials materials;
    private final RecordingCredit credit;
    private final HolderOfCase holders;
    private final Catalogue catalogue;
    private final CaseClock caseClock;
    private final OfficeClock clock;

    DecidingRevocation(
            Transition transition,
            Judgements judgements,
            Verifications verifications,
            CaseMaterials materials,
            RecordingCredit credit,
            HolderOfCase holders,
            Catalogue catalogue,
            CaseClock caseClock,
            OfficeClock clock) {
        this.transition = transition;
        this.judgements = judgements;
        this.verifications = verifications;
        this.materials = materials;
        this.credit = credit;
        this.holders = holders;
        this.catalogue = catalogue;
        this.caseClock = caseClock;
        this.clock = clock;
    }

    /** @throws cn.zhiban.shared.RefusedRequest {@code hearing-not-over} while the applicant may still be heard */
    @Transactional(propagation = Propagation.MANDATORY)
    public void revoke(long caseId) {
        var locked = transition.lock(caseId);
        var judgement = judgements.latest(caseId);
        var found = found(Finding.REVOKED, judgement);
        transition.take(
                locked,
                CaseStatus.REVOKED,
                judgement.actor(),
                new CaseClock.Act(
                        ClockEventType.REVOKED,
                        caseClock.actedAt(locked),
                        basis(locked),
                        "决定：撤销。理由：%s（%s）。原来的办理结果不再有效。".formatted(found.words(), found.basis()),
                        Map.of("words", found.words(), "basis", found.basis())));
        conclude(locked, State.REVOKED, found);
        materials.of(caseId).stream()
                .filter(CaseMaterial::isCommitted)
                .forEach(material ->
                        materials.change(caseId, material.key(), Change.revoked(found.words()), judgement.actor()));
        enterOnRecord(locked, judgement);
    }

    /** Everything stays as it was; at any time, also before the applicant has spoken. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void uphold(long caseId) {
        var locked = transition.lock(caseId);
        var judgement = judgements.latest(caseId);
        var found = found(Finding.UPHELD, judgement);
        transition.record(
                locked,
                judgement.actor(),
                CaseClock.Act.of(
                        ClockEventType.REVOCATION_DROPPED,
                        caseClock.actedAt(locked),
                        basis(locked),
                        "决定：不予撤销，办理结果继续有效。" + found.words() + "。"));
        conclude(locked, State.UPHELD, found);
    }

    private void conclude(CaseFile locked, State state, Found found) {
        var verification = verifications.of(locked.id()).orElseThrow();
        verifications.found(verification, found);
        verifications.move(verification, state, null);
    }

    private void enterOnRecord(CaseFile locked, Judgement judgement) {
        var item = catalogue.version(locked.itemVersionId()).item();
        var severity = verifications.of(locked.id()).orElseThrow().severity();
        credit.record(
                new NewCreditRecord(
                        CreditSource.ofCase(locked.caseNo(), ACT),
                        locked.caseNo(),
                        holders.code(locked),
                        locked.applicantName(),
                        CreditKind.BROKEN_COMMITMENT,
                        severity,
                        CreditEffect.COMMITMENT_BARRED,
                        "办理“%s”（%s）时承诺不实，决定已经撤销".formatted(item.name(), locked.caseNo()),
                        true,
                        clock.today(),
                        null),
                judgement.actor());
    }

    private String basis(CaseFile locked) {
        return catalogue
                .version(locked.itemVersionId())
                .item()
                .limit(Stage.HEARING)
                .legalBasis();
    }

    private Found found(Finding finding, Judgement judgement) {
        return new Found(
                finding,
                null,
                FindingWords.of(judgement, "words"),
                FindingWords.of(judgement, "findingBasis"),
                null,
                judgement.actor().username(),
                clock.now());
    }
}
