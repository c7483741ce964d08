package cn.zhiban.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import cn.zhiban.catalogue.ItemBundle;
import cn.zhiban.catalogue.ShippedItems;
import cn.zhiban.catalogue.template.AsLaid;
import cn.zhiban.database.TestDatabase;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Walks every scenario of every shipped item, and of an item of each shape as it is laid, on the real engine; together they
 * take every element and flow.
 */
class ScenarioProcessTest {

    private static final ModelCoverage COVERAGE = new ModelCoverage();
    private static final LastEnd LAST_END = new LastEnd();
    private static final StubDelegates DELEGATES = new StubDelegates();

    private static ProcessEngine engine;

    @TempDir
    static Path laid;

    @BeforeAll
    static void startsAnEngineWithNoJobExecutor() {
        var database = TestDatabase.create().owner();
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("scenarios");
        configuration.setJdbcDriver("org.postgresql.Driver");
        configuration.setJdbcUrl(database.url());
        configuration.setJdbcUsername(database.user());
        configuration.setJdbcPassword(database.password());
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_FALSE);
        configuration.setJobExecutorActivate(false);
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_NONE);
        configuration.setMetricsEnabled(false);
        configuration.setBeans(new HashMap<>(DELEGATES.byName()));
        configuration.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(COVERAGE, LAST_END)));
        engine = configuration.buildProcessEngine();
    }

    @AfterAll
    static void stopsTheEngine() {
        engine.close();
    }

    @TestFactory
    Stream<DynamicTest> everyScenarioArrivesWhereItSays() {
        var items = Stream.concat(ShippedItems.all().stream(), AsLaid.ofEachShape(laid).stream());
        var walks = items.flatMap(ScenarioProcessTest::walks);
        var coverage = dynamicTest("together they take every element and flow", () -> {
            System.out.println("model coverage: " + COVERAGE.summary());
            assertThat(COVERAGE.missed()).isEmpty();
        });
        return Stream.concat(walks, Stream.of(coverage));
    }

    private static Stream<DynamicTest> walks(ItemBundle item) {
        var deployment = engine.getRepositoryService().createDeployment();
        item.deployable()
                .forEach((name, content) -> deployment.addInputStream(name, new ByteArrayInputStream(content)));
        deployment.deploy();
        return scenarios(item)
                .map(scenario -> dynamicTest(
                        item.itemKey() + ": " + scenario.get("name").asText(),
                        () -> new ScenarioWalk(engine, DELEGATES, LAST_END).take(item.itemKey(), scenario)));
    }

    private static Stream<JsonNode> scenarios(ItemBundle item) {
        try {
            var file = new YAMLMapper().readTree(item.files().get(ItemBundle.SCENARIO));
            return StreamSupport.stream(file.get("scenarios").spliterator(), false);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
