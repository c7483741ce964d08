package cn.zhiban.engine.catalogue;

import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;

/** Judges by decision tables in FEEL; a fact that nobody gives is unknown, not an error. */
public final class TableJudge {

    private static final String FEEL = "feel";

    private final DmnEngine judge = speakingFeel().buildEngine();

    private static DefaultDmnEngineConfiguration speakingFeel() {
        var configuration = new DefaultDmnEngineConfiguration();
        configuration.setDefaultInputExpressionExpressionLanguage(FEEL);
        configuration.setDefaultInputEntryExpressionLanguage(FEEL);
        configuration.setDefaultOutputEntryExpressionLanguage(FEEL);
        configuration.setDefaultLiteralExpressionLanguage(FEEL);
        configuration.setFeelEngineFactory(CellsInFeel::new);
        return configuration;
    }

    /** @param table the id of the decision */
    public DmnDecision parse(String table, byte[] content) {
        return judge.parseDecision(table, new ByteArrayInputStream(content));
    }

    /** The outputs of each rule that holds, by their names. */
    public List<Map<String, Object>> judge(DmnDecision decision, Map<String, ?> facts) {
        return judge.evaluateDecisionTable(decision, complete(decision, facts)).stream()
                .map(DmnDecisionRuleResult::getEntryMap)
                .toList();
    }

    private static Map<String, Object> complete(DmnDecision decision, Map<String, ?> facts) {
        var complete = new LinkedHashMap<String, Object>();
        ((DmnDecisionTableImpl) decision.getDecisionLogic())
                .getInputs()
                .forEach(input -> complete.put(input.getExpression().getExpression(), null));
        complete.putAll(facts);
        return complete;
    }
}
