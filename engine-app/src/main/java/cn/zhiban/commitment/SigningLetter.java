package cn.zhiban.commitment;

import cn.zhiban.audit.AuditTrail;
import cn.zhiban.casefile.CaseFile;
import cn.zhiban.casefile.Timeline;
import cn.zhiban.catalogue.ItemVersion;
import cn.zhiban.catalogue.Material;
import cn.zhiban.catalogue.Material.Technique;
import cn.zhiban.commitment.Commitment.Confirmation.Before;
import cn.zhiban.commitment.Commitment.Confirmation.ByCode;
import cn.zhiban.material.CaseMaterials;
import cn.zhiban.material.CaseMaterials.Change;
import cn.zhiban.material.Waiver;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.Arrival;
import cn.zhiban.shared.RefusedRequest;
import cn.zhiban.sharing.RegisteredRepresentatives;
import cn.zhiban.sharing.RegisteredRepresentatives.Representative;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A letter takes the place of the papers for which it was signed: kept with the digest of exactly the text that was shown,
 * and recorded as a waiver by the platform, never by the applicant.
 */
@Component
public class SigningLetter {

    private final OfferingCommitment offering;
    private final SigningCode codes;
    private final SignedLetters letters;
    private final RegisteredRepresentatives representatives;
    private final CaseMaterials materials;
    private final Timeline timeline;
    private final AuditTrail audit;
    private final Arrival arrival;

    SigningLetter(
            OfferingCommitment offering,
            SigningCode codes,
            SignedLetters letters,
            RegisteredRepresentatives representatives,
            CaseMaterials materials,
            Timeline timeline,
            AuditTrail audit,
            Arrival arrival) {
        this.offering = offering;
        this.codes = codes;
        this.letters = letters;
        this.representatives = representatives;
        this.materials = materials;
        this.timeline = timeline;
        this.audit = audit;
        this.arrival = arrival;
    }

    /**
     * Before the application is taken in, with no transaction open: whoever may not commit is told why, which stays
     * logged, and a wrong code is counted.
     *
     * @param holderCode the applicant's credit code or identity number
     * @throws RefusedRequest {@code commitment-not-offered}; {@code invalid-input} at the code
     */
    public void confirm(Actor signer, ItemVersion version, Commitment sent, String holderCode) {
        require(signer, version, sent, holderCode, arrival.day(), null);
        if (sent.confirmation() instanceof ByCode by
                && !codes.holds(signer, CommitmentLetter.required(version), by.code())) {
            throw SigningCode.wrong();
        }
    }

    /**
     * In the transaction that opens the case; the commitment has been checked by {@link CheckingCommitment}.
     *
     * @throws RefusedRequest {@code commitment-not-offered}; {@code invalid-input} at the code
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void sign(Actor signer, CaseFile opened, ItemVersion version, Commitment checked, String holderCode) {
        require(signer, version, checked, holderCode, arrival.day(), opened.caseNo());
        var signed = signature(signer, version, checked);
        letters.add(opened, signed, registeredOn(opened, signed.signatory()));
        var words = "以告知承诺书（第 %d 版）代替".formatted(signed.letterVersion());
        signed.materials()
                .forEach(key ->
                        materials.change(opened.id(), key, Change.waived(Waiver.COMMITMENT, words), Actor.SYSTEM));
        timeline.show(opened, signer, "LETTER_SIGNED", words(version, signed));
        audit.record(signer, "commitment.sign", "case", opened.caseNo(), signed.audited());
    }

    private LocalDate registeredOn(CaseFile opened, Signatory signatory) {
        return representatives
                .of(opened.accountId())
                .filter(signatory::isNamedBy)
                .map(Representative::asOf)
                .orElse(null);
    }

    private void require(
            Actor signer, ItemVersion version, Commitment sent, String holderCode, LocalDate asOf, String caseNo) {
        sent.materials().stream()
                .flatMap(key -> version.item().material(key).stream())
                .map(material ->
                        offering.of(signer, version, material, Technique.WAIVE_MATERIAL, holderCode, asOf, caseNo))
                .filter(offer -> !offer.stands())
                .findFirst()
                .ifPresent(offer -> {
                    throw offer.refusal();
                });
    }

    private Signature signature(Actor signer, ItemVersion version, Commitment checked) {
        return checked.confirmation() instanceof Before before ? before.signature() : signNow(signer, version, checked);
    }

    /**
     * Uses the code up; with the deed, in its transaction.
     *
     * @throws RefusedRequest {@code invalid-input} at the code
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Signature signNow(Actor signer, ItemVersion version, Commitment checked) {
        var code = ((ByCode) checked.confirmation()).code();
        var confirmed = codes.useUp(signer, CommitmentLetter.required(version), code);
        return new Signature(
                checked.letterVersion(),
                checked.digest(),
                checked.materials(),
                checked.signatory().tidied(),
                arrival.instant(),
                confirmed);
    }

    private static String words(ItemVersion version, Signature signed) {
        var names = signed.materials().stream()
                .flatMap(key -> version.item().material(key).stream())
                .map(Material::name)
                .collect(Collectors.joining("、"));
        return "%s（身份：%s）签署了告知承诺书第 %d 版，免交：%s"
                .formatted(
                        signed.signatory().name(),
                        signed.signatory().capacity().label(),
                        signed.letterVersion(),
                        names);
    }
}
