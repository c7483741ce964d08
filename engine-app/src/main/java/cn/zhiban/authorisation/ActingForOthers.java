package cn.zhiban.authorisation;

import cn.zhiban.identity.Account;
import cn.zhiban.identity.Accounts;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.Arrival;
import cn.zhiban.shared.RefusedRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether an agent may act for an applicant: only under an authorisation that covers the item and is in force at the
 * instant at which the request was received.
 */
@Component
public class ActingForOthers {

    private static final String NEVER = "applicant-not-yours";

    private final Authorisations authorisations;
    private final Accounts accounts;
    private final ItemNames items;
    private final Arrival arrival;

    ActingForOthers(Authorisations authorisations, Accounts accounts, ItemNames items, Arrival arrival) {
        this.authorisations = authorisations;
        this.accounts = accounts;
        this.items = items;
        this.arrival = arrival;
    }

    /**
     * @param code the principal's credit code or identity number
     * @return of several the one that lasts longest
     * @throws RefusedRequest {@code applicant-not-yours} where the applicant authorised the agent for nothing; {@code
     *     authorisation-not-begun}, {@code authorisation-expired}, {@code authorisation-ended}, {@code
     *     authorisation-other-item}
     */
    @Transactional(readOnly = true)
    public Authorisation require(Actor agent, String code, String itemKey) {
        var principals =
                accounts.applicantsByCode(code).stream().map(Account::id).toList();
        var all = authorisations.between(agent.accountId(), principals);
        return inForce(all, itemKey).orElseThrow(() -> refusal(all, itemKey));
    }

    /**
     * One that the agent has chosen.
     *
     * @throws RefusedRequest as {@link #require}; {@code authorisation-not-found}, for a foreign one as for none
     */
    @Transactional(readOnly = true)
    public Authorisation chosen(Actor agent, long id, String itemKey) {
        var found = of(agent, id)
                .orElseThrow(() -> RefusedRequest.notFound("authorisation-not-found", "没有找到这份授权，请重新选择申请人"));
        return inForce(List.of(found), itemKey).orElseThrow(() -> refusal(List.of(found), itemKey));
    }

    /** The one with that number, in force or not, if it was given to the agent. */
    @Transactional(readOnly = true)
    public Optional<Authorisation> of(Actor agent, long id) {
        return authorisations.byId(id).filter(one -> one.agent().accountId() == agent.accountId());
    }

    /** For whom the agent may apply for the item now. */
    @Transactional(readOnly = true)
    public List<Authorisation> usable(Actor agent, String itemKey) {
        return authorisations.held(agent, Long.MAX_VALUE, Authorisations.MOST_CHOICES).stream()
                .filter(one -> one.allows(itemKey, arrival.instant()))
                .toList();
    }

    /** Under what the agent may go on with a case of the principal that it submitted; empty where it may not any more. */
    @Transactional(readOnly = true)
    public Optional<Authorisation> forCase(long agent, long principal, String itemKey) {
        return inForce(authorisations.between(agent, List.of(principal)), itemKey);
    }

    /** Keeps it from being ended until the transaction ends; empty where it is ended already. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean hold(Authorisation authorisation) {
        return authorisations.hold(authorisation.id());
    }

    private Optional<Authorisation> inForce(List<Authorisation> all, String itemKey) {
        return all.stream()
                .filter(one -> one.allows(itemKey, arrival.instant()))
                .max(Comparator.comparing(Authorisation::until).thenComparing(Authorisation::id));
    }

    /** One that is still to begin is told before those that are over. */
    private RefusedRequest refusal(List<Authorisation> all, String itemKey) {
        return all.stream()
                .filter(one -> one.covers(itemKey))
                .min(Comparator.comparing(one -> one.at(arrival.instant()) != AuthorisationState.NOT_BEGUN))
                .map(this::outOfForce)
                .or(() -> all.stream().findFirst().map(one -> otherItem(one, itemKey)))
                .orElseGet(() -> forbidden(NEVER, "只能以本账户登记的单位或者本人名义申请；代他人办理的，请申请人先在“我的账户”里授权您，或者到窗口提交"));
    }

    private RefusedRequest otherItem(Authorisation one, String itemKey) {
        return forbidden(
                "authorisation-other-item",
                "%s的授权（第 %d 号）只用于%s，不能用来办理%s"
                        .formatted(one.principal().name(), one.id(), items.of(one.itemKey()), items.of(itemKey)));
    }

    /** Why nothing can be done under it now; one that still looks in force was ended since the request came. */
    public RefusedRequest outOfForce(Authorisation one) {
        var state = one.at(arrival.instant());
        return outOfForce(one, state == AuthorisationState.IN_FORCE ? AuthorisationState.ENDED : state);
    }

    private static RefusedRequest outOfForce(Authorisation one, AuthorisationState state) {
        if (state == AuthorisationState.NOT_BEGUN) {
            return forbidden(
                    state.refusal(),
                    "%s授权您办理的期限是%s（第 %d 号），尚未开始，从%s起才能依据它办理"
                            .formatted(one.principal().name(), one.period(), one.id(), one.firstDay()));
        }
        return forbidden(
                state.refusal(),
                "%s授权您办理的期限是%s（第 %d 号），%s，不能再代为查看、申请、补正或者撤回；请申请人自己办理，或者重新授权您"
                        .formatted(one.principal().name(), one.period(), one.id(), state.label()));
    }

    private static RefusedRequest forbidden(String code, String words) {
        return new RefusedRequest(RefusedRequest.Kind.FORBIDDEN, code, words);
    }
}
