package cn.zhiban.casefile;

import cn.zhiban.material.CaseMaterial;
import cn.zhiban.material.CaseMaterials;
import java.util.List;
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

    /**
     * Whether any material or answer of it never came or was judged wrong; what came and nobody has looked at is neither.
     * Never before the notice.
     */
    public boolean areOpen(long caseId) {
        return materials.of(caseId).stream().filter(CaseMaterial::notified).anyMatch(CaseMaterial::isMissing)
                || marks.of(caseId).stream().filter(FieldMark::notified).anyMatch(FieldMark::isOpen);
    }

    /** Names of the materials of it that came and nobody has looked at. */
    public List<String> unjudged(long caseId) {
        return materials.of(caseId).stream()
                .filter(one -> one.notified() && one.isUnjudged())
                .map(CaseMaterial::name)
                .toList();
    }
}
