package cn.zhiban.document.wording;

import cn.zhiban.casefile.Judgements;
import cn.zhiban.deadline.ClockEventType;
import cn.zhiban.deadline.Stage;
import cn.zhiban.document.Deed;
import cn.zhiban.document.DocumentKind;
import cn.zhiban.document.Draft;
import cn.zhiban.document.Wording;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 一次性告知书: everything that is missing or wrong, and how long there is to bring it. */
@Component
class NoticeWording implements Wording {

    private final Judgements judgements;

    NoticeWording(Judgements judgements) {
        this.judgements = judgements;
    }

    @Override
    public Set<ClockEventType> follows() {
        return Set.of(ClockEventType.NOTICE_ISSUED);
    }

    @Override
    public Draft draft(Deed deed) {
        var reply = deed.item().limit(Stage.REPLY);
        return new DraftOf(DocumentKind.ONE_TIME_NOTICE, deed)
                .numbered(deed.detail("number"))
                .points(deed.points())
                .with("limit", DraftOf.length(reply))
                .with("basis", reply.legalBasis())
                .with("words", judgements.latest(deed.caseFile().id()).text("words"))
                .draft();
    }
}
