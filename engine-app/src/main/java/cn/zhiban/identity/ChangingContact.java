package cn.zhiban.identity;

import cn.zhiban.audit.AuditTrail;
import cn.zhiban.shared.Actor;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The holder of an account says whom the office calls, under which number, and where it writes to. */
@Component
public class ChangingContact {

    private final Applicants applicants;
    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final EmailAddresses emails;
    private final ConfirmationCodes codes;
    private final AuditTrail audit;

    ChangingContact(
            Applicants applicants,
            JdbcClient jdbc,
            FieldCipher cipher,
            EmailAddresses emails,
            ConfirmationCodes codes,
            AuditTrail audit) {
        this.applicants = applicants;
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.emails = emails;
        this.codes = codes;
        this.audit = audit;
    }

    /**
     * Changing nothing is no change.
     *
     * @param contactName null for none
     * @param phone in its one way of writing; null to keep the one that is known
     * @param email null for none: then no mail goes out any more
     */
    @Transactional
    public void change(Actor holder, String contactName, String phone, String email) {
        var before = applicants.locked(holder.accountId());
        boolean otherPhone = phone != null && !phone.equals(before.data().phone());
        boolean otherName = !Objects.equals(contactName, before.contactName());
        boolean otherEmail =
                !Objects.equals(email, emails.of(holder.accountId()).orElse(null));
        if (otherPhone || otherName) {
            callUnder(
                    holder.accountId(),
                    contactName,
                    otherPhone ? phone : before.data().phone());
        }
        if (otherEmail) {
            emails.keep(holder.accountId(), email);
            codes.revoke(holder.accountId(), ConfirmationCodes.SERVICE_ADDRESS);
        }
        if (otherPhone || otherName || otherEmail) {
            var what = Map.of("phone", otherPhone, "contactName", otherName, "email", otherEmail);
            audit.record(holder, "change-contact", "account", holder.username(), what);
        }
    }

    private void callUnder(long accountId, String contactName, String phone) {
        jdbc.sql("UPDATE account SET contact_name = :name, phone_enc = :phone WHERE id = :id")
                .param("name", contactName)
                .param("phone", cipher.seal(phone, Accounts.PHONE))
                .param("id", accountId)
                .update();
    }
}
