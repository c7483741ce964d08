package cn.zhiban.document.wording;

import cn.zhiban.casefile.CaseClock;
import cn.zhiban.deadline.ClockEventType;
import cn.zhiban.deadline.Stage;
import cn.zhiban.deadline.StageReading;
import cn.zhiban.document.Deed;
import cn.zhiban.document.DocumentKind;
import cn.zhiban.document.Draft;
import cn.zhiban.document.Wording;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 延期告知书: by how much and why the limit of the decision is lengthened. */
@Component
class ExtensionWording implements Wording {

    private final CaseClock clock;

    ExtensionWording(CaseClock clock) {
        this.clock = clock;
    }

    @Override
    public Set<ClockEventType> follows() {
        return Set.of(ClockEventType.EXTENDED);
    }

    @Override
    public Draft draft(Deed deed) {
        var unit = deed.item().decisionLimit().orElseThrow().unit().label();
        var due = clock.read(deed.caseFile()).stages().stream()
                .filter(stage -> stage.stage() == Stage.DECISION)
                .map(StageReading::due)
                .filter(Objects::nonNull)
                .findFirst()
                .map(DraftOf::day);
        return new DraftOf(DocumentKind.EXTENSION, deed)
                .with("days", deed.detail("days") + " " + unit)
                .with("reason", deed.detail("reason"))
                .with("approvalNo", deed.detail("approvalNo"))
                .with("due", due.orElse(""))
                .with("basis", deed.act().legalBasis())
                .draft();
    }
}
