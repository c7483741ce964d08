package cn.zhiban.document;

import cn.zhiban.casefile.CaseDocuments;
import java.util.List;
import org.springframework.stereotype.Component;

/** The documents of a case for the pages of the case. */
@Component
class ShownDocuments implements CaseDocuments {

    private final Documents documents;

    ShownDocuments(Documents documents) {
        this.documents = documents;
    }

    @Override
    public List<Shown> of(long caseId) {
        return documents.ofCase(caseId).stream().map(ShownDocuments::shown).toList();
    }

    private static Shown shown(IssuedDocument document) {
        return new Shown(
                document.number(),
                document.title(),
                document.issuedOn(),
                document.isReady(),
                document.state().label(),
                document.standing() == IssuedDocument.Standing.VALID,
                document.replacedBy() == null
                        ? document.standing().label()
                        : document.standing().label() + "：" + document.replacedBy());
    }
}
