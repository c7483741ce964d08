package cn.zhiban.credit;

import cn.zhiban.form.ChineseText;
import cn.zhiban.shared.Masking;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * A record as the register keeps it.
 *
 * @param caseNo null for a list and for a document of the office
 * @param uscc null for a person, whose number stays sealed
 * @param lastDay of its effect, null without end
 * @param repairableFrom null where it cannot be repaired
 * @param repairedOn from this day on it has no effect; null while it is not repaired
 * @param revokedOn when it was found to be wrong; it has no effect on any day
 */
public record CreditRecord(
        long id,
        String recordNo,
        CreditSource.Kind source,
        String caseNo,
        String holderName,
        String uscc,
        CreditKind kind,
        Severity severity,
        CreditEffect effect,
        String words,
        boolean open,
        LocalDate listedAt,
        LocalDate lastDay,
        LocalDate repairableFrom,
        String howToRepair,
        String recordedBy,
        OffsetDateTime recordedAt,
        LocalDate repairedOn,
        LocalDate revokedOn) {

    /** What has become of a record. */
    public enum State {
        AHEAD("尚未生效"),
        IN_EFFECT("生效中"),
        EXPIRED("已期满"),
        REPAIRED("已修复"),
        REVOKED("已撤销");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public State stateOn(LocalDate day) {
        if (revokedOn != null) {
            return State.REVOKED;
        }
        if (repairedOn != null && !day.isBefore(repairedOn)) {
            return State.REPAIRED;
        }
        if (lastDay != null && day.isAfter(lastDay)) {
            return State.EXPIRED;
        }
        return day.isBefore(listedAt) ? State.AHEAD : State.IN_EFFECT;
    }

    public boolean isRepairableOn(LocalDate day) {
        return whyNotRepairable(day) == null;
    }

    /** In plain Chinese; null when it can be repaired. */
    public String whyNotRepairable(LocalDate day) {
        if (stateOn(day) != State.IN_EFFECT) {
            return "这条记录" + stateOn(day).label() + "，不需要修复";
        }
        if (repairableFrom == null) {
            return "这条记录不能修复，期满后自动失效";
        }
        return day.isBefore(repairableFrom) ? "%s起可以申请修复".formatted(ChineseText.day(repairableFrom)) : null;
    }

    /** The name of an organisation, which is public; of a person no more than the family name. */
    public String maskedHolder() {
        return uscc == null ? Masking.name(holderName) : holderName;
    }

    /** Whether a row of a list that is read again says what stands here; a day that it leaves open is the table's. */
    boolean saysTheSame(NewCreditRecord told, HolderCode holder) {
        return holderName.equals(told.holderName())
                && holder.value().equals(told.holderCode())
                && kind == told.kind()
                && severity == told.severity()
                && effect == told.effect()
                && words.equals(told.words())
                && open == told.open()
                && listedAt.equals(told.listedAt())
                && (told.lastDay() == null || told.lastDay().equals(lastDay));
    }

    CreditStanding.Entry entry() {
        return new CreditStanding.Entry(
                recordNo, kind, severity, effect, words, listedAt, lastDay, repairableFrom, howToRepair, caseNo);
    }
}
