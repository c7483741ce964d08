package cn.zhiban.catalogue;

import java.util.Map;

/** Port: brings the models of a version to the engine as one deployment, in the caller's transaction. */
public interface ModelDeployer {

    /** @param processDefinitionId the item's own model in that deployment */
    record Deployed(String deploymentId, String processDefinitionId) {}

    /**
     * @param name shown to administrators
     * @param processKey the item's own model among the files
     * @param files models, tables and forms by path
     */
    Deployed deploy(String name, String processKey, Map<String, byte[]> files);
}
