package cn.zhiban.acceptance;

import cn.zhiban.casefile.CaseClock;
import cn.zhiban.casefile.CaseClock.Act;
import cn.zhiban.casefile.CaseFile;
import cn.zhiban.casefile.CaseStatus;
import cn.zhiban.casefile.FieldMark;
import cn.zhiban.casefile.FieldMarks;
import cn.zhiban.casefile.Judgements;
import cn.zhiban.casefile.Judgements.Judgement;
import cn.zhiban.casefile.Transition;
import cn.zhiban.catalogue.Catalogue;
import cn.zhiban.catalogue.ItemDefinition;
import cn.zhiban.deadline.ClockEventType;
import cn.zhiban.deadline.Stage;
import cn.zhiban.material.CaseMaterial;
import cn.zhiban.material.CaseMaterials;
import cn.zhiban.shared.RefusedRequest;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Records acceptance or non-acceptance as the window judged it, with the reasons in writing. */
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

    @Transactional(propagation = Propagation.MANDATORY)
    public Acceptance recordNonAcceptance(long caseId) {
        var locked = transition.lock(caseId);
        var judgement = judgements.latest(caseId);
        var item = catalogue.version(locked.itemVersionId()).item();
        transition.take(
                locked,
                CaseStatus.NOT_ACCEPTED,
                judgement.actor(),
                Act.of(ClockEventType.NOT_ACCEPTED, caseClock.actedAt(locked), basis(locked), words(judgement, item)));
        return Acceptance.NOT_ACCEPTED;
    }

    private static String words(Judgement judgement, ItemDefinition item) {
        var ground = item.nonAcceptanceGround(judgement.text("ground"));
        var authority = judgement.text("competentAuthority");
        if (ground.namesAuthority() && authority.isBlank()) {
            throw RefusedRequest.invalid("请改正", Map.of("competentAuthority", "请写明有权办理的机关"));
        }
        return "申请不予受理。理由：%s（%s）。%s%s%s"
                .formatted(
                        ground.words(),
                        ground.legalBasis(),
                        judgement.text("words"),
                        authority.isEmpty() ? "" : "请向" + authority + "申请。",
                        item.remediesInWords());
    }

    private String basis(CaseFile about) {
        return catalogue
                .version(about.itemVersionId())
                .item()
                .limit(Stage.ACCEPTANCE)
                .legalBasis();
    }
}
