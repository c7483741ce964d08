package cn.zhiban.acceptance;

import cn.zhiban.acceptance.Submission.SentMaterial;
import cn.zhiban.casefile.CaseFile;
import cn.zhiban.casefile.CaseStatus;
import cn.zhiban.casefile.EnteringCase;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.RefusedRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an applicant sends after its application: what it may send at any time, and the reply to the one-time notice. */
@Component
public class SupplyingMaterials {

    /**
     * @param answers corrected answers by the key of the field; null for none
     * @param complete whether this completes the reply; then every notified material must be there
     * @param by how it reached the office
     */
    public record Supplement(List<SentMaterial> materials, Map<String, Object> answers, boolean complete, Carriage by) {

        /** Without saying how it came: from when it counts, for staff alone, or null for now, and what shows it. */
        public Supplement(
                List<SentMaterial> materials,
                Map<String, Object> answers,
                boolean complete,
                Instant effectiveAt,
                UUID proof) {
            this(materials, answers, complete, new Carriage(null, effectiveAt, null, proof));
        }

        Supplement with(List<SentMaterial> others) {
            return new Supplement(others, answers, complete, by);
        }
    }

    private final EnteringCase entering;
    private final CheckingCarriage carriages;
    private final SupplyingUnasked unasked;
    private final TakingReply replies;

    SupplyingMaterials(
            EnteringCase entering, CheckingCarriage carriages, SupplyingUnasked unasked, TakingReply replies) {
        this.entering = entering;
        this.carriages = carriages;
        this.unasked = unasked;
        this.replies = replies;
    }

    /**
     * What was promised to come later is taken at any time until its day, and a paper in whose place a letter stands until
     * the decision; the rest is the reply to the notice.
     *
     * @throws RefusedRequest {@code nothing-awaited}, {@code material-not-notified}, {@code supplement-incomplete},
     *     {@code deferral-lapsed}, {@code deferral-over}
     */
    @Transactional
    public CaseFile supply(Actor actor, String caseNo, Supplement supplement) {
        var by = supplement.by();
        var locked = entering.enterToReply(actor, caseNo, by.arrivedAt(), by.details());
        var atAnyTime = atAnyTime(locked, supplement);
        if (!atAnyTime.isEmpty()) {
            unasked.supply(actor, locked, atAnyTime, carriages.arrivedAt(actor, locked, by), by.proven());
            var others = supplement.materials().stream()
                    .filter(one -> !atAnyTime.contains(one))
                    .toList();
            boolean answers = locked.status() == CaseStatus.SUPPLEMENTING
                    && (supplement.complete() || supplement.answers() != null);
            return others.isEmpty() && !answers ? locked : replies.take(actor, locked, supplement.with(others));
        }
        return replies.take(actor, locked, supplement);
    }

    private List<SentMaterial> atAnyTime(CaseFile locked, Supplement supplement) {
        return supplement.materials() == null
                ? List.of()
                : supplement.materials().stream()
                        .filter(one -> unasked.takes(locked, one))
                        .toList();
    }
}
