package cn.zhiban.authorisation;

import cn.zhiban.audit.AuditTrail;
import cn.zhiban.identity.Account;
import cn.zhiban.identity.Applicants;
import cn.zhiban.notification.Letter;
import cn.zhiban.notification.Outbox;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.Arrival;
import cn.zhiban.shared.RefusedRequest;
import cn.zhiban.shared.Role;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An applicant lets an agency act for it; nobody else can say so for it. */
@Component
public class GivingAuthorisation {

    /**
     * @param agent the sign-in name or the credit code of an agency's account
     * @param itemKey null for every item
     * @param from null for today
     */
    public record Wish(String agent, String itemKey, LocalDate from, LocalDate until) {}

    /** A wish that may be granted, as the principal reads it before it gives. */
    public record Checked(String agentName, String agentUscc, String items, LocalDate from, LocalDate until) {}

    private final Authorisations authorisations;
    private final Agencies agencies;
    private final Applicants applicants;
    private final ItemNames items;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Arrival arrival;

    GivingAuthorisation(
            Authorisations authorisations,
            Agencies agencies,
            Applicants applicants,
            ItemNames items,
            Outbox outbox,
            AuditTrail audit,
            Arrival arrival) {
        this.authorisations = authorisations;
        this.agencies = agencies;
        this.applicants = applicants;
        this.items = items;
        this.outbox = outbox;
        this.audit = audit;
        this.arrival = arrival;
    }

    /** Whether a clerk has seen the papers of the account, so that it speaks for whom it names. */
    public boolean mayGive(Actor principal) {
        return !applicants.isUnverified(principal.accountId());
    }

    /**
     * Nothing is kept.
     *
     * @throws RefusedRequest as {@link #give}
     */
    @Transactional(readOnly = true)
    public Checked check(Actor principal, Wish wish) {
        var agent = agent(principal, wish);
        var from = from(wish);
        refuseSame(principal, agent, wish.itemKey(), from, wish.until());
        return new Checked(agent.displayName(), agent.uscc(), items.of(wish.itemKey()), from, wish.until());
    }

    /**
     * @throws RefusedRequest {@code authorisation-not-yours}, {@code authorisation-not-verified}, {@code
     *     authorisation-exists} where one says as much already, {@code invalid-input} by field
     */
    @Transactional
    public Authorisation give(Actor principal, Wish wish) {
        var agent = agent(principal, wish);
        var from = from(wish);
        authorisations.lockGiving(principal);
        refuseSame(principal, agent, wish.itemKey(), from, wish.until());
        long id = authorisations.add(principal.accountId(), agent.id(), wish.itemKey(), from, wish.until());
        var given = authorisations.byId(id).orElseThrow();
        audit.record(principal, "give-authorisation", "authorisation", String.valueOf(id), details(agent, given));
        outbox.tell(agent.id(), told(given));
        return given;
    }

    private Account agent(Actor principal, Wish wish) {
        if (!principal.has(Role.APPLICANT)) {
            throw new RefusedRequest(RefusedRequest.Kind.FORBIDDEN, "authorisation-not-yours", "只有申请人本人可以授权代理人");
        }
        if (!mayGive(principal)) {
            throw RefusedRequest.conflict("authorisation-not-verified", "您的身份还没有核验，不能授权代理人；请带证件到窗口核验一次，或者自己办理");
        }
        var errors = new LinkedHashMap<String, String>();
        var agent = agencies.find(wish.agent()).orElse(null);
        if (agent == null) {
            errors.put("agent", "没有找到这个代理机构账户，请核对用户名或者统一社会信用代码");
        } else if (agent.id() == principal.accountId()) {
            errors.put("agent", "不能授权给自己");
        }
        if (wish.itemKey() != null && !items.isOffered(wish.itemKey())) {
            errors.put("itemKey", "没有这个事项，请重新选择");
        }
        errors.putAll(Term.faults(from(wish), wish.until(), arrival.day()));
        if (!errors.isEmpty()) {
            throw RefusedRequest.invalid("有 %d 处需要改正".formatted(errors.size()), errors);
        }
        return agent;
    }

    private LocalDate from(Wish wish) {
        return wish.from() == null ? arrival.day() : wish.from();
    }

    private void refuseSame(Actor principal, Account agent, String itemKey, LocalDate from, LocalDate until) {
        authorisations.between(agent.id(), List.of(principal.accountId())).stream()
                .filter(one -> one.endedAt() == null && Objects.equals(one.itemKey(), itemKey))
                .filter(one -> !from.isBefore(one.from()) && !until.isAfter(one.until()))
                .findFirst()
                .ifPresent(one -> {
                    throw RefusedRequest.conflict(
                            "authorisation-exists",
                            "您已经把%s授权给%s（%s，第 %d 号），不用再授权"
                                    .formatted(items.of(itemKey), agent.displayName(), one.period(), one.id()));
                });
    }

    private Map<String, Object> details(Account agent, Authorisation given) {
        return Map.of(
                "agent",
                agent.username(),
                "items",
                items.of(given.itemKey()),
                "from",
                given.from().toString(),
                "until",
                given.until().toString());
    }

    private Letter told(Authorisation given) {
        return new Letter(
                "authorisation",
                "收到一份办理授权",
                "%s授权您代为办理%s，%s有效。".formatted(given.principal().name(), items.of(given.itemKey()), given.period()),
                "/account/authorisations");
    }
}
