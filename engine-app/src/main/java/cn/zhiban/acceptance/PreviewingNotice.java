package cn.zhiban.acceptance;

import cn.zhiban.casefile.CaseStatus;
import cn.zhiban.casefile.Cases;
import cn.zhiban.casefile.FieldMarks;
import cn.zhiban.catalogue.Catalogue;
import cn.zhiban.material.CaseMaterial;
import cn.zhiban.material.CaseMaterials;
import cn.zhiban.shared.Actor;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the one-time notice would say now, and what it would leave unsaid for good. */
@Component
public class PreviewingNotice {

    /**
     * @param text null when nothing is missing, or no notice can be issued any more
     * @param unjudged what nobody has looked at yet; once the notice is issued it cannot be asked for any more
     */
    public record Preview(String text, List<Unjudged> unjudged) {}

    public record Unjudged(String key, String name) {}

    private final Cases cases;
    private final CaseMaterials materials;
    private final FieldMarks marks;
    private final Catalogue catalogue;

    PreviewingNotice(Cases cases, CaseMaterials materials, FieldMarks marks, Catalogue catalogue) {
        this.cases = cases;
        this.materials = materials;
        this.marks = marks;
        this.catalogue = catalogue;
    }

    @Transactional(readOnly = true)
    public Preview of(Actor actor, String caseNo) {
        var about = cases.visibleTo(actor, caseNo);
        if (about.status() != CaseStatus.RECEIVED) {
            return new Preview(null, List.of());
        }
        var all = materials.of(about.id());
        var item = catalogue.version(about.itemVersionId()).item();
        var items = NoticeText.items(all, marks.of(about.id()), item);
        var unjudged = all.stream()
                .filter(CaseMaterial::isUnjudged)
                .map(one -> new Unjudged(one.key(), one.name()))
                .toList();
        return new Preview(items.isEmpty() ? null : NoticeText.of("（待编号）", caseNo, item, items, ""), unjudged);
    }
}
