package cn.zhiban.casefile;

import cn.zhiban.authorisation.ActingForOthers;
import cn.zhiban.authorisation.Authorisation;
import cn.zhiban.authorisation.CaseAgents;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.RefusedRequest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Who may see a case and act in it: the office in its scope, the applicant, and the agent who submitted it for the
 * applicant as long as an authorisation of the applicant for the item is in force, be it a later one.
 */
@Component
class CaseAccess {

    private final ActingForOthers acting;
    private final CaseAgents agents;

    CaseAccess(ActingForOthers acting, CaseAgents agents) {
        this.acting = acting;
        this.agents = agents;
    }

    boolean allows(CaseFile found, Actor actor) {
        if (actor.isStaff()) {
            return actor.covers(found.department(), found.district());
        }
        return isApplicant(found, actor)
                || isAgent(found, actor) && authority(found).isPresent();
    }

    /** As {@link #allows}, and what allows it is not ended before the transaction does. */
    boolean holds(CaseFile locked, Actor actor) {
        if (actor.isStaff() || isApplicant(locked, actor) || !isAgent(locked, actor)) {
            return allows(locked, actor);
        }
        return authority(locked).filter(acting::hold).isPresent();
    }

    /** An agent whose time is over knows the case: it is told why, and not that there is none. */
    Optional<RefusedRequest> lapsed(CaseFile found, Actor actor) {
        return isAgent(found, actor) && !isApplicant(found, actor)
                ? agents.of(found.id()).map(acting::outOfForce)
                : Optional.empty();
    }

    /** The accounts that are told what happens: the applicant, then its agent. */
    List<Long> told(CaseFile about) {
        var agent = about.agentId() == null || authority(about).isEmpty() ? null : about.agentId();
        return Stream.of(about.accountId(), agent).filter(Objects::nonNull).toList();
    }

    private Optional<Authorisation> authority(CaseFile found) {
        return acting.forCase(found.agentId(), found.accountId(), found.itemKey());
    }

    private static boolean isApplicant(CaseFile found, Actor actor) {
        return Objects.equals(found.accountId(), actor.accountId());
    }

    private static boolean isAgent(CaseFile found, Actor actor) {
        return Objects.equals(found.agentId(), actor.accountId());
    }
}
