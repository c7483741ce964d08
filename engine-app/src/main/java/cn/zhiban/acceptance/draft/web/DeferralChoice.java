package cn.zhiban.acceptance.draft.web;

import cn.zhiban.catalogue.Material;
import cn.zhiban.commitment.deferral.DeferralOffer;
import java.time.LocalDate;

/**
 * The choice between bringing a material now and promising it for later, as the page of the files draws it.
 *
 * @param refusal why it may not come later; empty where it may
 * @param promise what is promised and what follows
 * @param earliest the last day if the application is accepted today; null where it may not come later
 */
record DeferralChoice(
        String id, String material, boolean chosen, String refusal, String promise, int days, LocalDate earliest) {

    static final String LATER = "later";

    static DeferralChoice of(Material material, DeferralOffer offer, boolean chosen) {
        return offer.stands()
                ? new DeferralChoice(
                        control(material.key()),
                        material.name(),
                        chosen,
                        "",
                        offer.promise(),
                        offer.days(),
                        offer.earliest())
                : new DeferralChoice(control(material.key()), material.name(), chosen, offer.refusal(), "", 0, null);
    }

    static String control(String materialKey) {
        return "defer-" + materialKey;
    }

    public boolean offered() {
        return refusal.isEmpty();
    }
}
