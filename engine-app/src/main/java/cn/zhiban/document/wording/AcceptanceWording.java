package cn.zhiban.document.wording;

import cn.zhiban.deadline.ClockEventType;
import cn.zhiban.deadline.Stage;
import cn.zhiban.document.Deed;
import cn.zhiban.document.DocumentKind;
import cn.zhiban.document.Draft;
import cn.zhiban.document.Wording;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 受理通知书: since when the application is accepted, by whom or by law, and until when it is decided. */
@Component
class AcceptanceWording implements Wording {

    @Override
    public Set<ClockEventType> follows() {
        return Set.of(ClockEventType.ACCEPTED, ClockEventType.DEEMED_ACCEPTED);
    }

    /** What is accepted as it is received was never asked whether. */
    @Override
    public boolean isDemandedBy(Deed deed) {
        return deed.item().limits().stream().anyMatch(limit -> limit.stage() == Stage.ACCEPTANCE);
    }

    @Override
    public Draft draft(Deed deed) {
        boolean byLaw = deed.act().type() == ClockEventType.DEEMED_ACCEPTED;
        var draft = new DraftOf(DocumentKind.ACCEPTANCE, deed)
                .with("acceptedOn", DraftOf.day(deed.day()))
                .with("basis", deed.act().legalBasis())
                .with("byLaw", byLaw ? deed.act().words() : "");
        deed.item()
                .decisionLimit()
                .ifPresent(limit -> draft.with("limit", DraftOf.length(limit))
                        .with(
                                "promise",
                                limit.promisedDays() == null
                                        ? ""
                                        : limit.promisedDays() + " "
                                                + limit.unit().label())
                        .with("limitBasis", limit.legalBasis()));
        return draft.draft();
    }
}
