package cn.zhiban.commitment;

import cn.zhiban.catalogue.CommitmentTerms;
import cn.zhiban.catalogue.ItemVersion;
import cn.zhiban.catalogue.Material;
import cn.zhiban.catalogue.Material.Technique;
import cn.zhiban.catalogue.OfferTable;
import cn.zhiban.catalogue.RoutingTables;
import cn.zhiban.credit.BearingRecords;
import cn.zhiban.credit.CreditStanding;
import cn.zhiban.credit.CreditStanding.Entry;
import cn.zhiban.credit.CreditStandings;
import cn.zhiban.credit.LoggingCreditUse;
import cn.zhiban.credit.Occasion;
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
 * To whom commitment is offered in the place of a material: the item's table decides over the risk of the item, the
 * material, and the credit of the applicant. Whatever the table does not offer is not offered. Source: 国办发〔2020〕42号.
 */
@Component
public class OfferingCommitment {

    private static final String DECISION = "告知承诺适用情形（offer-commitment）";

    private final RoutingTables tables;
    private final CreditStandings standings;
    private final LoggingCreditUse uses;
    private final Applicants applicants;

    OfferingCommitment(RoutingTables tables, CreditStandings standings, LoggingCreditUse uses, Applicants applicants) {
        this.tables = tables;
        this.standings = standings;
        this.uses = uses;
        this.applicants = applicants;
    }

    /**
     * Each record that had a part in it is logged as used. Whoever merely says who it is signs for nobody, and learns nothing
     * of what is held against the one that it names.
     *
     * @param holderCode the applicant's credit code or identity number
     * @param caseNo the case for which it is decided; null while there is none
     */
    @Transactional
    public Offer of(
            Actor asker,
            ItemVersion version,
            Material material,
            Technique technique,
            String holderCode,
            LocalDate asOf,
            String caseNo) {
        if (applicants.isUnverified(asker.accountId())) {
            return new Offer(List.of("身份核验以后才能采用告知承诺"), List.of());
        }
        var standing = standings.of(holderCode, asOf);
        var offer = judge(version, material, technique, standing);
        var records = BearingRecords.of(standing, with -> judge(version, material, technique, with));
        var about = Occasion.of(caseNo, version.item().name(), asOf);
        uses.log(
                records.stream().map(Entry::recordNo).toList(),
                about,
                DECISION,
                (offer.stands() ? "适用" : "不适用") + "告知承诺：" + material.name(),
                asker);
        return offer.onRecords(records);
    }

    private Offer judge(ItemVersion version, Material material, Technique technique, CreditStanding standing) {
        var terms = version.item().commitment();
        if (terms == null) {
            return new Offer(List.of("本事项不采用告知承诺"), List.of());
        }
        boolean offered = true;
        var reasons = new LinkedHashSet<String>();
        for (var matter : OfferTable.mattersOf(terms)) {
            var facts = facts(terms, matter, material, technique, standing);
            var answers = tables.judge(version, terms.offer(), facts);
            offered &= answers.stream().anyMatch(one -> Boolean.TRUE.equals(one.get(OfferTable.OFFERED)));
            answers.stream()
                    .filter(one -> !Boolean.TRUE.equals(one.get(OfferTable.OFFERED)))
                    .forEach(one -> reasons.add(String.valueOf(one.get(OfferTable.REASON))));
        }
        if (reasons.isEmpty() && !offered) {
            reasons.add("这种情形不适用告知承诺");
        }
        return new Offer(List.copyOf(reasons), List.of());
    }

    private static Map<String, Object> facts(
            CommitmentTerms terms, String matter, Material material, Technique technique, CreditStanding standing) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put(OfferTable.RISK_CLASS, terms.riskClass().name());
        facts.put(OfferTable.SUBJECT_MATTER, matter);
        facts.put(OfferTable.TECHNIQUE, technique.name());
        facts.put(OfferTable.MATERIAL_KIND, material.kind().name());
        facts.put(OfferTable.SERIOUS_DISCREDIT, standing.seriousDiscredit());
        facts.put(OfferTable.UNREPAIRED_COMMITMENT, standing.unrepairedCommitment());
        facts.put(OfferTable.DEFERRAL_BREACHES, standing.deferralBreaches());
        return facts;
    }
}
