package cn.zhiban.acceptance.web;

import cn.zhiban.casefile.CaseStatus;
import cn.zhiban.casefile.CaseView;
import cn.zhiban.catalogue.ItemDefinition;
import cn.zhiban.catalogue.Material;
import cn.zhiban.material.MaterialState;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The materials of a case as the checking desk shows them: the files, what was found, and what can be found now. */
@Component
class MaterialDesk {

    /** What was typed for one material and refused. */
    record Typed(String key, String reason, String words, String error) {}

    /**
     * @param verifiable whether it can be found right now; {@code rejectable} likewise
     * @param correctable whether the applicant may put it right at the window now
     * @param open whether its marks are unfolded: the first that nobody has looked at
     */
    record Row(
            CaseView.Material material,
            List<Material.Reason> reasons,
            boolean verifiable,
            boolean rejectable,
            boolean correctable,
            boolean open,
            Typed typed) {

        public boolean judgeable() {
            return verifiable || rejectable;
        }
    }

    private static final Set<CaseStatus> JUDGED = Set.of(CaseStatus.RECEIVED, CaseStatus.SUPPLEMENTING);

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
                    judged && state.leadsTo(MaterialState.VERIFIED),
                    judged && state.leadsTo(MaterialState.REJECTED),
                    judged && view.status().equals(CaseStatus.RECEIVED.name()) && state.leadsTo(MaterialState.SUPPLIED),
                    mine || waits && !opened,
                    mine ? typed : null));
            opened |= waits;
        }
        return rows;
    }

    private static boolean isJudged(CaseView view, CaseView.Material material) {
        boolean arrivedLater = view.deferrals().stream()
                .anyMatch(one ->
                        one.material().equals(material.key()) && one.state().equals(MaterialState.SUPPLIED.name()));
        if (arrivedLater) {
            return true;
        }
        var status = CaseStatus.valueOf(view.status());
        return JUDGED.contains(status) && (status == CaseStatus.RECEIVED || material.notified());
    }
}
