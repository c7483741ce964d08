package cn.zhiban.document.web;

import cn.zhiban.document.ChangingDocument;
import cn.zhiban.document.DocumentsOfCases;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.RefusedRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The documents of a case over REST. A change takes no idempotency key: what was replaced is not replaced again. */
@RestController
@RequestMapping("/api/v1/cases/{caseNo}/documents")
@Tag(name = "Documents")
class DocumentCalls {

    record Listed(List<DocumentView> items, String next) {}

    record Correction(String from, String to, String reason) {}

    record Reason(String reason) {}

    private final DocumentsOfCases documents;
    private final ChangingDocument changing;

    DocumentCalls(DocumentsOfCases documents, ChangingDocument changing) {
        this.documents = documents;
        this.changing = changing;
    }

    @Operation(
            summary =
                    "What the office has issued in writing in a case, in order; formats is empty until it is rendered")
    @GetMapping
    Listed list(Actor actor, @PathVariable String caseNo) {
        return new Listed(
                documents.of(actor, caseNo).stream().map(DocumentView::of).toList(), null);
    }

    @Operation(summary = "A document as a PDF")
    @GetMapping(path = "/{number}/pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> pdf(Actor actor, @PathVariable String caseNo, @PathVariable String number) {
        var isOfCase = documents.of(actor, caseNo).stream()
                .anyMatch(document -> document.number().equals(number));
        if (!isOfCase) {
            throw RefusedRequest.notFound("document-not-found", "办件" + caseNo + "没有文书 " + number + "，请核对编号");
        }
        return PdfAnswer.of(number, documents.pdf(actor, number));
    }

    @Operation(summary = "Issues a document anew with other words in the place of wrong ones")
    @PostMapping("/{number}/correction")
    Listed correct(
            Actor chief, @PathVariable String caseNo, @PathVariable String number, @RequestBody Correction wanted) {
        changing.correct(chief, caseNo, number, wanted.from(), wanted.to(), wanted.reason());
        return list(chief, caseNo);
    }

    @Operation(summary = "Issues a document once more, because it was lost or damaged")
    @PostMapping("/{number}/reissue")
    Listed reissue(Actor staff, @PathVariable String caseNo, @PathVariable String number, @RequestBody Reason wanted) {
        changing.reissue(staff, caseNo, number, wanted.reason());
        return list(staff, caseNo);
    }

    @Operation(summary = "Takes the force from a document")
    @PostMapping("/{number}/withdrawal")
    Listed withdraw(Actor chief, @PathVariable String caseNo, @PathVariable String number, @RequestBody Reason wanted) {
        changing.withdraw(chief, caseNo, number, wanted.reason());
        return list(chief, caseNo);
    }
}
