package cn.zhiban.modelcheck;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.catalogue.ItemBundle;
import cn.zhiban.catalogue.ShippedItems;
import cn.zhiban.commitment.VerifiedCase;
import cn.zhiban.testing.PledgeApplication;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;

/** The pledge with two materials that may come later: one before the result, one after it and with more days. */
final class PromisingItem {

    static final String BEFORE = "powerOfAttorney";
    static final String AFTER = "identityProofs";
    static final List<String> LATER = List.of(BEFORE, AFTER);

    private PromisingItem() {}

    /**
     * @param lateBefore what follows when the one before the result is late
     * @param lateAfter the same of the other
     */
    static ItemBundle of(String lateBefore, String lateAfter) {
        var first = changed(shipped(), "    late: RETURN_TO_PERSON\n", terms(lateBefore));
        return changed(
                withoutWarnings(first),
                "    techniques: [WAIVE_MATERIAL]\n",
                "    techniques: [WAIVE_MATERIAL, DEFER_MATERIAL]\n    deferral:\n      days: 5\n      resultGate: AFTER\n"
                        + terms(lateAfter).indent(2));
    }

    /** One material comes after the result, and all commitments are verified. */
    static ItemBundle verified() {
        return changed(
                VerifiedCase.item(100),
                "    resultGate: BEFORE\n    late: RETURN_TO_PERSON\n",
                "    resultGate: AFTER\n    late: BREACH_ONLY\n");
    }

    private static ItemBundle shipped() {
        return ShippedItems.all().stream()
                .filter(item -> item.itemKey().equals(PledgeApplication.ITEM))
                .findFirst()
                .orElseThrow();
    }

    private static String terms(String late) {
        var basis = late.equals("WITHDRAWN") ? "    lateBasis: 测试用的规定第二条：逾期没有补齐的，视为撤回申请\n" : "";
        return "    late: " + late + "\n" + basis;
    }

    /** What the office's own limits do before they end is walked elsewhere. */
    private static ItemBundle withoutWarnings(ItemBundle item) {
        return with(item, list(item).replaceAll("    (promisedDays|warnDays): \\d+\n", ""));
    }

    private static ItemBundle changed(ItemBundle item, String text, String other) {
        assertThat(list(item)).containsOnlyOnce(text);
        return with(item, list(item).replace(text, other));
    }

    private static String list(ItemBundle item) {
        return new String(item.files().get(ItemBundle.LIST), StandardCharsets.UTF_8);
    }

    private static ItemBundle with(ItemBundle item, String list) {
        var files = new TreeMap<>(item.files());
        files.put(ItemBundle.LIST, list.getBytes(StandardCharsets.UTF_8));
        return new ItemBundle(item.itemKey(), files);
    }
}
