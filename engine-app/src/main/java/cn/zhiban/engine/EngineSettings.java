package cn.zhiban.engine;

import cn.zhiban.shared.OfficeClock;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.stereotype.Component;

/**
 * What of the engine is set by code and not in {@code application.yaml}: models see the registered delegates and nothing
 * else of the application, every file is checked whoever brings it, and the engine's clock follows the office's.
 */
@Component
class EngineSettings extends AbstractProcessEnginePlugin {

    private final DelegateRegistry delegates;
    private final CheckedFiles checkedFiles;
    private final List<BpmnParseListener> listeners;
    private final OfficeClock clock;

    EngineSettings(
            DelegateRegistry delegates,
            CheckedFiles checkedFiles,
            List<BpmnParseListener> listeners,
            OfficeClock clock) {
        this.delegates = delegates;
        this.checkedFiles = checkedFiles;
        this.listeners = listeners;
        this.clock = clock;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        clock.followedBy(EngineSettings::drive);
        engine.setBeans(new HashMap<>(Map.copyOf(delegates.byName())));
        engine.setCustomPreDeployers(List.<Deployer>of(checkedFiles));
        engine.setCustomPostBPMNParseListeners(listeners);
        engine.setEnableCmdExceptionLogging(false); // a refusal inside a command is no fault; whoever called tells it
        engine.setJavaSerializationFormatEnabled(false);
    }

    private static void drive(OfficeClock office) {
        if (office.isTicking()) {
            ClockUtil.offset(office.offset().toMillis());
        } else {
            ClockUtil.setCurrentTime(Date.from(office.instant()));
        }
    }
}
