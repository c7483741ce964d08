package cn.zhiban.casefile;

import cn.zhiban.material.CaseMaterial;
import cn.zhiban.material.CaseMaterials;
import org.springframework.stereotype.Component;

/** What the one-time notice of a case demands: after the reply it alone counts. */
@Component
public class NoticeDemands {

    private final CaseMaterials materials;
    private final FieldMarks marks;

    NoticeDemands(CaseMaterials materials, FieldMarks marks) {
        this.materials = materials;
        this.marks = marks;
    }

    /** Whether any material or answer of it is still missing, wrong, or not looked at; never before the notice. */
    public boolean areOpen(long caseId) {
        return materials.of(caseId).stream().filter(CaseMaterial::notified).anyMatch(CaseMaterial::isUnsettled)
                || marks.of(caseId).stream().filter(FieldMark::notified).anyMatch(FieldMark::isOpen);
    }
}
