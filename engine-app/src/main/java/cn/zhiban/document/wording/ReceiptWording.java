package cn.zhiban.document.wording;

import cn.zhiban.casefile.Channel;
import cn.zhiban.deadline.ClockEventType;
import cn.zhiban.deadline.Stage;
import cn.zhiban.document.Deed;
import cn.zhiban.document.DocumentKind;
import cn.zhiban.document.Draft;
import cn.zhiban.document.Wording;
import cn.zhiban.material.CaseMaterials;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 收件凭证: what was received and when, and until when the office says whether it accepts. */
@Component
class ReceiptWording implements Wording {

    private final CaseMaterials materials;

    ReceiptWording(CaseMaterials materials) {
        this.materials = materials;
    }

    @Override
    public Set<ClockEventType> follows() {
        return Set.of(ClockEventType.RECEIVED);
    }

    /** Nobody stands at the other end of a telephone to take it. */
    @Override
    public boolean isDemandedBy(Deed deed) {
        return deed.caseFile().channel() != Channel.PHONE;
    }

    @Override
    public Draft draft(Deed deed) {
        var draft = new DraftOf(DocumentKind.RECEIPT, deed)
                .with("receivedAt", DraftOf.moment(deed.act().effectiveAt()))
                .with("channel", deed.caseFile().channel().label());
        deed.item().limits().stream()
                .filter(limit -> limit.stage() == Stage.ACCEPTANCE)
                .findFirst()
                .ifPresent(limit -> draft.with("limit", DraftOf.length(limit)).with("basis", limit.legalBasis()));
        if (deed.item().enquiry() != null) {
            var limit = deed.item().limit(Stage.DECISION);
            draft.with("answeredWithin", DraftOf.length(limit)).with("basis", limit.legalBasis());
        }
        materials.of(deed.caseFile().id()).stream()
                .filter(material -> !material.files().isEmpty())
                .forEach(material -> draft.row(material.name(), material.files().size() + " 个文件"));
        return draft.draft();
    }
}
