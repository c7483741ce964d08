package cn.zhiban.catalogue.template;

import cn.zhiban.catalogue.ItemBundle;
import cn.zhiban.catalogue.ModelLibrary;
import java.nio.file.Path;
import java.util.List;

/** An item of each shape as {@code ./zhiban new-item} lays it. */
public final class AsLaid {

    private AsLaid() {}

    /** @param items an empty folder */
    public static List<ItemBundle> ofEachShape(Path items) {
        return Templates.shapes().stream().map(shape -> of(shape, items)).toList();
    }

    static ItemBundle of(String shape, Path items) {
        return ItemBundle.of(Checkout.laid("as-laid-" + shape, shape, items), ModelLibrary.shipped());
    }
}
