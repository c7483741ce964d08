package cn.zhiban.engine;

import cn.zhiban.catalogue.ItemChecking;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Stands before the engine's own parser: a model or table that breaks the allow-list is refused, whoever brings it. */
@Component
class CheckedFiles implements Deployer {

    private final ObjectProvider<ItemChecking> checking;

    CheckedFiles(ObjectProvider<ItemChecking> checking) {
        this.checking = checking;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        Map<String, byte[]> files = new TreeMap<>();
        deployment.getResources().forEach((path, resource) -> files.put(path, resource.getBytes()));
        var findings = checking.getObject().modelFindings(files);
        if (!findings.isEmpty()) {
            throw new ProcessEngineException("refused: " + findings);
        }
    }
}
