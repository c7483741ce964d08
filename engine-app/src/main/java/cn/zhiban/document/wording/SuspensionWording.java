package cn.zhiban.document.wording;

import cn.zhiban.casefile.CaseClock;
import cn.zhiban.deadline.ClockEventType;
import cn.zhiban.document.Deed;
import cn.zhiban.document.DocumentKind;
import cn.zhiban.document.Draft;
import cn.zhiban.document.Wording;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 中止告知书: why and until when the clock stands still. */
@Component
class SuspensionWording implements Wording {

    private final CaseClock clock;

    SuspensionWording(CaseClock clock) {
        this.clock = clock;
    }

    @Override
    public Set<ClockEventType> follows() {
        return Set.of(ClockEventType.SUSPENDED);
    }

    @Override
    public Draft draft(Deed deed) {
        int days = Integer.parseInt(deed.detail("plannedDays"));
        var until = clock.calendar(deed.caseFile()).addWorkdays(deed.day(), days);
        return new DraftOf(DocumentKind.SUSPENSION, deed)
                .with("from", DraftOf.day(deed.day()))
                .with("stage", deed.detail("specialStage"))
                .with("reason", deed.detail("reason"))
                .with("days", days + " 个工作日")
                .with("until", DraftOf.day(until))
                .with("basis", deed.act().legalBasis())
                .draft();
    }
}
