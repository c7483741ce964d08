package cn.zhiban.engine;

import cn.zhiban.database.EngineTables;
import cn.zhiban.database.StartRefused;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;

/** Lets a throw-away engine make the engine's own tables, as their owner, before the real one starts without that right. */
public final class EngineSchema implements EngineTables {

    /** Of the tables; the same in all patches of the engine's minor version. */
    private static final String MINOR_VERSION = "7.24";

    @Override
    public void bringUpToDate(DataSource owner) {
        var found = version(owner);
        if (found.isEmpty()) {
            create(owner);
        } else if (!found.get().startsWith(MINOR_VERSION)) {
            throw new StartRefused("流程引擎的表是 " + found.get() + " 版，程序需要 " + MINOR_VERSION + " 版；请先执行引擎的升级脚本");
        }
    }

    private static void create(DataSource owner) {
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setDataSource(owner);
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_NONE);
        configuration.setHistoryCleanupEnabled(false);
        configuration.setJobExecutorActivate(false);
        configuration.setMetricsEnabled(false);
        configuration.setProcessEngineName("schema");
        configuration.buildProcessEngine().close();
    }

    private static Optional<String> version(DataSource owner) {
        try (var connection = owner.getConnection();
                var statement = connection.createStatement()) {
            try (var table = statement.executeQuery("SELECT to_regclass('public.act_ge_schema_log') IS NOT NULL")) {
                table.next();
                if (!table.getBoolean(1)) {
                    return Optional.empty();
                }
            }
            var newest = "SELECT version_ FROM act_ge_schema_log ORDER BY timestamp_ DESC, id_ DESC LIMIT 1";
            try (var rows = statement.executeQuery(newest)) {
                return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
