package cn.zhiban.identity;

import cn.zhiban.audit.AuditTrail;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.shared.RefusedRequest;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The links by which calendar programs, which cannot sign in, read due dates. Whoever has one reads the due dates of its
 * account, so an account has one at most and may end it at any time.
 */
@Component
public class CalendarLinks {

    private final StoredCalendarLinks stored;
    private final CalendarLinkThrottle throttle;
    private final OfficeClock clock;
    private final AuditTrail audit;

    CalendarLinks(StoredCalendarLinks stored, CalendarLinkThrottle throttle, OfficeClock clock, AuditTrail audit) {
        this.stored = stored;
        this.throttle = throttle;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Makes the link of the account; one that it had before ends.
     *
     * @return the secret, which is told this once
     */
    @Transactional
    public String issue(Actor holder) {
        LinkSecret secret = LinkSecret.random();
        stored.lockAccount(holder.accountId());
        stored.revoke(holder.accountId(), clock.now());
        stored.insert(holder.accountId(), secret, clock.now());
        audit.record(holder, "issue-calendar-link", "account", holder.username(), Map.of());
        return secret.text();
    }

    /** Ends the link of the account, if it has one. */
    @Transactional
    public void revoke(Actor holder) {
        if (stored.revoke(holder.accountId(), clock.now())) {
            audit.record(holder, "revoke-calendar-link", "account", holder.username(), Map.of());
        }
    }

    /** Since when the account has the link that is in force. */
    public Optional<OffsetDateTime> inForceSince(Actor holder) {
        return stored.inForceSince(holder.accountId());
    }

    /**
     * The account whose due dates the link shows. A link that once was is no guess and does not count as one: calendar
     * programs go on asking for it, often from the address of the whole office.
     *
     * @param address from which it is asked
     * @throws RefusedRequest {@code unknown-route} for every link that shows nothing, whatever the reason
     * @throws TooManyAttempts after many links that never were
     */
    public Account holder(String secret, String address) {
        throttle.check(address);
        var link = stored.bySecret(new LinkSecret(secret));
        if (link.isEmpty()) {
            throttle.count(address);
        }
        return link.filter(StoredCalendarLinks.Link::inForce)
                .map(StoredCalendarLinks.Link::account)
                .filter(StoredAccount::isUsable)
                .map(StoredAccount::account)
                .orElseThrow(() -> RefusedRequest.notFound("unknown-route", "没有这个地址"));
    }
}
