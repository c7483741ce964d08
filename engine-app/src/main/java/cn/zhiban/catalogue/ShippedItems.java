package cn.zhiban.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The items that come with the platform's jars: the seed of the catalogue, imported once per content digest. */
public final class ShippedItems {

    private static final String FOLDER = "classpath*:processes/items/";

    private ShippedItems() {}

    /** All of them, in the order of their keys. */
    public static List<ItemBundle> all() {
        try {
            var resources = new PathMatchingResourcePatternResolver();
            List<ItemBundle> items = new ArrayList<>();
            for (Resource list : resources.getResources(FOLDER + "*/" + ItemBundle.LIST)) {
                String[] path = list.getURL().toString().split("/");
                String key = path[path.length - 2];
                items.add(
                        ItemBundle.of(key, files(resources.getResources(FOLDER + key + "/*")), ModelLibrary.shipped()));
            }
            items.sort(Comparator.comparing(ItemBundle::itemKey));
            return items;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, byte[]> files(Resource[] resources) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        for (Resource resource : resources) {
            if (resource.isReadable() && resource.getFilename() != null) {
                files.put(resource.getFilename(), resource.getContentAsByteArray());
            }
        }
        return files;
    }
}
