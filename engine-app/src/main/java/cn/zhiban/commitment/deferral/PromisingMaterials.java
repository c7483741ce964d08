package cn.zhiban.commitment.deferral;

import cn.zhiban.audit.AuditTrail;
import cn.zhiban.casefile.CaseFile;
import cn.zhiban.casefile.Timeline;
import cn.zhiban.catalogue.ItemDefinition;
import cn.zhiban.catalogue.ItemVersion;
import cn.zhiban.catalogue.Material;
import cn.zhiban.form.ChineseText;
import cn.zhiban.material.CaseMaterials;
import cn.zhiban.material.CaseMaterials.Change;
import cn.zhiban.material.MaterialState;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.Arrival;
import cn.zhiban.shared.RefusedRequest;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** An applicant promises to bring materials later, until the day that the platform computes and shows. */
@Component
public class PromisingMaterials {

    private static final String FIELD = "materials.";

    private final OfferingDeferral offering;
    private final Deferrals deferrals;
    private final CaseMaterials materials;
    private final Timeline timeline;
    private final AuditTrail audit;
    private final Arrival arrival;

    PromisingMaterials(
            OfferingDeferral offering,
            Deferrals deferrals,
            CaseMaterials materials,
            Timeline timeline,
            AuditTrail audit,
            Arrival arrival) {
        this.offering = offering;
        this.deferrals = deferrals;
        this.materials = materials;
        this.timeline = timeline;
        this.audit = audit;
        this.arrival = arrival;
    }

    /**
     * What is wrong with the promises of an application by themselves, whoever makes them.
     *
     * @param needed keys of the materials that the application must bring
     * @param given keys of those that it brings, or in whose place a letter is signed
     * @return by field
     */
    public static Map<String, String> problems(
            ItemDefinition item, Collection<String> promised, Set<String> needed, Set<String> given) {
        var problems = new LinkedHashMap<String, String>();
        for (var key : promised) {
            problem(item, key, needed, given).ifPresent(words -> problems.put(FIELD + key, words));
        }
        return problems;
    }

    private static Optional<String> problem(ItemDefinition item, String key, Set<String> needed, Set<String> given) {
        var material = item.material(key);
        if (material.isEmpty()) {
            return Optional.of("本事项没有材料“" + key + "”");
        }
        if (given.contains(key)) {
            return Optional.of("“" + material.get().name() + "”已经提交或者用承诺书代替，不用再承诺后补");
        }
        return needed.contains(key) ? Optional.empty() : Optional.of("您的情况不需要这份材料，不用承诺后补");
    }

    /**
     * Before the application is taken in, with no transaction open, so that the use of a record stays logged.
     *
     * @throws RefusedRequest {@code deferral-not-offered} with the reason, the record and the way of repair
     */
    public void require(
            Actor applicant, ItemVersion version, Collection<String> promised, String holderCode, String caseNo) {
        promised.stream()
                .flatMap(key -> version.item().material(key).stream())
                .forEach(material -> required(applicant, version, material, holderCode, arrival.day(), caseNo));
    }

    /**
     * In the transaction that opens the case. What the office found out by itself needs no promise.
     *
     * @throws RefusedRequest as {@link #require}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void promise(
            Actor applicant, CaseFile opened, ItemVersion version, Collection<String> promised, String holderCode) {
        for (var one : materials.of(opened.id())) {
            if (promised.contains(one.key()) && one.state() == MaterialState.REQUIRED) {
                var material = version.item().material(one.key()).orElseThrow();
                promise(
                        applicant,
                        opened,
                        material,
                        required(applicant, version, material, holderCode, arrival.day(), opened.caseNo()));
            }
        }
    }

    private void promise(Actor applicant, CaseFile opened, Material material, DeferralOffer offer) {
        deferrals.promise(opened, material.key(), material.name(), offer, applicant);
        var words = "申请人承诺后补“%s”：%s。今天受理的，最晚 %s 补交"
                .formatted(material.name(), offer.promise(), ChineseText.day(offer.earliest()));
        materials.change(opened.id(), material.key(), Change.deferred(offer.earliest(), null), Actor.SYSTEM);
        timeline.show(opened, applicant, "DEFERRAL_PROMISED", words);
        audit.record(
                applicant,
                "material.defer",
                "case",
                opened.caseNo(),
                Map.of("material", material.key(), "days", offer.days()));
    }

    private DeferralOffer required(
            Actor applicant, ItemVersion version, Material material, String holderCode, LocalDate asOf, String caseNo) {
        var offer = offering.of(applicant, version, material, holderCode, asOf, caseNo);
        if (!offer.stands()) {
            throw new RefusedRequest(
                    RefusedRequest.Kind.INVALID,
                    "deferral-not-offered",
                    offer.refusal(),
                    Map.of(FIELD + material.key(), offer.refusal()));
        }
        return offer;
    }
}
