package cn.zhiban.acceptance.draft;

import cn.zhiban.acceptance.CheckingLetter;
import cn.zhiban.catalogue.ExcludingMaterials;
import cn.zhiban.catalogue.Material;
import cn.zhiban.catalogue.Material.Technique;
import cn.zhiban.commitment.Commitment;
import cn.zhiban.commitment.Commitment.Confirmation.Before;
import cn.zhiban.commitment.Commitment.Confirmation.ByCode;
import cn.zhiban.commitment.CommitmentLetter;
import cn.zhiban.commitment.Offer;
import cn.zhiban.commitment.OfferingCommitment;
import cn.zhiban.commitment.Signatory;
import cn.zhiban.commitment.Signatory.Capacity;
import cn.zhiban.commitment.Signature;
import cn.zhiban.commitment.SigningCode;
import cn.zhiban.commitment.SigningUnsent;
import cn.zhiban.commitment.UnsentLetters;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.Arrival;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The letter of commitment of an application that is still written: to whom it is offered, and whether it is signed. */
@Component
public class LetterOfDraft {

    /** What is wrong with the letter stands under names that begin so. */
    public static final String FIELDS = "commitment";

    private final ApplicantBlock applicants;
    private final CheckingLetter checking;
    private final OfferingCommitment offering;
    private final ExcludingMaterials excluding;
    private final SigningUnsent signing;
    private final SigningCode codes;
    private final UnsentLetters letters;
    private final Arrival arrival;

    LetterOfDraft(
            ApplicantBlock applicants,
            CheckingLetter checking,
            OfferingCommitment offering,
            ExcludingMaterials excluding,
            SigningUnsent signing,
            SigningCode codes,
            UnsentLetters letters,
            Arrival arrival) {
        this.applicants = applicants;
        this.checking = checking;
        this.offering = offering;
        this.excluding = excluding;
        this.signing = signing;
        this.codes = codes;
        this.letters = letters;
        this.arrival = arrival;
    }

    /** Whether a letter may take the place of the material; each credit record that has a part in it is logged as used. */
    public Offer offer(Actor applicant, OpenDraft open, Material material) {
        if (isByAgent(applicant, open)) {
            return new Offer(List.of("告知承诺书由申请人自己签署，代理人不能代签"), List.of());
        }
        var excluded = excluding
                .reasons(open.version(), told(open, open.draft().answers()))
                .get(material.key());
        if (excluded != null) {
            return Offer.excluded(excluded);
        }
        return offering.of(
                applicant,
                open.version(),
                material,
                Technique.WAIVE_MATERIAL,
                holderCode(applicant, open),
                arrival.day(),
                null);
    }

    /** Who is to sign, as typed so far. */
    public Signatory typed(OpenDraft open) {
        return TypedSignatory.of(open.draft().answers().in(Area.COMMITMENT));
    }

    /** The letter that was signed, where it was for just what the application says now. */
    public Optional<Signature> unsent(OpenDraft open) {
        var committed = open.draft().answers().committed(open.version().item());
        return committed.isEmpty()
                ? Optional.empty()
                : letters.of(open.draft().id())
                        .filter(signed ->
                                signed.isFor(CommitmentLetter.required(open.version()), committed, typed(open)));
    }

    Optional<Commitment> signed(OpenDraft open) {
        return unsent(open)
                .map(signed -> new Commitment(
                        signed.letterVersion(),
                        signed.digest(),
                        signed.materials(),
                        signed.signatory(),
                        new Before(signed)));
    }

    /** What is wrong, by field: commitment is not offered, or the letter is not signed. */
    Map<String, String> problems(Actor applicant, OpenDraft open) {
        var problems = new LinkedHashMap<String, String>();
        var item = open.version().item();
        var committed = open.draft().answers().committed(item);
        item.materials().stream()
                .filter(material -> committed.contains(material.key()))
                .map(material -> offer(applicant, open, material))
                .filter(offer -> !offer.stands())
                .findFirst()
                .ifPresent(offer -> problems.put(FIELDS, offer.words()));
        if (problems.isEmpty() && !committed.isEmpty() && unsent(open).isEmpty()) {
            problems.put(SigningCode.FIELD, "请看完全文，输入邮件里的确认码，签署告知承诺书");
        }
        return problems;
    }

    /** Mails the code for the letter that holds now. */
    public void sendCode(Actor applicant, OpenDraft open) {
        var version = open.version();
        codes.send(applicant, CommitmentLetter.required(version), version.item().name());
    }

    /**
     * Signs; call it with no transaction open.
     *
     * @param letterVersion and {@code digest} of what stood on the page
     * @return what is wrong, by field
     */
    public Map<String, String> sign(
            Actor applicant, OpenDraft open, Integer letterVersion, String digest, String code, boolean agreed) {
        var answers = open.draft().answers();
        var whose = applicants.applicant(applicant, answers);
        var signer =
                checking.signer(applicant, open.version(), whose.name(), whose.uscc() != null, told(open, answers));
        var typed = new Commitment(
                letterVersion, digest, answers.committed(open.version().item()), typed(open), new ByCode(code));
        return signing.sign(
                applicant, open.draft().id(), open.version(), typed, signer, agreed, holderCode(applicant, open));
    }

    private static Map<String, Object> told(OpenDraft open, Answers answers) {
        return open.version().told(answers.in(Area.FORM));
    }

    /** In what capacities the applicant can sign. */
    public List<Capacity> capacities(Actor applicant, OpenDraft open) {
        return Arrays.stream(Capacity.values())
                .filter(capacity -> capacity != Capacity.AGENT)
                .filter(capacity -> isOrganisation(applicant, open) != (capacity == Capacity.SELF))
                .toList();
    }

    public boolean isOrganisation(Actor applicant, OpenDraft open) {
        return applicants.applicant(applicant, open.draft().answers()).uscc() != null;
    }

    private boolean isByAgent(Actor applicant, OpenDraft open) {
        return applicants.under(applicant, open.draft().answers()).isPresent();
    }

    private String holderCode(Actor applicant, OpenDraft open) {
        var whose = applicants.applicant(applicant, open.draft().answers());
        return whose.uscc() == null ? whose.idNumber() : whose.uscc();
    }
}
