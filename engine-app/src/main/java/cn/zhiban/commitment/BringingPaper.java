package cn.zhiban.commitment;

import cn.zhiban.audit.AuditTrail;
import cn.zhiban.casefile.CaseClock;
import cn.zhiban.casefile.CaseFile;
import cn.zhiban.casefile.CaseStatus;
import cn.zhiban.casefile.PaperRequests;
import cn.zhiban.casefile.Timeline;
import cn.zhiban.commitment.deferral.ReceivingDeferred;
import cn.zhiban.material.CaseMaterial;
import cn.zhiban.material.CaseMaterials;
import cn.zhiban.material.CaseMaterials.Change;
import cn.zhiban.material.MaterialState;
import cn.zhiban.shared.Actor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A paper comes in. Until the decision it may, although a letter takes its place, and from then on the letter does not: it
 * stays on file, stands for what else it was signed for, and is not verified for this paper. Source: 国办发〔2020〕42号, the
 * applicant chooses between proof and commitment. What an accepted case lacks may come as well.
 */
@Component
public class BringingPaper {

    private static final Set<CaseStatus> ACCEPTED = Set.of(CaseStatus.ACCEPTED, CaseStatus.DECIDING);

    private final ReceivingDeferred deferred;
    private final CaseClock caseClock;
    private final CaseMaterials materials;
    private final PaperRequests requests;
    private final Timeline timeline;
    private final AuditTrail audit;

    BringingPaper(
            ReceivingDeferred deferred,
            CaseClock caseClock,
            CaseMaterials materials,
            PaperRequests requests,
            Timeline timeline,
            AuditTrail audit) {
        this.deferred = deferred;
        this.caseClock = caseClock;
        this.materials = materials;
        this.requests = requests;
        this.timeline = timeline;
        this.audit = audit;
    }

    /**
     * Whether it may come unasked: it was promised for later, a letter takes its place, or it is missing after acceptance,
     * and nothing is decided.
     */
    @Transactional(readOnly = true)
    public boolean isOpen(CaseFile about, String material) {
        return about.status().isWithdrawable()
                && (deferred.knows(about.id(), material)
                        || find(about, material)
                                .filter(one -> one.isCommitted()
                                        || one.state() == MaterialState.REQUIRED && ACCEPTED.contains(about.status()))
                                .isPresent());
    }

    /**
     * What was promised for later is taken as that, whichever way it comes.
     *
     * @param uploads which were checked against the material
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void bring(Actor actor, CaseFile locked, String material, List<UUID> uploads) {
        if (deferred.knows(locked.id(), material)) {
            deferred.receive(actor, locked, material, uploads, caseClock.actedAt(locked), Map.of());
            return;
        }
        var committed = find(locked, material).filter(CaseMaterial::isCommitted);
        materials.change(locked.id(), material, Change.supplied(uploads), actor);
        requests.supplied(locked.id(), material);
        committed.ifPresent(one -> replace(actor, locked, one));
    }

    private void replace(Actor actor, CaseFile locked, CaseMaterial brought) {
        timeline.show(locked, actor, "LETTER_REPLACED", "已经提交“" + brought.name() + "”，告知承诺书不再代替这份材料");
        audit.record(actor, "commitment.replace", "case", locked.caseNo(), Map.of("material", brought.key()));
    }

    private Optional<CaseMaterial> find(CaseFile about, String material) {
        return materials.of(about.id()).stream()
                .filter(one -> one.key().equals(material))
                .findFirst();
    }
}
