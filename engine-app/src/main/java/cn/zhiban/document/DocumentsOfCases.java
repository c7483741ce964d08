package cn.zhiban.document;

import cn.zhiban.casefile.Cases;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.RefusedRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The documents of a case, for whoever may see the case. */
@Component
public class DocumentsOfCases {

    private final Documents documents;
    private final Cases cases;

    DocumentsOfCases(Documents documents, Cases cases) {
        this.documents = documents;
        this.cases = cases;
    }

    /**
     * In the order in which they were issued.
     *
     * @throws RefusedRequest {@code case-not-found}, for a foreign case as for none
     */
    @Transactional(readOnly = true)
    public List<IssuedDocument> of(Actor actor, String caseNo) {
        return documents.ofCase(cases.visibleTo(actor, caseNo).id());
    }

    /** The last one of those kinds that has force. */
    @Transactional(readOnly = true)
    public Optional<IssuedDocument> inForce(long caseId, Set<DocumentKind> kinds) {
        return documents.ofCase(caseId).stream()
                .filter(document -> kinds.contains(document.kind()))
                .filter(document -> document.standing() == IssuedDocument.Standing.VALID)
                .reduce((earlier, later) -> later);
    }

    /** The numbers of those kinds whose place another has taken. */
    @Transactional(readOnly = true)
    public List<String> replaced(long caseId, Set<DocumentKind> kinds) {
        return documents.ofCase(caseId).stream()
                .filter(document -> kinds.contains(document.kind()))
                .filter(document -> document.standing() == IssuedDocument.Standing.REPLACED)
                .map(IssuedDocument::number)
                .toList();
    }

    /** The last one of those kinds, whether or not it still has force. */
    @Transactional(readOnly = true)
    public Optional<IssuedDocument> latest(long caseId, Set<DocumentKind> kinds) {
        return documents.ofCase(caseId).stream()
                .filter(document -> kinds.contains(document.kind()))
                .reduce((earlier, later) -> later);
    }

    /** @throws RefusedRequest {@code document-not-found}, for a foreign one as for none */
    @Transactional(readOnly = true)
    public IssuedDocument byNumber(Actor actor, String number) {
        return documents
                .byNumber(number)
                .filter(found -> cases.isVisible(actor, found.caseId()))
                .orElseThrow(() -> RefusedRequest.notFound("document-not-found", "没有找到文书 " + number + "，请核对编号"));
    }

    /** What alone may be corrected of a document, as it says it, with what people call it; empty where all of it may. */
    @Transactional(readOnly = true)
    public List<DocumentFacts.Row> corrigible(IssuedDocument document) {
        var fields = document.kind().amendable().fields();
        if (fields.isEmpty()) {
            return List.of();
        }
        var facts = documents.facts(document.id());
        return fields.stream()
                .map(field -> new DocumentFacts.Row(field.label(), facts.text(field.name())))
                .toList();
    }

    /**
     * @return the PDF
     * @throws RefusedRequest {@code document-not-found}, or {@code document-not-ready} while it is being rendered
     */
    @Transactional(readOnly = true)
    public byte[] pdf(Actor actor, String number) {
        return documents
                .pdf(byNumber(actor, number).id())
                .orElseThrow(() -> RefusedRequest.conflict("document-not-ready", "文书 " + number + " 正在生成，请稍后再下载"));
    }
}
