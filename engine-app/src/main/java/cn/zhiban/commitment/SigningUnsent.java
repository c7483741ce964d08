package cn.zhiban.commitment;

import cn.zhiban.audit.AuditTrail;
import cn.zhiban.catalogue.ItemVersion;
import cn.zhiban.commitment.Commitment.Confirmation.ByCode;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.Arrival;
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
    private final CheckingCommitment checking;
    private final UnsentLetters letters;
    private final AuditTrail audit;
    private final TransactionOperations transaction;
    private final Arrival arrival;

    SigningUnsent(
            SigningLetter signing,
            CheckingCommitment checking,
            UnsentLetters letters,
            AuditTrail audit,
            TransactionOperations transaction,
            Arrival arrival) {
        this.signing = signing;
        this.checking = checking;
        this.letters = letters;
        this.audit = audit;
        this.transaction = transaction;
        this.arrival = arrival;
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
        checking.text(CommitmentLetter.required(version), typed, faults);
        CheckingSignatory.check(typed.signatory(), whose, arrival.day(), faults);
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
            transaction.executeWithoutResult(status -> keep(signer, draft, version, typed));
            return Map.of();
        } catch (RefusedRequest refused) {
            return refused.fields();
        }
    }

    private void keep(Actor signer, UUID draft, ItemVersion version, Commitment typed) {
        var signed = signing.signNow(signer, version, typed);
        letters.keep(draft, signed);
        audit.record(signer, "commitment.sign-draft", "draft", draft.toString(), signed.audited());
    }
}
