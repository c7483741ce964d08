package cn.zhiban.acceptance;

import cn.zhiban.acceptance.Submission.SentMaterial;
import cn.zhiban.casefile.CaseFile;
import cn.zhiban.casefile.EnteringCase;
import cn.zhiban.casefile.PaperRequests;
import cn.zhiban.casefile.Transition;
import cn.zhiban.catalogue.Catalogue;
import cn.zhiban.catalogue.ItemDefinition;
import cn.zhiban.catalogue.Material;
import cn.zhiban.commitment.BringingPaper;
import cn.zhiban.commitment.deferral.JudgingDeferred;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.RefusedRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The applicant brings what {@link RequestingPapers} asked for, and until the decision what {@link BringingPaper} takes unasked. */
@Component
public class SupplyingPapers {

    private final EnteringCase entering;
    private final PaperRequests requests;
    private final BringingPaper bringing;
    private final JudgingDeferred deferred;
    private final CheckingFile files;
    private final Catalogue catalogue;
    private final Transition transition;

    SupplyingPapers(
            EnteringCase entering,
            PaperRequests requests,
            BringingPaper bringing,
            JudgingDeferred deferred,
            CheckingFile files,
            Catalogue catalogue,
            Transition transition) {
        this.entering = entering;
        this.requests = requests;
        this.bringing = bringing;
        this.deferred = deferred;
        this.files = files;
        this.catalogue = catalogue;
        this.transition = transition;
    }

    /**
     * Before acceptance too, where a letter of commitment was taken back. Unasked, where a letter stands, an accepted case
     * lacks it, or it was promised for later.
     *
     * @throws RefusedRequest {@code papers-not-open}, {@code paper-not-requested}, {@code deferral-lapsed}, or by field
     */
    @Transactional
    public CaseFile supply(Actor actor, String caseNo, List<SentMaterial> sent) {
        var locked = entering.enter(actor, caseNo);
        if (!locked.status().isWithdrawable()) {
            throw RequestingPapers.notOpen(locked, "决定之前才能补充材料");
        }
        if (sent.isEmpty()) {
            throw RefusedRequest.invalid("请选择文件", Map.of("materials", "请至少选择一份文件"));
        }
        var item = catalogue.version(locked.itemVersionId()).item();
        sent.forEach(one -> supply(actor, locked, item, one));
        tell(actor, locked, item, sent);
        return locked;
    }

    private void supply(Actor actor, CaseFile locked, ItemDefinition item, SentMaterial one) {
        if (!bringing.isOpen(locked, one.key())
                && requests.open(locked.id()).stream()
                        .noneMatch(open -> open.material().equals(one.key()))) {
            throw RefusedRequest.invalid("paper-not-requested", "没有请您补充“" + one.key() + "”");
        }
        files.refusal(actor, item, one).ifPresent(words -> {
            throw RefusedRequest.invalid(words, Map.of("materials." + one.key(), words));
        });
        if (one.uploads().isEmpty()) {
            throw RefusedRequest.invalid("请选择文件", Map.of("materials." + one.key(), "请选择文件"));
        }
        bringing.bring(actor, locked, one.key(), one.uploads());
    }

    /** Of what was promised for later the applicant is told as it is received. */
    private void tell(Actor actor, CaseFile locked, ItemDefinition item, List<SentMaterial> sent) {
        var names = sent.stream()
                .filter(one -> !deferred.waits(locked.id(), one.key()))
                .map(one -> item.material(one.key()).map(Material::name).orElse(one.key()))
                .collect(Collectors.joining("、"));
        if (!names.isEmpty()) {
            transition.tell(locked, actor, "PAPERS_SUPPLIED", "收到补充的材料：" + names);
        }
    }
}
