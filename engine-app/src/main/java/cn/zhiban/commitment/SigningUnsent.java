package cn.zhiban.commitment;

import cn.zhiban.audit.AuditTrail;
import cn.zhiban.catalogue.ItemVersion;
import cn.zhiban.commitment.Commitment.Confirmation.ByCode;
import cn.zhiban.commitment.UnsentLetters.Unsent;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.shared.RefusedRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Signs the letter of an application that is still written; it counts when the application is sent. */
@Component
public class SigningUnsent {

    private final SigningLetter signing;
    private final SigningCode codes;
    private final UnsentLetters letters;
    private final AuditTrail audit;
    private final TransactionOperations transaction;
    private final OfficeClock clock;

    SigningUnsent(
            SigningLetter signing,
            SigningCode codes,
            UnsentLetters letters,
            AuditTrail audit,
            TransactionOperations transaction,
            OfficeClock clock) {
        this.signing = signing;
        this.codes = codes;
        this.letters = letters;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Call it with no transaction open: a wrong code is counted.
     *
     * @param agreed whether the text was ticked as read and agreed to
     * @return what is wrong, by field; empty when it is signed
     */
    public Map<String, String> sign(
            Actor signer,
            UUID draft,
            ItemVersion version,
            Commitment typed,
            Signer whose,
            boolean agreed,
            String holderCode) {
        var faults = new LinkedHashMap<String, Fault>();
        CheckingCommitment.text(CommitmentLetter.required(version), typed, faults);
        CheckingSignatory.check(typed.signatory(), whose, clock.today(), faults);
        if (!agreed) {
            faults.put("commitment.agreed", new Fault(Fault.UNSIGNED, "请勾选确认已经看完全文并且同意"));
        }
        var code = ((ByCode) typed.confirmation()).code();
        if (code == null || code.isBlank()) {
            faults.put(SigningCode.FIELD, new Fault(Fault.UNSIGNED, "请输入邮件里的确认码"));
        }
        if (!faults.isEmpty()) {
            return Fault.words(faults);
        }
        try {
            signing.confirm(signer, version, typed, holderCode);
            transaction.executeWithoutResult(status -> keep(signer, draft, version, typed, code));
            return Map.of();
        } catch (RefusedRequest refused) {
            return refused.fields();
        }
    }

    private void keep(Actor signer, UUID draft, ItemVersion version, Commitment typed, String code) {
        var letter = CommitmentLetter.required(version);
        codes.useUp(signer, letter, code);
        letters.keep(
                draft,
                new Unsent(
                        letter.version(),
                        letter.digest(),
                        typed.materials(),
                        typed.signatory().tidied(),
                        clock.instant()));
        audit.record(
                signer,
                "commitment.sign-draft",
                "draft",
                draft.toString(),
                Map.of("letterVersion", letter.version(), "digest", letter.digest()));
    }
}
