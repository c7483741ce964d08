package cn.zhiban.commitment;

import cn.zhiban.credit.CreditStanding;
import cn.zhiban.form.ChineseText;
import cn.zhiban.shared.RefusedRequest;
import java.util.List;
import java.util.Map;

/**
 * Whether an applicant may commit itself in the place of a material.
 *
 * @param reasons why not, as the table says; empty where it may
 * @param records on which that rests; empty where it rests on the item or the material
 */
public record Offer(List<String> reasons, List<CreditStanding.Entry> records) {

    private static final String NOT_OFFERED = "commitment-not-offered";

    /** Of somebody whose own answers say the contrary of what it would promise. */
    public static Offer excluded(String reason) {
        return new Offer(List.of(reason), List.of());
    }

    public boolean stands() {
        return reasons.isEmpty();
    }

    /** The same with the records on which a refusal rests. */
    public Offer onRecords(List<CreditStanding.Entry> bearing) {
        return stands() ? this : new Offer(reasons, bearing);
    }

    /** Why not, on which record, and what can be done: the ordinary way is always open. */
    public String words() {
        var words = new StringBuilder(String.join("；", reasons)).append("。");
        records.forEach(record -> words.append("依据的记录：")
                .append(record.recordNo())
                .append("（")
                .append(ChineseText.day(record.listedAt()))
                .append("，")
                .append(record.words())
                .append("）。")
                .append(repair(record)));
        return words.append("您可以提交材料，按照一般程序办理，期限和结果不受影响。").toString();
    }

    private static String repair(CreditStanding.Entry record) {
        var from = record.repairableFrom() == null ? "" : ChineseText.day(record.repairableFrom()) + "起可以申请信用修复：";
        return from + ChineseText.sentence(record.howToRepair());
    }

    /** Why a letter that was signed all the same does not count. */
    public Fault fault() {
        return new Fault(NOT_OFFERED, words());
    }

    RefusedRequest refusal() {
        return new RefusedRequest(RefusedRequest.Kind.INVALID, NOT_OFFERED, words(), Map.of("commitment", words()));
    }
}
