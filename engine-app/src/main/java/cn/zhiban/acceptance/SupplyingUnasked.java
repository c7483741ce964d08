package cn.zhiban.acceptance;

import cn.zhiban.acceptance.Submission.SentMaterial;
import cn.zhiban.casefile.CaseFile;
import cn.zhiban.casefile.Transition;
import cn.zhiban.catalogue.Catalogue;
import cn.zhiban.commitment.BringingPaper;
import cn.zhiban.commitment.deferral.ReceivingDeferred;
import cn.zhiban.shared.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What may come whatever the notice asks for: what was promised for later, and what {@link BringingPaper} takes unasked. */
@Component
class SupplyingUnasked {

    private final ReceivingDeferred deferred;
    private final BringingPaper bringing;
    private final CheckingFile files;
    private final Catalogue catalogue;
    private final Transition transition;

    SupplyingUnasked(
            ReceivingDeferred deferred,
            BringingPaper bringing,
            CheckingFile files,
            Catalogue catalogue,
            Transition transition) {
        this.deferred = deferred;
        this.bringing = bringing;
        this.files = files;
        this.catalogue = catalogue;
        this.transition = transition;
    }

    boolean takes(CaseFile locked, SentMaterial one) {
        return one.key() != null && (deferred.knows(locked.id(), one.key()) || bringing.isOpen(locked, one.key()));
    }

    /**
     * @param effectiveAt when they came: nothing but a promised day depends on it
     * @param details of the act, such as its proof
     */
    void supply(
            Actor actor, CaseFile locked, List<SentMaterial> sent, Instant effectiveAt, Map<String, Object> details) {
        var item = catalogue.version(locked.itemVersionId()).item();
        sent.forEach(one -> files.require(actor, item, one));
        for (var one : sent) {
            if (deferred.knows(locked.id(), one.key())) {
                deferred.receive(actor, locked, one.key(), one.uploads(), effectiveAt, details);
            } else {
                bringing.bring(actor, locked, one.key(), one.uploads());
                transition.tell(
                        locked,
                        actor,
                        "PAPERS_SUPPLIED",
                        "收到补充的材料：" + item.material(one.key()).orElseThrow().name());
            }
        }
    }
}
