package cn.zhiban.commitment.deferral;

import cn.zhiban.catalogue.DeferralTable;
import cn.zhiban.catalogue.DeferralTerms;
import cn.zhiban.catalogue.ItemVersion;
import cn.zhiban.catalogue.Material;
import cn.zhiban.catalogue.OfferTable;
import cn.zhiban.catalogue.RoutingTables;
import cn.zhiban.commitment.Offer;
import cn.zhiban.credit.BearingRecords;
import cn.zhiban.credit.CreditStanding;
import cn.zhiban.credit.CreditStanding.Entry;
import cn.zhiban.credit.CreditStandings;
import cn.zhiban.credit.LoggingCreditUse;
import cn.zhiban.credit.Occasion;
import cn.zhiban.deadline.calendar.Calendars;
import cn.zhiban.identity.Applicants;
import cn.zhiban.shared.Actor;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may bring which material later, and for how long: the item's table decides over the risk of the item, the material,
 * and the credit of the applicant. Whatever the table does not offer is not offered; of several subject matters each must be
 * granted, and the shortest time holds. Source: 广东省优化营商环境条例 32.
 */
@Component
public class OfferingDeferral {

    private static final String DECISION = "容缺材料的补交期限（limit-deferral）";

    private final RoutingTables tables;
    private final CreditStandings standings;
    private final LoggingCreditUse uses;
    private final Calendars calendars;
    private final Applicants applicants;

    OfferingDeferral(
            RoutingTables tables,
            CreditStandings standings,
            LoggingCreditUse uses,
            Calendars calendars,
            Applicants applicants) {
        this.tables = tables;
        this.standings = standings;
        this.uses = uses;
        this.calendars = calendars;
        this.applicants = applicants;
    }

    /**
     * Each record that had a part in it is logged as used.
     *
     * @param holderCode the applicant's credit code or identity number
     * @param caseNo the case for which it is decided; null while there is none
     */
    @Transactional
    public DeferralOffer of(
            Actor asker, ItemVersion version, Material material, String holderCode, LocalDate asOf, String caseNo) {
        var terms = version.item().deferralOf(material).orElse(null);
        if (terms == null) {
            return refused(List.of(never(material)), null);
        }
        if (applicants.isUnverified(asker.accountId())) {
            return refused(List.of("身份核验以后才能容缺后补"), null);
        }
        var standing = standings.of(holderCode, asOf);
        var offer = judge(version, material, terms, standing, asOf);
        var records = BearingRecords.of(standing, with -> judge(version, material, terms, with, asOf));
        var about = Occasion.of(caseNo, version.item().name(), asOf);
        uses.log(
                records.stream().map(Entry::recordNo).toList(),
                about,
                DECISION,
                (offer.stands() ? "可以" : "不能") + "容缺后补：" + material.name(),
                asker);
        return offer.onRecords(records);
    }

    private static String never(Material material) {
        return material.kind() == Material.Weight.MAIN
                ? "“" + material.name() + "”是主要材料，不能容缺后补"
                : "“" + material.name() + "”没有规定可以容缺后补";
    }

    private DeferralOffer judge(
            ItemVersion version, Material material, DeferralTerms terms, CreditStanding standing, LocalDate asOf) {
        var reasons = new LinkedHashSet<String>();
        int days = Integer.MAX_VALUE;
        for (var matter : OfferTable.mattersOf(version.item().commitment())) {
            var answers = tables.judge(
                    version, version.item().deferral().limits(), facts(version, matter, material, terms, standing));
            days = Math.min(days, longest(answers));
            answers.stream()
                    .filter(one -> days(one) == 0)
                    .forEach(one -> reasons.add(String.valueOf(one.get(OfferTable.REASON))));
        }
        if (reasons.isEmpty() && days < DeferralTerms.FLOOR) {
            reasons.add("这种情形不能容缺后补");
        }
        return reasons.isEmpty()
                ? new DeferralOffer(new Offer(List.of(), List.of()), days, terms, due(asOf, days))
                : refused(List.copyOf(reasons), terms);
    }

    /** Of a subject matter of which the table says nothing, nothing is granted. */
    private static int longest(List<Map<String, Object>> answers) {
        return answers.stream().mapToInt(OfferingDeferral::days).max().orElse(0);
    }

    private static int days(Map<String, Object> answer) {
        return ((Number) answer.get(DeferralTable.DEFERRAL_DAYS)).intValue();
    }

    private LocalDate due(LocalDate from, int days) {
        return calendars.current().addWorkdays(from, days);
    }

    private static DeferralOffer refused(List<String> reasons, DeferralTerms terms) {
        return new DeferralOffer(new Offer(reasons, List.of()), 0, terms, null);
    }

    private static Map<String, Object> facts(
            ItemVersion version, String matter, Material material, DeferralTerms terms, CreditStanding standing) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put(OfferTable.RISK_CLASS, version.item().deferral().riskClass().name());
        facts.put(OfferTable.SUBJECT_MATTER, matter);
        facts.put(OfferTable.MATERIAL_KIND, material.kind().name());
        facts.put(OfferTable.SERIOUS_DISCREDIT, standing.seriousDiscredit());
        facts.put(OfferTable.UNREPAIRED_COMMITMENT, standing.unrepairedCommitment());
        facts.put(OfferTable.DEFERRAL_BREACHES, standing.deferralBreaches());
        facts.put(DeferralTable.ITEM_DAYS, terms.days() == null ? 0 : terms.days());
        facts.put(
                DeferralTable.STATUTORY_DAYS,
                version.item().decisionLimit().map(StatutoryDays::of).orElse(0));
        return facts;
    }
}
