package cn.zhiban.acceptance.draft;

import cn.zhiban.sharing.Finding;
import java.util.List;
import java.util.Optional;

/** What the registers say of the materials of a draft. */
public record Found(List<Finding> findings) {

    /** The finding that would take the place of a material; empty where no register knows it. */
    public Optional<Finding> of(String material) {
        return findings.stream()
                .filter(finding -> material.equals(finding.check().waives()))
                .findFirst();
    }

    /** Whether the material need not be brought. */
    public boolean waives(String material) {
        return findings.stream().anyMatch(finding -> finding.waives(material));
    }
}
