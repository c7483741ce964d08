package cn.zhiban.commitment.deferral;

import cn.zhiban.catalogue.DeferralTerms;
import cn.zhiban.commitment.Offer;
import cn.zhiban.credit.CreditStanding;
import java.time.LocalDate;
import java.util.List;

/**
 * Whether an applicant may bring a material later, and until when.
 *
 * @param offer why not, and on which records that rests
 * @param days working days from acceptance; 0 where it may not
 * @param terms null where the item knows none
 * @param earliest the last day if the application is accepted on the day of asking; null where it may not
 */
public record DeferralOffer(Offer offer, int days, DeferralTerms terms, LocalDate earliest) {

    public boolean stands() {
        return offer.stands();
    }

    DeferralOffer onRecords(List<CreditStanding.Entry> bearing) {
        return new DeferralOffer(offer.onRecords(bearing), days, terms, earliest);
    }

    /** Why not, on which record, and what can be done. */
    public String refusal() {
        return offer.words();
    }

    /** What is promised and what follows, in plain Chinese. */
    public String promise() {
        return "受理之日起 %d 个工作日内补交，邮寄的以送到窗口的时间为准，不看邮戳；%s。逾期没有补交的，记入信用记录，修复或者期满以前不能再承诺后补；%s"
                .formatted(days, terms.resultGate().words(), terms.late().words());
    }
}
