package cn.zhiban.identity;

import cn.zhiban.audit.AuditTrail;
import cn.zhiban.shared.Actor;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The holder of an account says whom the office calls, and under which number. */
@Component
public class ChangingContact {

    private final Applicants applicants;
    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final AuditTrail audit;

    ChangingContact(Applicants applicants, JdbcClient jdbc, FieldCipher cipher, AuditTrail audit) {
        this.applicants = applicants;
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.audit = audit;
    }

    /**
     * Changing nothing is no change.
     *
     * @param contactName null for none
     * @param phone in its one way of writing; null to keep the one that is known
     */
    @Transactional
    public void change(Actor holder, String contactName, String phone) {
        var before = applicants.locked(holder.accountId());
        boolean otherPhone = phone != null && !phone.equals(before.data().phone());
        boolean otherName = !Objects.equals(contactName, before.contactName());
        if (otherPhone || otherName) {
            var now = otherPhone ? phone : before.data().phone();
            jdbc.sql("UPDATE account SET contact_name = :name, phone_enc = :phone WHERE id = :id")
                    .param("name", contactName)
                    .param("phone", cipher.seal(now, Accounts.PHONE))
                    .param("id", holder.accountId())
                    .update();
            var what = Map.of("phone", otherPhone, "contactName", otherName);
            audit.record(holder, "change-contact", "account", holder.username(), what);
        }
    }
}
