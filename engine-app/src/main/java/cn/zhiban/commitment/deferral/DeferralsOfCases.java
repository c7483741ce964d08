package cn.zhiban.commitment.deferral;

import cn.zhiban.casefile.CaseDeferrals;
import java.util.List;
import org.springframework.stereotype.Component;

/** Shows a case what was promised for later. */
@Component
class DeferralsOfCases implements CaseDeferrals {

    private final Deferrals deferrals;

    DeferralsOfCases(Deferrals deferrals) {
        this.deferrals = deferrals;
    }

    @Override
    public List<Shown> of(long caseId) {
        return deferrals.of(caseId).stream().map(DeferralsOfCases::shown).toList();
    }

    private static Shown shown(Deferral one) {
        return new Shown(
                one.material(),
                one.name(),
                one.state().name(),
                one.state().label(),
                one.state().isOpen(),
                one.days(),
                one.dueOn(),
                one.officeDue(),
                one.terms().resultGate().name(),
                new DeferralOffer(null, one.days(), one.terms(), one.dueOn()).promise(),
                one.terms().legalBasis(),
                one.creditRecord(),
                one.handlingWords());
    }
}
