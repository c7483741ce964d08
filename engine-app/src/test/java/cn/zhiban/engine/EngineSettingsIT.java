package cn.zhiban.engine;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.catalogue.check.Vocabulary;
import cn.zhiban.database.ZhibanTest;
import java.util.Map;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What laws 6, 8 and 9 ask of the engine's configuration. */
@ZhibanTest(properties = "camunda.bpm.job-execution.enabled=true")
class EngineSettingsIT {

    private static final int LOCK_MILLIS = 60_000;
    private static final int LONGEST_WAIT_MILLIS = 5_000;

    @Autowired
    private ProcessEngineConfigurationImpl configuration;

    @Autowired
    private Map<String, JavaDelegate> delegates;

    @Test
    void locksJobsForAMinuteAndLooksAgainWithinSeconds() {
        var executor = configuration.getJobExecutor();

        assertThat(executor.getLockTimeInMillis()).isEqualTo(LOCK_MILLIS);
        assertThat(executor.getMaxWait()).isLessThanOrEqualTo(LONGEST_WAIT_MILLIS);
        assertThat(configuration.isJobExecutorAcquireExclusiveOverProcessHierarchies())
                .isTrue();
        assertThat(configuration.getFailedJobRetryTimeCycle()).isEqualTo("R5/PT30S");
    }

    @Test
    void keepsNoHistoryAndDeploysNothingByItself() {
        assertThat(configuration.getHistoryLevel()).isEqualTo(HistoryLevel.HISTORY_LEVEL_NONE);
        assertThat(configuration.getDatabaseSchemaUpdate()).isEqualTo("false");
    }

    @Test
    void evaluatesNoExpressionOfAQueryAndCountsNothing() {
        assertThat(configuration.isEnableExpressionsInAdhocQueries()).isFalse();
        assertThat(configuration.isEnableExpressionsInStoredQueries()).isFalse();
        assertThat(configuration.isMetricsEnabled()).isFalse();
        assertThat(configuration.isTaskMetricsEnabled()).isFalse();
        assertThat(configuration.isAuthorizationEnabled()).isFalse();
    }

    @Test
    void letsModelsSeeTheRegisteredDelegatesAndNothingElse() {
        assertThat(configuration.getBeans().keySet()).isEqualTo(delegates.keySet());
    }

    @Test
    void knowsExactlyTheDelegatesOfTheVocabulary() {
        assertThat(Vocabulary.shipped().delegates()).isEqualTo(delegates.keySet());
    }
}
