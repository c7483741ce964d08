package cn.zhiban.acceptance.draft;

import cn.zhiban.catalogue.Material;
import cn.zhiban.commitment.Offer;
import cn.zhiban.commitment.deferral.DeferralOffer;
import cn.zhiban.commitment.deferral.OfferingDeferral;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.Arrival;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Whether an application that is still written may promise materials for later. */
@Component
public class DeferralOfDraft {

    private final ApplicantBlock applicants;
    private final OfferingDeferral offering;
    private final Arrival arrival;

    DeferralOfDraft(ApplicantBlock applicants, OfferingDeferral offering, Arrival arrival) {
        this.applicants = applicants;
        this.offering = offering;
        this.arrival = arrival;
    }

    /** Each credit record that has a part in it is logged as used. */
    public DeferralOffer offer(Actor applicant, OpenDraft open, Material material) {
        var answers = open.draft().answers();
        if (applicants.under(applicant, answers).isPresent()) {
            return new DeferralOffer(new Offer(List.of("承诺后补由申请人自己作出，代理人不能代为承诺"), List.of()), 0, null, null);
        }
        var whose = applicants.applicant(applicant, answers);
        return offering.of(
                applicant,
                open.version(),
                material,
                whose.uscc() == null ? whose.idNumber() : whose.uscc(),
                arrival.day(),
                null);
    }

    /** What is promised and may not be, by field. */
    Map<String, String> problems(Actor applicant, OpenDraft open) {
        var problems = new LinkedHashMap<String, String>();
        var item = open.version().item();
        var promised = open.draft().answers().deferred(item);
        item.materials().stream()
                .filter(material -> promised.contains(material.key()))
                .forEach(material -> {
                    var offer = offer(applicant, open, material);
                    if (!offer.stands()) {
                        problems.put(CheckingDraft.MATERIALS + material.key(), offer.refusal());
                    }
                });
        return problems;
    }
}
