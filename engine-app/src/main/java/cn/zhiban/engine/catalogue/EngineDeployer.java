package cn.zhiban.engine.catalogue;

import cn.zhiban.catalogue.ModelDeployer;
import java.io.ByteArrayInputStream;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** One publication is one deployment: model, phases, tables and forms bind to each other inside it. */
@Component
class EngineDeployer implements ModelDeployer {

    private final RepositoryService repository;

    EngineDeployer(RepositoryService repository) {
        this.repository = repository;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Deployed deploy(String name, String processKey, Map<String, byte[]> files) {
        var deployment = repository.createDeployment().name(name);
        files.forEach((path, content) -> deployment.addInputStream(path, new ByteArrayInputStream(content)));
        var deployed = deployment.deployWithResult();
        var own = deployed.getDeployedProcessDefinitions().stream()
                .filter(definition -> definition.getKey().equals(processKey))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no process " + processKey + " in " + files.keySet()));
        return new Deployed(deployed.getId(), own.getId());
    }
}
