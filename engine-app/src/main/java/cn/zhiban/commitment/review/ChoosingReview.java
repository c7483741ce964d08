package cn.zhiban.commitment.review;

import cn.zhiban.casefile.CaseFile;
import cn.zhiban.casefile.ReviewMode;
import cn.zhiban.casefile.Transition;
import cn.zhiban.catalogue.Catalogue;
import cn.zhiban.catalogue.ItemVersion;
import cn.zhiban.catalogue.OfferTable;
import cn.zhiban.catalogue.ReviewTable;
import cn.zhiban.catalogue.RoutingTables;
import cn.zhiban.commitment.HolderOfCase;
import cn.zhiban.commitment.SignedLetters;
import cn.zhiban.credit.BearingRecords;
import cn.zhiban.credit.CreditStanding;
import cn.zhiban.credit.CreditStandings;
import cn.zhiban.credit.LoggingCreditUse;
import cn.zhiban.credit.Occasion;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * After acceptance: whether the substance is examined before the decision, after it, or not at all. The item's table decides
 * over risk, letter, credit and answers; whom it does not ease goes the ordinary way, with the same limits. Source:
 * 关于推进知识产权公共服务标准化规范化便利化的意见（八）; 国办发〔2020〕42号.
 */
@Component
public class ChoosingReview {

    private final Transition transition;
    private final SignedLetters letters;
    private final Catalogue catalogue;
    private final RoutingTables tables;
    private final HolderOfCase holders;
    private final CreditStandings standings;
    private final LoggingCreditUse uses;
    private final RecordingChoice recording;
    private final OfficeClock clock;

    ChoosingReview(
            Transition transition,
            SignedLetters letters,
            Catalogue catalogue,
            RoutingTables tables,
            HolderOfCase holders,
            CreditStandings standings,
            LoggingCreditUse uses,
            RecordingChoice recording,
            OfficeClock clock) {
        this.transition = transition;
        this.letters = letters;
        this.catalogue = catalogue;
        this.tables = tables;
        this.holders = holders;
        this.standings = standings;
        this.uses = uses;
        this.recording = recording;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public ReviewMode choose(long caseId) {
        var locked = transition.lock(caseId);
        var version = catalogue.version(locked.itemVersionId());
        var choice = version.item().review() == null ? ReviewChoice.UNSAID : judge(locked, version);
        recording.record(locked, Actor.SYSTEM, choice);
        return choice.mode();
    }

    private ReviewChoice judge(CaseFile locked, ItemVersion version) {
        var standing = standings.of(holders.code(locked), clock.today());
        var table = version.item().review().choice();
        boolean promised = isPromised(locked);
        Function<CreditStanding, ReviewChoice> decide =
                with -> ReviewChoice.of(tables.judge(version, table, facts(locked, version, with, promised)));
        var choice = decide.apply(standing);
        uses.log(
                BearingRecords.numbers(standing, decide),
                Occasion.ofCase(locked.caseNo()),
                "审查方式（" + table + "）",
                choice.mode().label(),
                Actor.SYSTEM);
        return choice.mode().restsOnLetter() && !promised ? ReviewChoice.UNSAID : choice;
    }

    /** Whoever brought the paper meanwhile, or whose letter was found wanting, goes the ordinary way. */
    private boolean isPromised(CaseFile locked) {
        return letters.standing(locked.id()).isPresent();
    }

    /** What the office knows overrides an answer of the same name. */
    private Map<String, Object> facts(CaseFile locked, ItemVersion version, CreditStanding standing, boolean promised) {
        var facts = new HashMap<>(version.told(locked.form()));
        facts.put(OfferTable.RISK_CLASS, version.item().commitment().riskClass().name());
        facts.put(ReviewTable.LETTER_SIGNED, promised);
        facts.put(OfferTable.SERIOUS_DISCREDIT, standing.seriousDiscredit());
        facts.put(OfferTable.UNREPAIRED_COMMITMENT, standing.unrepairedCommitment());
        facts.put(OfferTable.DEFERRAL_BREACHES, standing.deferralBreaches());
        facts.put(ReviewTable.ABNORMAL_PATENT_APPLICATION, standing.abnormalPatentApplication());
        return facts;
    }
}
