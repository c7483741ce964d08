package cn.zhiban.identity;

import cn.zhiban.audit.AuditTrail;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
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

    @Transactional(propagation = Propagation.MANDATORY)
    public void confirm(Actor holder) {
        emails.confirm(holder.accountId(), clock.now());
        audit.record(holder, "account.confirm-address", "account", holder.username(), Map.of());
    }
}
