package cn.zhiban.catalogue;

import cn.zhiban.catalogue.Material.Need;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Which materials an application must bring: what the list requires of everybody, and what the item's own table adds by
 * the answers of the application form. Nothing else is asked for. Source: 行政许可法 31.
 */
@Component
public class SelectingMaterials {

    /** The output of a table that selects materials: the key of one. */
    public static final String OUTPUT = "material";

    private final RoutingTables tables;

    public SelectingMaterials(RoutingTables tables) {
        this.tables = tables;
    }

    /**
     * @param answers of the application form, as far as they are given
     * @return keys of the item's materials
     */
    public Set<String> required(ItemVersion version, Map<String, ?> answers) {
        var item = version.item();
        var required = new HashSet<String>();
        item.materials().stream()
                .filter(material -> material.need() == Need.REQUIRED)
                .forEach(material -> required.add(material.key()));
        if (item.materialSelection() != null) {
            tables.judge(version, item.materialSelection(), answers)
                    .forEach(selected -> required.add((String) selected.get(OUTPUT)));
        }
        return required;
    }
}
