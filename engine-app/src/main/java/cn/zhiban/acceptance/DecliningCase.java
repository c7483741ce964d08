package cn.zhiban.acceptance;

import cn.zhiban.casefile.CaseClock;
import cn.zhiban.casefile.CaseClock.Act;
import cn.zhiban.casefile.CaseStatus;
import cn.zhiban.casefile.Judgements;
import cn.zhiban.casefile.Judgements.Judgement;
import cn.zhiban.casefile.NoticeDemands;
import cn.zhiban.casefile.Transition;
import cn.zhiban.catalogue.Catalogue;
import cn.zhiban.catalogue.Ground;
import cn.zhiban.catalogue.ItemDefinition;
import cn.zhiban.deadline.ClockEventType;
import cn.zhiban.deadline.Stage;
import cn.zhiban.document.DocumentKind;
import cn.zhiban.document.DocumentNumbers;
import cn.zhiban.form.ChineseText;
import cn.zhiban.shared.RefusedRequest;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Records that an application is not accepted, with the reasons in writing, and serves it where that needs nobody. */
@Component
public class DecliningCase {

    private final Transition transition;
    private final Judgements judgements;
    private final NoticeDemands demands;
    private final Catalogue catalogue;
    private final CaseClock caseClock;
    private final DocumentNumbers numbers;
    private final ServingNonAcceptance serving;

    DecliningCase(
            Transition transition,
            Judgements judgements,
            NoticeDemands demands,
            Catalogue catalogue,
            CaseClock caseClock,
            DocumentNumbers numbers,
            ServingNonAcceptance serving) {
        this.transition = transition;
        this.judgements = judgements;
        this.demands = demands;
        this.catalogue = catalogue;
        this.caseClock = caseClock;
        this.numbers = numbers;
        this.serving = serving;
    }

    /** @throws RefusedRequest {@code notice-settled} for a ground that says otherwise */
    @Transactional(propagation = Propagation.MANDATORY)
    public Acceptance recordNonAcceptance(long caseId) {
        var locked = transition.lock(caseId);
        var judgement = judgements.latest(caseId);
        var item = catalogue.version(locked.itemVersionId()).item();
        requireUnsettled(caseId, item.nonAcceptanceGround(judgement.text("ground")));
        var words = words(judgement, item);
        var number = numbers.draw(item.caseNumberPrefix(), DocumentKind.NON_ACCEPTANCE);
        var declined = new Act(
                ClockEventType.NOT_ACCEPTED,
                caseClock.actedAt(locked),
                item.limit(Stage.ACCEPTANCE).legalBasis(),
                words,
                Map.of(ServingNonAcceptance.NUMBER, number));
        transition.take(locked, CaseStatus.NOT_ACCEPTED, judgement.actor(), declined);
        serving.begin(locked, item, judgement.actor(), number);
        return Acceptance.NOT_ACCEPTED;
    }

    /** Where nothing that was notified is missing or was found wrong none of it is still out of order. */
    private void requireUnsettled(long caseId, Ground ground) {
        if (ground.onlyAfterNotice() && !demands.areOpen(caseId)) {
            throw RefusedRequest.conflict(
                    "notice-settled", "%s，不能以“%s”为由不予受理".formatted(settled(caseId), ground.words()));
        }
    }

    private String settled(long caseId) {
        var unjudged = demands.unjudged(caseId);
        return unjudged.isEmpty()
                ? "告知书要求补正的内容都已核对合格或者更正"
                : "告知书要求补正的内容都已补交，还没有核对过的材料请先核对（%s）".formatted(String.join("、", unjudged));
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
                        ChineseText.sentence(judgement.text("words")),
                        authority.isEmpty() ? "" : "请向" + authority + "申请。",
                        item.remediesInWords());
    }
}
