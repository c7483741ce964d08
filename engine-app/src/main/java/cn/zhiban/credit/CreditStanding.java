package cn.zhiban.credit;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/**
 * How somebody stands on a day: the records in effect on it, as facts for the tables that decide. A record that was
 * repaired counts no more from that day on, one that was wrong does not count at all.
 *
 * @param entries the latest first
 */
public record CreditStanding(LocalDate asOf, List<Entry> entries) {

    /**
     * One record behind a fact.
     *
     * @param listedAt the first day of its effect
     * @param lastDay of its effect, null without end
     * @param repairableFrom null where it cannot be repaired
     * @param howToRepair in plain Chinese
     * @param caseNo in which it was made; null for a list and for a document of the office
     */
    public record Entry(
            String recordNo,
            CreditKind kind,
            Severity severity,
            CreditEffect effect,
            String words,
            LocalDate listedAt,
            LocalDate lastDay,
            LocalDate repairableFrom,
            String howToRepair,
            String caseNo) {}

    public boolean seriousDiscredit() {
        return !behind(CreditEffect.SERIOUS_DISCREDIT).isEmpty();
    }

    /** A false commitment, or one that was not kept, neither repaired nor past. Source: 国办发〔2020〕42号. */
    public boolean unrepairedCommitment() {
        return !behind(CreditEffect.COMMITMENT_BARRED).isEmpty();
    }

    /**
     * In how many cases deferred materials came late within the period of the table {@code credit-terms}: 12 months as
     * shipped. A case is one act, however many of its materials were late.
     */
    public int deferralBreaches() {
        return (int) behind(CreditEffect.DEFERRAL_COUNTED).stream()
                .map(entry -> entry.caseNo() == null ? entry.recordNo() : entry.caseNo())
                .distinct()
                .count();
    }

    /** Whatever its effect, it tells against the holder's own word that there is none. */
    public boolean abnormalPatentApplication() {
        return entries.stream().anyMatch(entry -> entry.kind() == CreditKind.ABNORMAL_PATENT_APPLICATION);
    }

    CreditStanding keeping(Predicate<Entry> kept) {
        return new CreditStanding(asOf, entries.stream().filter(kept).toList());
    }

    /** The records that make the fact of that effect. */
    public List<Entry> behind(CreditEffect effect) {
        return entries.stream().filter(entry -> entry.effect() == effect).toList();
    }
}
