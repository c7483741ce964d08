package cn.zhiban.engine.catalogue;

import cn.zhiban.catalogue.ItemVersion;
import cn.zhiban.catalogue.RoutingTables;
import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.springframework.stereotype.Component;

/**
 * Judges by the table as it stands among the published files, each read once. It needs no transaction: a published
 * version never changes.
 */
@Component
class EngineTables implements RoutingTables {

    private static final String FEEL = "feel";

    private record Place(long version, String table) {}

    private final DmnEngine judge = speakingFeel().buildEngine();
    private final Map<Place, DmnDecision> read = new ConcurrentHashMap<>();

    private static DefaultDmnEngineConfiguration speakingFeel() {
        var configuration = new DefaultDmnEngineConfiguration();
        configuration.setDefaultInputExpressionExpressionLanguage(FEEL);
        configuration.setDefaultInputEntryExpressionLanguage(FEEL);
        configuration.setDefaultOutputEntryExpressionLanguage(FEEL);
        configuration.setDefaultLiteralExpressionLanguage(FEEL);
        configuration.setFeelEngineFactory(CellsInFeel::new);
        return configuration;
    }

    @Override
    public List<Map<String, Object>> judge(ItemVersion version, String table, Map<String, ?> facts) {
        var decision = read.computeIfAbsent(new Place(version.id(), table), place -> parse(version, table));
        return judge.evaluateDecisionTable(decision, complete(decision, facts)).stream()
                .map(DmnDecisionRuleResult::getEntryMap)
                .toList();
    }

    private DmnDecision parse(ItemVersion version, String table) {
        var content = Optional.ofNullable(version.files().get(table + ".dmn"))
                .orElseThrow(() -> new IllegalArgumentException("no table " + table + " in " + version.itemKey()));
        return judge.parseDecision(table, new ByteArrayInputStream(content));
    }

    /** A fact that nobody gives is unknown, not an error. */
    private static Map<String, Object> complete(DmnDecision decision, Map<String, ?> facts) {
        var complete = new LinkedHashMap<String, Object>();
        ((DmnDecisionTableImpl) decision.getDecisionLogic())
                .getInputs()
                .forEach(input -> complete.put(input.getExpression().getExpression(), null));
        complete.putAll(facts);
        return complete;
    }
}
