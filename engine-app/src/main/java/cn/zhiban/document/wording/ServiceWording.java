package cn.zhiban.document.wording;

import cn.zhiban.casefile.Judgements;
import cn.zhiban.catalogue.ItemDefinition;
import cn.zhiban.deadline.ClockEventType;
import cn.zhiban.deadline.Stage;
import cn.zhiban.document.Deed;
import cn.zhiban.document.DocumentKind;
import cn.zhiban.document.DocumentsOfCases;
import cn.zhiban.document.Draft;
import cn.zhiban.document.Wording;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 送达回证: which document reached whom, when, and how. */
@Component
class ServiceWording implements Wording {

    private final DocumentsOfCases documents;
    private final Judgements judgements;

    ServiceWording(DocumentsOfCases documents, Judgements judgements) {
        this.documents = documents;
        this.judgements = judgements;
    }

    @Override
    public Set<ClockEventType> follows() {
        return Set.of(ClockEventType.NOTICE_SERVED, ClockEventType.NON_ACCEPTANCE_SERVED, ClockEventType.DELIVERED);
    }

    /** An answer is given and received in one. */
    @Override
    public boolean isDemandedBy(Deed deed) {
        return deed.act().type() != ClockEventType.DELIVERED
                || deed.item().limits().stream().anyMatch(limit -> limit.stage() == Stage.DELIVERY);
    }

    @Override
    public Draft draft(Deed deed) {
        var draft = new DraftOf(DocumentKind.SERVICE_RECORD, deed)
                .row("送达文书", served(deed))
                .row("受送达人", deed.caseFile().applicantName())
                .row("送达时间", DraftOf.moment(deed.act().effectiveAt()));
        return (deed.act().type() == ClockEventType.DELIVERED ? delivered(draft, deed) : handedOver(draft, deed))
                .draft();
    }

    private DraftOf delivered(DraftOf draft, Deed deed) {
        var judgement = judgements.latest(deed.caseFile().id());
        var method = judgement.text("method");
        return draft.row("送达方式", method(deed.item(), method).orElse(method))
                .row("邮件号码", judgement.text("trackingNumber"))
                .row("送达人", judgement.actor().name())
                .row("备注", judgement.text("note"));
    }

    private static DraftOf handedOver(DraftOf draft, Deed deed) {
        return draft.row("送达方式", method(deed.item(), deed.detail("channel")).orElse("以签收或者邮寄回执为凭"));
    }

    /** As the item calls it; empty for a way that it does not name. */
    private static Optional<String> method(ItemDefinition item, String key) {
        return item.delivery().stream()
                .filter(delivery -> delivery.key().equals(key))
                .map(ItemDefinition.Delivery::name)
                .findFirst();
    }

    private String served(Deed deed) {
        return switch (deed.act().type()) {
            case DELIVERED -> result(deed);
            case NON_ACCEPTANCE_SERVED -> named(DocumentKind.NON_ACCEPTANCE, deed.detail("number"));
            default -> named(DocumentKind.ONE_TIME_NOTICE, deed.detail("number"));
        };
    }

    private String result(Deed deed) {
        return documents
                .inForce(deed.caseFile().id(), Set.of(DocumentKind.RESULT, DocumentKind.REFUSAL))
                .map(document -> "《" + document.title() + "》" + document.number())
                .orElse("");
    }

    private static String named(DocumentKind kind, String number) {
        return "《" + kind.label() + "》" + number;
    }
}
