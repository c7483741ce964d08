package cn.zhiban.commitment;

import cn.zhiban.identity.ConfirmationCodes;
import cn.zhiban.identity.EmailAddresses;
import cn.zhiban.notification.Letter;
import cn.zhiban.notification.Outbox;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.Masking;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.shared.RefusedRequest;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The code by mail with which somebody signs: it holds for one letter, exactly as it was shown, and for one address. */
@Component
public class SigningCode {

    public static final String FIELD = "commitment.confirmationCode";

    private static final String PURPOSE = "sign-commitment";

    private final EmailAddresses emails;
    private final ConfirmationCodes codes;
    private final Outbox outbox;
    private final OfficeClock clock;

    SigningCode(EmailAddresses emails, ConfirmationCodes codes, Outbox outbox, OfficeClock clock) {
        this.emails = emails;
        this.codes = codes;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Mails a code for that letter to the address of the account.
     *
     * @return the address
     * @throws RefusedRequest {@code no-address}, {@code code-too-soon}, {@code no-mail}
     */
    @Transactional
    public String send(Actor signer, CommitmentLetter letter, String itemName) {
        var address = emails.of(signer.accountId())
                .orElseThrow(() -> RefusedRequest.conflict("no-address", "签署告知承诺书的确认码发到您的邮箱，请先在“我的账户”里登记电子邮箱"));
        var code = codes.issue(signer.accountId(), PURPOSE, subject(letter, address));
        outbox.mailOnly(
                signer.accountId(),
                new Letter(
                        "commitment-code",
                        "签署告知承诺书",
                        "您的确认码是 %s，%d 分钟内有效，只用于签署“%s”的告知承诺书（第 %d 版）。输入确认码就是签署，请先看完全文。不是您本人操作的，请不要理会这封邮件。"
                                .formatted(code, ConfirmationCodes.HOLDS.toMinutes(), itemName, letter.version()),
                        "/items/" + letter.itemKey() + "/commitment-letter"));
        return address;
    }

    /** Call it with no transaction open: a wrong code counts, whatever becomes of the request; a right one still holds. */
    boolean holds(Actor signer, CommitmentLetter letter, String typed) {
        return codes.holds(signer.accountId(), PURPOSE, subject(letter, addressOf(signer)), typed);
    }

    /**
     * @return by what the signature is confirmed
     * @throws RefusedRequest {@code invalid-input} at the code, where it was used meanwhile
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Confirmed useUp(Actor signer, CommitmentLetter letter, String typed) {
        var address = addressOf(signer);
        if (!codes.useUp(signer.accountId(), PURPOSE, subject(letter, address), typed)) {
            throw wrong();
        }
        return new Confirmed(Confirmed.Way.EMAIL, Masking.email(address), clock.instant());
    }

    static RefusedRequest wrong() {
        return RefusedRequest.invalid("确认码没有通过", Map.of(FIELD, "确认码不对或者已经失效，请核对邮件，或者重新发送"));
    }

    private String addressOf(Actor signer) {
        return emails.of(signer.accountId()).orElse("");
    }

    /** The text and not its version: a new version of the item that leaves the letter as it is changes nothing. */
    private static String subject(CommitmentLetter letter, String address) {
        return String.join(" ", letter.itemKey(), letter.digest(), address);
    }
}
