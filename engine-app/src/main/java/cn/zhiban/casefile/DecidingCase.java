package cn.zhiban.casefile;

import cn.zhiban.casefile.Judgements.Judgement;
import cn.zhiban.catalogue.Catalogue;
import cn.zhiban.catalogue.ItemDefinition;
import cn.zhiban.deadline.ClockEventType;
import cn.zhiban.deadline.Stage;
import cn.zhiban.form.ChineseText;
import cn.zhiban.shared.RefusedRequest;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Records what was decided: approval, or refusal with the item's grounds; reasons are told to the applicant. */
@Component
public class DecidingCase {

    /** The contract of the phase: the outcomes of a decision. */
    public enum Outcome {
        APPROVE(CaseStatus.DECIDED_APPROVED, "APPROVED"),
        REFUSE(CaseStatus.DECIDED_REFUSED, "REFUSED");

        private final CaseStatus status;
        private final String decision;

        Outcome(CaseStatus status, String decision) {
            this.status = status;
            this.decision = decision;
        }
    }

    private final Transition transition;
    private final Judgements judgements;
    private final Catalogue catalogue;
    private final CaseClock caseClock;
    private final ResultGates gates;

    DecidingCase(
            Transition transition, Judgements judgements, Catalogue catalogue, CaseClock caseClock, ResultGates gates) {
        this.transition = transition;
        this.judgements = judgements;
        this.catalogue = catalogue;
        this.caseClock = caseClock;
        this.gates = gates;
    }

    /**
     * @return the routing fact {@code decision}: APPROVED or REFUSED
     * @throws RefusedRequest {@code result-gated} for an approval while a material is missing or promised
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String recordDecision(long caseId) {
        var locked = transition.lock(caseId);
        var judgement = judgements.latest(caseId);
        var outcome = Outcome.valueOf(judgement.outcome());
        if (outcome == Outcome.APPROVE) {
            gates.closed(locked).ifPresent(words -> {
                throw RefusedRequest.conflict("result-gated", words);
            });
        }
        var item = catalogue.version(locked.itemVersionId()).item();
        transition.begin(locked, judgement.actor());
        transition.take(
                locked,
                outcome.status,
                judgement.actor(),
                new CaseClock.Act(
                        ClockEventType.DECIDED,
                        caseClock.actedAt(locked),
                        item.limit(Stage.DECISION).legalBasis(),
                        words(outcome, judgement, item),
                        Map.of("decision", outcome.decision, "grounds", grounds(judgement))));
        return outcome.decision;
    }

    private static String words(Outcome outcome, Judgement judgement, ItemDefinition item) {
        if (outcome == Outcome.APPROVE) {
            return "决定：准予。" + ChineseText.sentence(judgement.text("words"));
        }
        var reasons = grounds(judgement).stream()
                .map(item::refusalGround)
                .map(ground -> ground.words() + "（" + ground.legalBasis() + "）")
                .toList();
        return "决定：不予。理由：" + String.join("；", reasons) + "。" + ChineseText.sentence(judgement.text("words"))
                + item.remediesInWords();
    }

    private static List<String> grounds(Judgement judgement) {
        return judgement.form().get("grounds") instanceof List<?> chosen
                ? chosen.stream().map(String::valueOf).toList()
                : List.of();
    }
}
