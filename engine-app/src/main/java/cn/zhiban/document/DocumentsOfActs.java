package cn.zhiban.document;

import cn.zhiban.casefile.Transition;
import cn.zhiban.catalogue.Catalogue;
import cn.zhiban.deadline.ClockEventType;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Issues the document that an act demands, in the transaction of the act: either both stand or neither. */
@Component
class DocumentsOfActs {

    private final Catalogue catalogue;
    private final Issuing issuing;
    private final Map<ClockEventType, Wording> wordings = new EnumMap<>(ClockEventType.class);

    DocumentsOfActs(Catalogue catalogue, Issuing issuing, List<Wording> wordings) {
        this.catalogue = catalogue;
        this.issuing = issuing;
        wordings.forEach(wording -> wording.follows().forEach(type -> this.wordings.put(type, wording)));
    }

    @EventListener
    void follow(Transition.Recorded recorded) {
        var wording = wordings.get(recorded.act().type());
        if (wording == null) {
            return;
        }
        var caseFile = recorded.caseFile();
        var deed = new Deed(caseFile, recorded.act(), catalogue.version(caseFile.itemVersionId()));
        if (wording.isDemandedBy(deed)) {
            issuing.issue(caseFile.id(), recorded.actor(), wording.draft(deed));
        }
    }
}
