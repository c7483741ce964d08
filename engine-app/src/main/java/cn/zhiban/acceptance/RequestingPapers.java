package cn.zhiban.acceptance;

import cn.zhiban.casefile.CaseFile;
import cn.zhiban.casefile.CaseStatus;
import cn.zhiban.casefile.EnteringCase;
import cn.zhiban.casefile.PaperRequests;
import cn.zhiban.casefile.PaperRequests.Open;
import cn.zhiban.casefile.Transition;
import cn.zhiban.catalogue.Catalogue;
import cn.zhiban.catalogue.Material;
import cn.zhiban.material.CaseMaterials;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.FreeText;
import cn.zhiban.shared.RefusedRequest;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * After acceptance, also where silence has accepted, papers may be asked for but no longer demanded: no notice, no limit,
 * no effect on the clock. Source: 行政许可法 32(1)4, the model for the one notice.
 */
@Component
public class RequestingPapers {

    private static final Set<CaseStatus> UNDECIDED = Set.of(CaseStatus.ACCEPTED, CaseStatus.DECIDING);
    private static final int LONGEST_WORDS = 500;

    private final EnteringCase entering;
    private final Reviewers reviewers;
    private final PaperRequests requests;
    private final CaseMaterials materials;
    private final Catalogue catalogue;
    private final Transition transition;

    RequestingPapers(
            EnteringCase entering,
            Reviewers reviewers,
            PaperRequests requests,
            CaseMaterials materials,
            Catalogue catalogue,
            Transition transition) {
        this.entering = entering;
        this.reviewers = reviewers;
        this.requests = requests;
        this.materials = materials;
        this.catalogue = catalogue;
        this.transition = transition;
    }

    /**
     * Asked again while it is open, nothing happens.
     *
     * @param key of the material
     * @param words what is asked for, and why
     * @throws RefusedRequest {@code papers-not-open}, {@code material-unknown}, {@code deferral-awaited},
     *     {@code deferral-lapsed}, {@code task-not-yours}, {@code task-claimed}, or by field
     */
    @Transactional
    public CaseFile request(Actor officer, String caseNo, String key, String words) {
        var locked = enter(officer, caseNo);
        reviewers.require(officer, locked);
        var material = material(locked, key);
        requireAskable(locked, key);
        if (words == null || words.isBlank()) {
            throw RefusedRequest.invalid("请写明需要什么", Map.of("words", "请写明需要补充什么、为什么"));
        }
        FreeText.check("words", words, LONGEST_WORDS);
        if (requests.add(locked.id(), new Open(key, words.strip()), officer)) {
            transition.tell(
                    locked,
                    officer,
                    "PAPERS_REQUESTED",
                    "请您补充“%s”：%s。补充与否不影响办理期限。".formatted(material.name(), words.strip()));
        }
        return locked;
    }

    private void requireAskable(CaseFile locked, String key) {
        materials.of(locked.id()).stream()
                .filter(one -> one.key().equals(key))
                .flatMap(one -> AskablePaper.refusal(one).stream())
                .forEach(refused -> {
                    throw refused;
                });
    }

    private CaseFile enter(Actor actor, String caseNo) {
        var locked = entering.enter(actor, caseNo);
        if (!UNDECIDED.contains(locked.status())) {
            throw notOpen(locked, "受理之后、决定之前才能请申请人补充材料");
        }
        return locked;
    }

    static RefusedRequest notOpen(CaseFile locked, String when) {
        return RefusedRequest.conflict(
                "papers-not-open",
                "办件%s目前是“%s”，%s".formatted(locked.caseNo(), locked.status().label(), when));
    }

    private Material material(CaseFile locked, String key) {
        return catalogue
                .version(locked.itemVersionId())
                .item()
                .material(key)
                .orElseThrow(() -> RefusedRequest.notFound("material-unknown", "本事项没有材料“" + key + "”"));
    }
}
