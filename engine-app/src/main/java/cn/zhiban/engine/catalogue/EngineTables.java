package cn.zhiban.engine.catalogue;

import cn.zhiban.catalogue.ItemVersion;
import cn.zhiban.catalogue.RoutingTables;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.springframework.stereotype.Component;

/**
 * Judges by the table as it stands among the published files, each read once. It needs no transaction: a published
 * version never changes.
 */
@Component
class EngineTables implements RoutingTables {

    private record Place(long version, String table) {}

    private final TableJudge judge = new TableJudge();
    private final Map<Place, DmnDecision> read = new ConcurrentHashMap<>();

    @Override
    public List<Map<String, Object>> judge(ItemVersion version, String table, Map<String, ?> facts) {
        var decision = read.computeIfAbsent(new Place(version.id(), table), place -> parse(version, table));
        return judge.judge(decision, facts);
    }

    private DmnDecision parse(ItemVersion version, String table) {
        var content = Optional.ofNullable(version.files().get(table + ".dmn"))
                .orElseThrow(() -> new IllegalArgumentException("no table " + table + " in " + version.itemKey()));
        return judge.parse(table, content);
    }
}
