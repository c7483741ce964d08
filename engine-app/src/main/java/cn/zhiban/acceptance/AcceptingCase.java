package cn.zhiban.acceptance;

import cn.zhiban.casefile.CaseClock;
import cn.zhiban.casefile.CaseClock.Act;
import cn.zhiban.casefile.CaseFile;
import cn.zhiban.casefile.CaseStatus;
import cn.zhiban.casefile.FieldMark;
import cn.zhiban.casefile.FieldMarks;
import cn.zhiban.casefile.Judgements;
import cn.zhiban.casefile.Transition;
import cn.zhiban.catalogue.Catalogue;
import cn.zhiban.deadline.ClockEventType;
import cn.zhiban.deadline.Stage;
import cn.zhiban.material.CaseMaterial;
import cn.zhiban.material.CaseMaterials;
import cn.zhiban.shared.RefusedRequest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Records acceptance as the window judged it. */
@Component
public class AcceptingCase {

    private final Transition transition;
    private final Judgements judgements;
    private final CaseMaterials materials;
    private final FieldMarks marks;
    private final Catalogue catalogue;
    private final CaseClock caseClock;

    AcceptingCase(
            Transition transition,
            Judgements judgements,
            CaseMaterials materials,
            FieldMarks marks,
            Catalogue catalogue,
            CaseClock caseClock) {
        this.transition = transition;
        this.judgements = judgements;
        this.materials = materials;
        this.marks = marks;
        this.catalogue = catalogue;
        this.caseClock = caseClock;
    }

    /**
     * Accepts now, when nothing is missing; the fold counts from the day on which the reply to a notice became complete. Source: 行政许可法 art. 32(1)5, the model for this step.
     *
     * @throws RefusedRequest {@code materials-incomplete} naming what is missing or rejected
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Acceptance recordAcceptance(long caseId) {
        var locked = transition.lock(caseId);
        var judgement = judgements.latest(caseId);
        requireComplete(caseId);
        transition.take(
                locked,
                CaseStatus.ACCEPTED,
                judgement.actor(),
                Act.of(
                        ClockEventType.ACCEPTED,
                        caseClock.actedAt(locked),
                        basis(locked),
                        "申请已受理。" + judgement.text("words")));
        return Acceptance.ACCEPTED;
    }

    private void requireComplete(long caseId) {
        var missing = Stream.concat(
                        materials.of(caseId).stream()
                                .filter(CaseMaterial::isMissing)
                                .map(one -> one.name() + "（" + one.state().label() + "）"),
                        marks.of(caseId).stream()
                                .filter(FieldMark::isOpen)
                                .map(one -> one.label() + "（" + one.state().label() + "）"))
                .collect(Collectors.joining("、"));
        if (!missing.isEmpty()) {
            throw RefusedRequest.conflict("materials-incomplete", "材料不齐，不能受理：" + missing);
        }
    }

    private String basis(CaseFile about) {
        return catalogue
                .version(about.itemVersionId())
                .item()
                .limit(Stage.ACCEPTANCE)
                .legalBasis();
    }
}
