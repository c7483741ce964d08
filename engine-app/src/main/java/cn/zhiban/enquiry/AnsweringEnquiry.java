package cn.zhiban.enquiry;

import cn.zhiban.casefile.CaseClock;
import cn.zhiban.casefile.CaseClock.Act;
import cn.zhiban.casefile.CaseFile;
import cn.zhiban.casefile.CaseStatus;
import cn.zhiban.casefile.Channel;
import cn.zhiban.casefile.Judgements;
import cn.zhiban.casefile.Judgements.Judgement;
import cn.zhiban.casefile.Transition;
import cn.zhiban.catalogue.Catalogue;
import cn.zhiban.deadline.ClockEventType;
import cn.zhiban.deadline.Stage;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Records the answer to a question: given and received in one. The case is then delivered, and may be rated. */
@Component
public class AnsweringEnquiry {

    private final Transition transition;
    private final Judgements judgements;
    private final Catalogue catalogue;
    private final CaseClock caseClock;
    private final ProposingAnswer proposing;

    AnsweringEnquiry(
            Transition transition,
            Judgements judgements,
            Catalogue catalogue,
            CaseClock caseClock,
            ProposingAnswer proposing) {
        this.transition = transition;
        this.judgements = judgements;
        this.catalogue = catalogue;
        this.caseClock = caseClock;
        this.proposing = proposing;
    }

    /** The asker gets one letter, with the answer. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordAnswer(long caseId) {
        var locked = transition.lock(caseId);
        var judgement = judgements.latest(caseId);
        transition.begin(locked, judgement.actor());
        decide(locked, judgement);
        deliver(locked, judgement);
        transition.write(locked, "ANSWERED", judgement.text("words") + invitation(locked));
        if (Boolean.TRUE.equals(judgement.form().get("proposePublication"))) {
            proposing.propose(locked, judgement);
        }
    }

    private void decide(CaseFile locked, Judgement judgement) {
        transition.takeUntold(
                locked,
                CaseStatus.DECIDED_APPROVED,
                judgement.actor(),
                new Act(
                        ClockEventType.DECIDED,
                        caseClock.actedAt(locked),
                        basis(locked),
                        "答复：" + judgement.text("words"),
                        Map.of("decision", "APPROVED", "grounds", List.of())));
    }

    private void deliver(CaseFile locked, Judgement judgement) {
        var method = method(locked);
        transition.takeUntold(
                locked,
                CaseStatus.DELIVERED,
                judgement.actor(),
                new Act(
                        ClockEventType.DELIVERED,
                        caseClock.actedAt(locked),
                        basis(locked),
                        "答复已告知咨询人（" + wordsFor(locked, method) + "）",
                        Map.of("method", method)));
    }

    /** One may rate; nobody is asked twice. */
    private String invitation(CaseFile about) {
        return catalogue.version(about.itemVersionId()).item().rating() == null ? "" : "\n\n咨询人可以在办件页面评价这次服务，评价自愿。";
    }

    private String basis(CaseFile about) {
        return catalogue
                .version(about.itemVersionId())
                .item()
                .limit(Stage.DECISION)
                .legalBasis();
    }

    /** In the inbox whoever has one; else by the way by which he asked. */
    private static String method(CaseFile about) {
        if (about.accountId() != null) {
            return "INBOX";
        }
        return about.channel() == Channel.PHONE ? "PHONE" : "COUNTER";
    }

    private String wordsFor(CaseFile about, String method) {
        return catalogue.version(about.itemVersionId()).item().delivery().stream()
                .filter(way -> way.key().equals(method))
                .map(way -> way.name())
                .findFirst()
                .orElse(about.channel().label());
    }
}
