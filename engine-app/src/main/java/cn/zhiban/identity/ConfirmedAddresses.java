package cn.zhiban.identity;

import cn.zhiban.audit.AuditTrail;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.shared.RefusedRequest;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps that an address was confirmed; the proof is the affair of whoever asked for it. */
@Component
public class ConfirmedAddresses {

    private final EmailAddresses emails;
    private final AuditTrail audit;
    private final OfficeClock clock;

    ConfirmedAddresses(EmailAddresses emails, AuditTrail audit, OfficeClock clock) {
        this.emails = emails;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws RefusedRequest {@code address-changed} where the account has another address by now */
    @Transactional
    public void confirm(Actor holder, String email) {
        if (!emails.confirm(holder.accountId(), email, clock.now())) {
            throw RefusedRequest.conflict("address-changed", "电子邮箱刚刚改过，请重新发送确认码");
        }
        audit.record(holder, "account.confirm-address", "account", holder.username(), Map.of());
    }
}
