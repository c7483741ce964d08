package cn.zhiban.testing;

import cn.zhiban.catalogue.ItemBundle;
import cn.zhiban.catalogue.ShippedItems;
import java.util.Map;
import java.util.TreeMap;

/** The items that the platform ships. */
public final class Shipped {

    private Shipped() {}

    public static ItemBundle pledge() {
        return item(PledgeApplication.ITEM);
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
