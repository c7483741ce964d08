package cn.zhiban.testing;

import cn.zhiban.catalogue.ItemBundle;
import cn.zhiban.catalogue.ShippedItems;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** The items that the platform ships. */
public final class Shipped {

    private static final String LAPSE = """
                lapse: DEEMED_WITHDRAWN
                lapseBasis: 测试用的规定第一条：逾期未补正的，视为撤回申请
            """;

    private Shipped() {}

    public static ItemBundle pledge() {
        return item(PledgeApplication.ITEM);
    }

    /** The pledge item with a basis on which silence withdraws an application; one that the tests made up. */
    public static ItemBundle lapsingPledge() {
        var files = new TreeMap<>(pledge().files());
        var before = new String(files.get(ItemBundle.LIST), StandardCharsets.UTF_8);
        var after = before.replaceFirst("(- stage: REPLY\\R(?:    .*\\R)+)", "$1" + LAPSE);
        if (after.equals(before)) {
            throw new AssertionError("no limit of a reply in " + before);
        }
        files.put(ItemBundle.LIST, after.getBytes(StandardCharsets.UTF_8));
        return new ItemBundle(PledgeApplication.ITEM, files);
    }

    /** The empty forms and samples that the pledge item brings. */
    public static Map<String, byte[]> papersOfPledge() {
        var papers = new TreeMap<>(pledge().files());
        papers.keySet().removeIf(file -> !file.endsWith(".md"));
        return papers;
    }

    public static ItemBundle item(String key) {
        return ShippedItems.all().stream()
                .filter(item -> item.itemKey().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
