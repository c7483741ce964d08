package cn.zhiban.document.wording;

import cn.zhiban.deadline.ClockEventType;
import cn.zhiban.document.Deed;
import cn.zhiban.document.DocumentKind;
import cn.zhiban.document.DocumentsOfCases;
import cn.zhiban.document.Draft;
import cn.zhiban.document.IssuedDocument;
import cn.zhiban.document.Wording;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 撤销决定书: which result is revoked, why and on what basis, and what may be done against it. */
@Component
class RevocationWording implements Wording {

    private static final Set<DocumentKind> REVOKED = Set.of(DocumentKind.RESULT);

    private final DocumentsOfCases documents;

    RevocationWording(DocumentsOfCases documents) {
        this.documents = documents;
    }

    @Override
    public Set<ClockEventType> follows() {
        return Set.of(ClockEventType.REVOKED);
    }

    @Override
    public Draft draft(Deed deed) {
        var result = deed.item().result("APPROVED");
        var revoked = documents
                .latest(deed.caseFile().id(), REVOKED)
                .map(IssuedDocument::number)
                .orElse("");
        return new DraftOf(DocumentKind.REVOCATION, deed)
                .of(result)
                .with("resultName", result.name())
                .with("revokedNumber", revoked)
                .with("decidedOn", DraftOf.day(deed.day()))
                .with("words", deed.detail("words"))
                .with("basis", deed.detail("basis"))
                .withRemedies()
                .draft();
    }
}
