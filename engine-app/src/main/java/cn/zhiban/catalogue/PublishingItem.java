package cn.zhiban.catalogue;

import cn.zhiban.audit.AuditTrail;
import cn.zhiban.catalogue.ItemVersions.Source;
import cn.zhiban.catalogue.check.Finding;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.RefusedRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Publishes an item: checked, then deployed together with everything that it calls, as a version that never changes.
 * Running cases keep the version that they started with.
 */
@Component
public class PublishingItem {

    private final ItemVersions versions;
    private final ItemChecking checking;
    private final ModelDeployer deployer;
    private final AuditTrail audit;

    PublishingItem(ItemVersions versions, ItemChecking checking, ModelDeployer deployer, AuditTrail audit) {
        this.versions = versions;
        this.checking = checking;
        this.deployer = deployer;
        this.audit = audit;
    }

    /** @throws RefusedRequest {@code item-not-publishable} with file, element and reason of each finding */
    @Transactional
    public ItemVersion publish(ItemBundle bundle, Actor by) {
        return publish(bundle, Source.OFFICE, by);
    }

    /** Imports what the software ships, once per content and never over a version of the office's own. */
    @Transactional
    public void seed(ItemBundle bundle) {
        versions.lock(bundle.itemKey());
        if (versions.awaitsSeed(bundle.itemKey(), bundle.digest())) {
            publish(bundle, Source.SEED, Actor.SYSTEM);
        }
    }

    private ItemVersion publish(ItemBundle bundle, Source source, Actor by) {
        var findings = checking.findings(bundle);
        if (!findings.isEmpty()) {
            throw RefusedRequest.invalid(
                    "item-not-publishable",
                    findings.stream().map(Finding::toString).collect(Collectors.joining("\n")));
        }
        versions.lock(bundle.itemKey());
        var item = definition(bundle);
        var deployed = deployer.deploy(item.name(), item.process(), bundle.deployable());
        var published = versions.add(bundle, item, source, deployed, by.username());
        audit.record(
                by,
                "item.publish",
                "item",
                item.key(),
                Map.of("version", published.version(), "digest", bundle.digest()));
        return published;
    }

    private static ItemDefinition definition(ItemBundle bundle) {
        try {
            return bundle.definition();
        } catch (IOException checkedBefore) {
            throw new UncheckedIOException(checkedBefore);
        }
    }
}
