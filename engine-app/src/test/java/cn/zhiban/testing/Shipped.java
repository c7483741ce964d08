package cn.zhiban.testing;

import cn.zhiban.catalogue.ItemBundle;
import cn.zhiban.catalogue.ShippedItems;

/** The items that the platform ships. */
public final class Shipped {

    private Shipped() {}

    public static ItemBundle pledge() {
        return item(PledgeApplication.ITEM);
    }

    public static ItemBundle item(String key) {
        return ShippedItems.all().stream()
                .filter(item -> item.itemKey().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
