package cn.zhiban.acceptance;

import cn.zhiban.audit.AuditTrail;
import cn.zhiban.casefile.CaseFile;
import cn.zhiban.casefile.CaseStatus;
import cn.zhiban.catalogue.Catalogue;
import cn.zhiban.commitment.deferral.JudgingDeferred;
import cn.zhiban.material.CaseMaterials;
import cn.zhiban.material.MaterialState;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.FreeText;
import cn.zhiban.shared.RefusedRequest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The window judges one material: verified, or rejected with a reason of the item's list. */
@Component
public class JudgingMaterial {

    /**
     * @param reasonCode needed for REJECTED alone
     * @param words what the reason's words leave open; the reason itself where a rejected one is taken as it is
     */
    public record Verdict(MaterialState verdict, String reasonCode, String words) {}

    private static final Set<MaterialState> VERDICTS = Set.of(MaterialState.VERIFIED, MaterialState.REJECTED);
    private static final int LONGEST_WORDS = 500;

    private final EnteringReview entering;
    private final CaseMaterials materials;
    private final Catalogue catalogue;
    private final JudgingDeferred deferred;
    private final AuditTrail audit;

    JudgingMaterial(
            EnteringReview entering,
            CaseMaterials materials,
            Catalogue catalogue,
            JudgingDeferred deferred,
            AuditTrail audit) {
        this.entering = entering;
        this.deferred = deferred;
        this.materials = materials;
        this.catalogue = catalogue;
        this.audit = audit;
    }

    /** @throws RefusedRequest {@code materials-closed} once acceptance is over, {@code task-not-yours}, {@code task-claimed}, or by field */
    @Transactional
    public CaseFile judge(Actor clerk, String caseNo, String key, Verdict verdict) {
        var locked = entering.enter(clerk, caseNo, about -> watching(about, key));
        if (deferred.waits(locked.id(), key)) {
            deferred.judge(clerk, locked, key, change(locked, key, verdict));
        } else {
            onlyNotified(locked, key);
            materials.change(locked.id(), key, change(locked, key, verdict), clerk);
        }
        audit.record(
                clerk,
                "material.judge",
                "case",
                caseNo,
                Map.of("material", key, "verdict", verdict.verdict().name()));
        return locked;
    }

    /** The process that waits for this material, where it was promised for later and has come. */
    private Optional<String> watching(CaseFile about, String key) {
        return deferred.waits(about.id(), key)
                ? Optional.of(catalogue
                        .version(about.itemVersionId())
                        .item()
                        .deferral()
                        .process())
                : Optional.empty();
    }

    /** After the one-time notice, its materials alone are looked at. */
    private void onlyNotified(CaseFile locked, String key) {
        if (locked.status() == CaseStatus.SUPPLEMENTING
                && materials.of(locked.id()).stream().noneMatch(one -> one.key().equals(key) && one.notified())) {
            throw RefusedRequest.conflict("material-not-notified", "告知之后只核对告知书列明的材料");
        }
    }

    private CaseMaterials.Change change(CaseFile locked, String key, Verdict verdict) {
        if (verdict == null || verdict.verdict() == null || !VERDICTS.contains(verdict.verdict())) {
            throw RefusedRequest.invalid("请选择核对结果", Map.of("verdict", "只能是 VERIFIED（合格）或者 REJECTED（不合格）"));
        }
        if (verdict.verdict() == MaterialState.VERIFIED) {
            return verified(locked, key, verdict);
        }
        var reason = catalogue
                .version(locked.itemVersionId())
                .item()
                .material(key)
                .flatMap(material -> material.supplementReason(verdict.reasonCode()))
                .orElseThrow(() -> RefusedRequest.invalid("请选择原因", Map.of("reasonCode", "请从本材料的原因中选择一个")));
        var words = verdict.words() == null || verdict.words().isBlank()
                ? reason.words()
                : reason.words() + "：" + verdict.words().strip();
        FreeText.check("words", words, LONGEST_WORDS);
        return CaseMaterials.Change.rejected(verdict.reasonCode(), words);
    }

    /** What had been found wrong and is sent for no better is taken as it is for a reason alone. */
    private CaseMaterials.Change verified(CaseFile locked, String key, Verdict verdict) {
        boolean rejected = materials.of(locked.id()).stream()
                .anyMatch(one -> one.key().equals(key) && one.state() == MaterialState.REJECTED);
        if (!rejected) {
            return CaseMaterials.Change.verified();
        }
        if (verdict.words() == null || verdict.words().isBlank()) {
            throw RefusedRequest.invalid("请写明理由", Map.of("words", "这份材料标记过不合格，改为合格请写明理由"));
        }
        var reason = verdict.words().strip();
        FreeText.check("words", reason, LONGEST_WORDS);
        return CaseMaterials.Change.acceptedAsItIs(reason);
    }
}
