package cn.zhiban.commitment;

import cn.zhiban.casefile.CaseClock;
import cn.zhiban.casefile.CaseFile;
import cn.zhiban.casefile.CaseReviews;
import cn.zhiban.casefile.ReviewMode;
import cn.zhiban.casefile.Transition;
import cn.zhiban.catalogue.Catalogue;
import cn.zhiban.catalogue.ItemDefinition;
import cn.zhiban.catalogue.ItemVersion;
import cn.zhiban.catalogue.OfferTable;
import cn.zhiban.catalogue.RoutingTables;
import cn.zhiban.catalogue.VerificationTable;
import cn.zhiban.credit.BearingRecords;
import cn.zhiban.credit.CreditStanding;
import cn.zhiban.credit.CreditStandings;
import cn.zhiban.credit.LoggingCreditUse;
import cn.zhiban.credit.Occasion;
import cn.zhiban.deadline.ClockEventType;
import cn.zhiban.deadline.Stage;
import cn.zhiban.material.CaseMaterial;
import cn.zhiban.material.CaseMaterials;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * After the result is delivered: whether the commitment of the case is verified, and how. The item's table decides over
 * risk and credit; a sample is drawn from a seed that is kept. Source: 国办发〔2020〕42号.
 */
@Component
public class PlanningVerification {

    private static final String DECISION = "承诺事后核查办法（plan-verification）";

    private static final String PLANNED = "您签署的告知承诺书列入事后核查（%s）。结果照常有效；请保存好免交材料的原件，配合核查。";
    private static final String POSTPONED = "您的申请凭告知承诺书先作出决定，后置的实质审查现在进行（%s）。结果照常有效；请配合核查。";

    private final Transition transition;
    private final LetterInForce inForce;
    private final CaseMaterials materials;
    private final Catalogue catalogue;
    private final RoutingTables tables;
    private final HolderOfCase holders;
    private final CreditStandings standings;
    private final LoggingCreditUse uses;
    private final CaseReviews reviews;
    private final SamplingSeeds seeds;
    private final Verifications verifications;
    private final CaseClock caseClock;
    private final OfficeClock clock;

    PlanningVerification(
            Transition transition,
            LetterInForce inForce,
            CaseMaterials materials,
            Catalogue catalogue,
            RoutingTables tables,
            HolderOfCase holders,
            CreditStandings standings,
            LoggingCreditUse uses,
            CaseReviews reviews,
            SamplingSeeds seeds,
            Verifications verifications,
            CaseClock caseClock,
            OfficeClock clock) {
        this.transition = transition;
        this.inForce = inForce;
        this.materials = materials;
        this.catalogue = catalogue;
        this.tables = tables;
        this.holders = holders;
        this.standings = standings;
        this.uses = uses;
        this.reviews = reviews;
        this.seeds = seeds;
        this.verifications = verifications;
        this.caseClock = caseClock;
        this.clock = clock;
    }

    /** @return whether it is to be verified; never where no letter stands for a paper, or in the place of the review */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean plan(long caseId) {
        var locked = transition.lock(caseId);
        return inForce.of(caseId)
                .map(letter -> plan(locked, letter, catalogue.version(locked.itemVersionId())))
                .orElse(false);
    }

    private boolean plan(CaseFile locked, SignedLetter letter, ItemVersion version) {
        var standing = standings.of(holders.code(locked), clock.today());
        var plan = judge(locked, version, standing);
        int year = clock.today().getYear();
        int ticket = Sampling.ticket(seeds.of(version.id(), year), locked.caseNo());
        boolean chosen = plan.chooses(ticket);
        verifications.add(locked, letter, plan, new Verifications.Draw(version.id(), year, ticket, chosen));
        uses.log(
                BearingRecords.numbers(standing, with -> judge(locked, version, with)),
                Occasion.ofCase(locked.caseNo()),
                DECISION,
                plan.mode().label(),
                Actor.SYSTEM);
        if (chosen) {
            begin(locked, version.item(), plan);
        } else {
            transition.note(locked, Actor.SYSTEM, "VERIFICATION_NOT_CHOSEN", left(plan));
        }
        return chosen;
    }

    private VerificationPlan judge(CaseFile locked, ItemVersion version, CreditStanding standing) {
        var terms = version.item().commitment();
        var mode = mode(locked);
        var facts = Map.of(
                OfferTable.RISK_CLASS, terms.riskClass().name(),
                OfferTable.SERIOUS_DISCREDIT, standing.seriousDiscredit(),
                OfferTable.UNREPAIRED_COMMITMENT, standing.unrepairedCommitment(),
                OfferTable.DEFERRAL_BREACHES, standing.deferralBreaches(),
                VerificationTable.WAIVED_MATERIALS, promised(locked, mode),
                VerificationTable.REVIEW_MODE, mode.name());
        var plan = VerificationPlan.of(tables.judge(version, terms.verification(), facts));
        return mode == ReviewMode.AFTER ? plan.ofAll() : plan;
    }

    /** What the letter stands in the place of: papers, and the review that it spared. */
    private int promised(CaseFile locked, ReviewMode mode) {
        long papers = materials.of(locked.id()).stream()
                .filter(CaseMaterial::isCommitted)
                .count();
        return (int) papers + (mode.restsOnLetter() ? 1 : 0);
    }

    private void begin(CaseFile locked, ItemDefinition item, VerificationPlan plan) {
        var act = CaseClock.Act.of(
                ClockEventType.VERIFICATION_PLANNED,
                caseClock.actedAt(locked),
                item.limit(Stage.VERIFICATION).legalBasis(),
                (mode(locked) == ReviewMode.AFTER ? POSTPONED : PLANNED)
                        .formatted(plan.mode().label()));
        transition.record(locked, Actor.SYSTEM, act);
    }

    private ReviewMode mode(CaseFile locked) {
        return reviews.of(locked.id()).map(CaseReviews.Shown::mode).orElse(ReviewMode.BEFORE);
    }

    private static String left(VerificationPlan plan) {
        return plan.mode() == Verification.Mode.EXEMPT
                ? "承诺免予事后核查"
                : "承诺事后核查按 %d%% 抽查，本件没有抽中".formatted(plan.sharePercent());
    }
}
