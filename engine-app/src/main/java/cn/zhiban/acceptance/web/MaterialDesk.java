package cn.zhiban.acceptance.web;

import cn.zhiban.casefile.CaseStatus;
import cn.zhiban.casefile.CaseView;
import cn.zhiban.catalogue.ItemDefinition;
import cn.zhiban.catalogue.Material;
import cn.zhiban.material.MaterialState;
import cn.zhiban.material.Upload;
import cn.zhiban.material.Uploads;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The materials of a case as the checking desk shows them: the file, what was found, and what can be found now. */
@Component
class MaterialDesk {

    /** What was typed for one material and refused. */
    record Typed(String key, String reason, String words, String error) {}

    /**
     * @param verifiable whether it can be found right now; {@code rejectable} likewise
     * @param open whether its marks are unfolded: the first that nobody has looked at
     */
    record Row(
            CaseView.Material material,
            List<Material.Reason> reasons,
            Upload upload,
            boolean verifiable,
            boolean rejectable,
            boolean open,
            Typed typed) {

        public String size() {
            return FileField.sizeOf(upload);
        }

        public boolean judgeable() {
            return verifiable || rejectable;
        }
    }

    private static final Set<CaseStatus> JUDGED = Set.of(CaseStatus.RECEIVED, CaseStatus.SUPPLEMENTING);

    private final Uploads uploads;

    MaterialDesk(Uploads uploads) {
        this.uploads = uploads;
    }

    /**
     * @param reviewer whether the reader's post reviews the materials of this case now
     * @param typed null unless a mark has just been refused
     */
    List<Row> rows(boolean reviewer, CaseView view, ItemDefinition item, Typed typed) {
        var rows = new ArrayList<Row>();
        boolean opened = typed != null;
        for (var material : view.materials()) {
            boolean judged = reviewer && isJudged(view, material);
            var state = MaterialState.valueOf(material.state());
            boolean mine = typed != null && typed.key().equals(material.key());
            boolean waits = judged && state == MaterialState.SUPPLIED;
            rows.add(new Row(
                    material,
                    item.material(material.key())
                            .map(Material::supplementReasons)
                            .orElse(List.of()),
                    material.uploadId() == null
                            ? null
                            : uploads.find(UUID.fromString(material.uploadId())).orElse(null),
                    judged && state.leadsTo(MaterialState.VERIFIED),
                    judged && state.leadsTo(MaterialState.REJECTED),
                    mine || waits && !opened,
                    mine ? typed : null));
            opened |= waits;
        }
        return rows;
    }

    private static boolean isJudged(CaseView view, CaseView.Material material) {
        var status = CaseStatus.valueOf(view.status());
        return JUDGED.contains(status) && (status == CaseStatus.RECEIVED || material.notified());
    }
}
