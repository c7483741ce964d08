package cn.zhiban.authorisation;

import cn.zhiban.catalogue.Catalogue;
import org.springframework.stereotype.Component;

/** For which items an authorisation is, in words. */
@Component
public class ItemNames {

    public static final String EVERY_ITEM = "全部事项";

    private final Catalogue catalogue;

    ItemNames(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** @param itemKey null for every item; one that is no longer offered is called by its key */
    public String of(String itemKey) {
        return itemKey == null
                ? EVERY_ITEM
                : catalogue.offered().stream()
                        .filter(version -> version.itemKey().equals(itemKey))
                        .map(version -> version.item().name())
                        .findFirst()
                        .orElse(itemKey);
    }

    boolean isOffered(String itemKey) {
        return catalogue.offered().stream()
                .anyMatch(version -> version.itemKey().equals(itemKey));
    }
}
