package cn.zhiban.engine;

import cn.zhiban.catalogue.ItemChecking;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
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
        var parsed = contents(deployment.getResources().values());
        var findings = checking.getObject().modelFindings(parsed, beside(deployment, parsed));
        if (!findings.isEmpty()) {
            throw new ProcessEngineException("refused: " + findings);
        }
    }

    /** After a restart the engine parses single files again; what they call still lies in their deployment. */
    private static Map<String, byte[]> beside(DeploymentEntity deployment, Map<String, byte[]> parsed) {
        if (deployment.isNew()) {
            return parsed;
        }
        return contents(
                Context.getCommandContext().getResourceManager().findResourcesByDeploymentId(deployment.getId()));
    }

    private static Map<String, byte[]> contents(Iterable<ResourceEntity> resources) {
        var contents = new TreeMap<String, byte[]>();
        resources.forEach(resource -> contents.put(resource.getName(), resource.getBytes()));
        return contents;
    }
}
