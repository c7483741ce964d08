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
        var two = changed(
                shipped(),
                "    techniques: [WAIVE_MATERIAL]\n",
                "    techniques: [WAIVE_MATERIAL, DEFER_MATERIAL]\n    deferral:\n      days: 5\n      resultGate: AFTER\n"
                        + terms(lateAfter).indent(2));
        return changed(two, "    late: RETURN_TO_PERSON\n", terms(lateBefore));
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

    private static ItemBundle changed(ItemBundle item, String text, String other) {
        var files = new TreeMap<>(item.files());
        var list = new String(files.get(ItemBundle.LIST), StandardCharsets.UTF_8);
        assertThat(list).containsOnlyOnce(text);
        files.put(ItemBundle.LIST, list.replace(text, other).getBytes(StandardCharsets.UTF_8));
        return new ItemBundle(item.itemKey(), files);
    }
}
