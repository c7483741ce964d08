package cn.zhiban.acceptance;

import cn.zhiban.acceptance.Submission.SentMaterial;
import cn.zhiban.audit.AuditTrail;
import cn.zhiban.casefile.CaseFile;
import cn.zhiban.casefile.CaseStatus;
import cn.zhiban.casefile.EnteringCase;
import cn.zhiban.casefile.Transition;
import cn.zhiban.catalogue.Catalogue;
import cn.zhiban.catalogue.ItemDefinition;
import cn.zhiban.catalogue.Material;
import cn.zhiban.commitment.BringingPaper;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.RefusedRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What can be put right at the window is put right there, before any notice: it is no notice, and moves no clock.
 * Source: 行政许可法 32(1)3, the model for this step.
 */
@Component
public class CorrectingOnTheSpot {

    private final EnteringCase entering;
    private final Reviewers reviewers;
    private final CorrectingAnswers answers;
    private final CheckingFile files;
    private final BringingPaper bringing;
    private final Catalogue catalogue;
    private final Transition transition;
    private final AuditTrail audit;

    CorrectingOnTheSpot(
            EnteringCase entering,
            Reviewers reviewers,
            CorrectingAnswers answers,
            CheckingFile files,
            BringingPaper bringing,
            Catalogue catalogue,
            Transition transition,
            AuditTrail audit) {
        this.entering = entering;
        this.reviewers = reviewers;
        this.answers = answers;
        this.files = files;
        this.bringing = bringing;
        this.catalogue = catalogue;
        this.transition = transition;
        this.audit = audit;
    }

    /**
     * @param typed other answers in the place of marked ones; null for none
     * @param sent files that the clerk has taken in at the window, in the place of those that were wrong
     * @throws RefusedRequest {@code correction-closed} once a notice is out or acceptance is over, {@code task-not-yours},
     *     {@code task-claimed}, or by field
     */
    @Transactional
    public CaseFile correct(Actor clerk, String caseNo, List<SentMaterial> sent, Map<String, Object> typed) {
        var locked = entering.enter(clerk, caseNo);
        if (locked.status() != CaseStatus.RECEIVED) {
            throw RefusedRequest.conflict(
                    "correction-closed",
                    "办件%s目前是“%s”，不能再当场更正".formatted(caseNo, locked.status().label()));
        }
        reviewers.require(clerk, locked);
        if (sent.isEmpty() && (typed == null || typed.isEmpty())) {
            throw RefusedRequest.invalid("请选择更正后的文件", Map.of("materials", "请至少更正一份材料"));
        }
        var item = catalogue.version(locked.itemVersionId()).item();
        sent.forEach(one -> correct(clerk, locked, item, one));
        var fields = answers.correct(clerk, locked, typed, mark -> !mark.notified());
        var names = Stream.of(names(item, sent), fields)
                .filter(one -> !one.isEmpty())
                .collect(Collectors.joining("、"));
        transition.tell(locked, clerk, "CORRECTED", "已在窗口当场更正：" + names);
        audit.record(clerk, "material.correct", "case", caseNo, Map.of("materials", names));
        return locked;
    }

    private void correct(Actor clerk, CaseFile locked, ItemDefinition item, SentMaterial one) {
        files.refusal(clerk, item, one).ifPresent(words -> {
            throw RefusedRequest.invalid(words, Map.of("materials." + one.key(), words));
        });
        if (one.uploads().isEmpty()) {
            throw RefusedRequest.invalid("请选择更正后的文件", Map.of("materials." + one.key(), "请选择更正后的文件"));
        }
        bringing.bring(clerk, locked, one.key(), one.uploads());
    }

    private static String names(ItemDefinition item, List<SentMaterial> sent) {
        return sent.stream()
                .map(one -> item.material(one.key()).map(Material::name).orElse(one.key()))
                .distinct()
                .collect(Collectors.joining("、"));
    }
}
