package cn.zhiban.acceptance;

import cn.zhiban.casefile.CaseFile;
import cn.zhiban.catalogue.RegisterCheck;
import cn.zhiban.material.CaseMaterial;
import cn.zhiban.material.CaseMaterials;
import cn.zhiban.material.CaseMaterials.Change;
import cn.zhiban.material.MaterialState;
import cn.zhiban.material.Waiver;
import cn.zhiban.shared.Actor;
import cn.zhiban.sharing.CaseFindings;
import cn.zhiban.sharing.Finding;
import cn.zhiban.sharing.RegisterFindings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what the registers said for a case, and records that nobody need bring what they hold. Who brought the paper is
 * not refused it, and what is not certain is asked for. Source: 优化营商环境条例 44.
 */
@Component
class WaivingMaterials {

    private final Enquiries enquiries;
    private final RegisterFindings findings;
    private final CaseFindings kept;
    private final CaseMaterials materials;

    WaivingMaterials(Enquiries enquiries, RegisterFindings findings, CaseFindings kept, CaseMaterials materials) {
        this.enquiries = enquiries;
        this.findings = findings;
        this.kept = kept;
        this.materials = materials;
    }

    /** The caller holds the lock of the case. */
    @Transactional(propagation = Propagation.MANDATORY)
    void waive(CaseFile locked) {
        var found = findings.of(enquiries.of(locked));
        if (found.isEmpty()) {
            return;
        }
        kept.keep(locked.id(), found);
        for (var material : materials.of(locked.id())) {
            if (material.state() == MaterialState.REQUIRED) {
                waive(locked, material, found);
            }
        }
    }

    private void waive(CaseFile locked, CaseMaterial material, Iterable<Finding> found) {
        for (var finding : found) {
            if (finding.waives(material.key())) {
                var waiver = waiver(finding.check());
                var words =
                        "%s（%s：%s）".formatted(waiver.label(), finding.register().label(), finding.words());
                materials.change(locked.id(), material.key(), Change.waived(waiver, words), Actor.SYSTEM);
                return;
            }
        }
    }

    private static Waiver waiver(RegisterCheck check) {
        return Waiver.valueOf(check.waiver().name());
    }
}
