package cn.zhiban.commitment;

import cn.zhiban.casefile.CaseFile;
import cn.zhiban.casefile.PaperRequests;
import cn.zhiban.casefile.Transition;
import cn.zhiban.catalogue.Catalogue;
import cn.zhiban.catalogue.ExcludingMaterials;
import cn.zhiban.material.CaseMaterial;
import cn.zhiban.material.CaseMaterials;
import cn.zhiban.material.CaseMaterials.Change;
import cn.zhiban.shared.Actor;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A corrected answer says the contrary of what a letter promises: for that material the letter does not stand any longer,
 * and the paper is required as if it had never been promised. No clock moves by it. Source: 国办发〔2020〕42号.
 */
@Component
public class ContradictingLetter {

    private final Catalogue catalogue;
    private final ExcludingMaterials excluding;
    private final CaseMaterials materials;
    private final PaperRequests requests;
    private final Transition transition;

    ContradictingLetter(
            Catalogue catalogue,
            ExcludingMaterials excluding,
            CaseMaterials materials,
            PaperRequests requests,
            Transition transition) {
        this.catalogue = catalogue;
        this.excluding = excluding;
        this.materials = materials;
        this.requests = requests;
        this.transition = transition;
    }

    /** @param answers of the whole application, the corrected ones among them */
    @Transactional(propagation = Propagation.MANDATORY)
    public void follow(CaseFile locked, Map<String, Object> answers) {
        var version = catalogue.version(locked.itemVersionId());
        var reasons = excluding.reasons(version, version.told(answers));
        materials.of(locked.id()).stream()
                .filter(CaseMaterial::isCommitted)
                .filter(material -> reasons.containsKey(material.key()))
                .forEach(material -> requireAgain(locked, material, reasons.get(material.key())));
    }

    /** Recorded and said by the platform, as the waiver was: nobody asks itself for a paper. */
    private void requireAgain(CaseFile locked, CaseMaterial material, String reason) {
        materials.change(locked.id(), material.key(), Change.requiredAgain(reason), Actor.SYSTEM);
        requests.add(locked.id(), new PaperRequests.Open(material.key(), material.name() + "：" + reason), Actor.SYSTEM);
        transition.tell(
                locked,
                Actor.SYSTEM,
                "PAPERS_REQUESTED",
                "请您提交“%s”：%s。告知承诺书不再代替这份材料，提交以前不能作出准予的决定。".formatted(material.name(), reason));
    }
}
