package cn.zhiban.catalogue;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * For which of its grounds of refusal an application speaks against itself: the item's own table says it by the answers of
 * the application form.
 */
@Component
public class SelectingGrounds {

    /** The output of a table that selects grounds: the code of one. */
    public static final String OUTPUT = "ground";

    private final RoutingTables tables;

    public SelectingGrounds(RoutingTables tables) {
        this.tables = tables;
    }

    /** @return the grounds in the order of the list; empty where no answer stands against a favourable result */
    public List<Ground> of(ItemVersion version, Map<String, ?> answers) {
        var item = version.item();
        if (item.refusalSelection() == null) {
            return List.of();
        }
        var codes = tables.judge(version, item.refusalSelection(), answers).stream()
                .map(selected -> selected.get(OUTPUT))
                .toList();
        return item.refusalGrounds().stream()
                .filter(ground -> codes.contains(ground.code()))
                .toList();
    }
}
