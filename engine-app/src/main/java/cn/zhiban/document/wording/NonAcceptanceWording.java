package cn.zhiban.document.wording;

import cn.zhiban.casefile.Judgements;
import cn.zhiban.deadline.ClockEventType;
import cn.zhiban.document.Deed;
import cn.zhiban.document.DocumentKind;
import cn.zhiban.document.Draft;
import cn.zhiban.document.Wording;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 不予受理通知书: the ground with its basis, who is competent, and what may be done against it. */
@Component
class NonAcceptanceWording implements Wording {

    private final Judgements judgements;

    NonAcceptanceWording(Judgements judgements) {
        this.judgements = judgements;
    }

    @Override
    public Set<ClockEventType> follows() {
        return Set.of(ClockEventType.NOT_ACCEPTED);
    }

    @Override
    public Draft draft(Deed deed) {
        var judgement = judgements.latest(deed.caseFile().id());
        var ground = deed.item().nonAcceptanceGround(judgement.text("ground"));
        return new DraftOf(DocumentKind.NON_ACCEPTANCE, deed)
                .numbered(deed.detail("number"))
                .with("ground", ground.words())
                .with("basis", ground.legalBasis())
                .with("authority", judgement.text("competentAuthority"))
                .with("words", judgement.text("words"))
                .withRemedies()
                .draft();
    }
}
