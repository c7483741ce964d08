package cn.zhiban.document;

import cn.zhiban.audit.AuditTrail;
import cn.zhiban.casefile.CaseFile;
import cn.zhiban.casefile.EnteringCase;
import cn.zhiban.casefile.Timeline;
import cn.zhiban.catalogue.Catalogue;
import cn.zhiban.document.Documents.Replacing;
import cn.zhiban.document.IssuedDocument.Relation;
import cn.zhiban.document.IssuedDocument.Standing;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.FreeText;
import cn.zhiban.shared.RefusedRequest;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Corrects (更正), re-issues (补发) and withdraws (撤销) a document that has force. Nothing that was issued is changed: a
 * new document with a number of its own takes its place and names it, or it loses its force; the applicant is told.
 */
@Component
public class ChangingDocument {

    /** Another document took the place of one that had force; it has still to reach the applicant. */
    public record Replaced(CaseFile locked, Actor by, DocumentKind kind, String number) {}

    private static final int LONGEST_REASON = 300;
    private static final int LONGEST_WORDS = 200;

    private final EnteringCase entering;
    private final Documents documents;
    private final DocumentNumbers numbers;
    private final Catalogue catalogue;
    private final Timeline timeline;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    ChangingDocument(
            EnteringCase entering,
            Documents documents,
            DocumentNumbers numbers,
            Catalogue catalogue,
            Timeline timeline,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.entering = entering;
        this.documents = documents;
        this.numbers = numbers;
        this.catalogue = catalogue;
        this.timeline = timeline;
        this.audit = audit;
        this.events = events;
    }

    /**
     * Other words in the place of wrong ones.
     *
     * @param from words that the document says, exactly; not its organ, title or remedies
     * @param to what it should have said, at most 200 characters
     * @param reason told to the applicant, at most 300 characters
     * @return number of the new document
     * @throws RefusedRequest by field, {@code document-not-found}, {@code document-without-force}, or {@code
     *     notice-final} for words that its kind says for good
     */
    @Transactional
    public String correct(Actor chief, String caseNo, String number, String from, String to, String reason) {
        var wrong = required("from", from, "请填写文书上有误的文字", LONGEST_WORDS);
        var right = required("to", to, "请填写更正后的文字", LONGEST_WORDS);
        var why = required("reason", reason, "请填写更正的原因", LONGEST_REASON);
        var locked = entering.enter(chief, caseNo);
        var old = inForce(locked, number);
        var corrected = new Correction(wrong, right).of(old, documents.facts(old.id()));
        var words = "将“" + wrong + "”更正为“" + right + "”。" + why;
        return replace(locked, chief, old, corrected, Relation.CORRECTION, words);
    }

    /**
     * The same once more, because the first was lost or damaged.
     *
     * @return number of the new document
     * @throws RefusedRequest as {@link #correct}
     */
    @Transactional
    public String reissue(Actor staff, String caseNo, String number, String reason) {
        var why = required("reason", reason, "请填写补发的原因", LONGEST_REASON);
        var locked = entering.enter(staff, caseNo);
        var old = inForce(locked, number);
        return replace(locked, staff, old, documents.facts(old.id()), Relation.REISSUE, why);
    }

    /** @throws RefusedRequest as {@link #correct}; {@code notice-final} for a kind that stays in force */
    @Transactional
    public void withdraw(Actor chief, String caseNo, String number, String reason) {
        var why = required("reason", reason, "请填写撤销的原因", LONGEST_REASON);
        var locked = entering.enter(chief, caseNo);
        var old = inForce(locked, number);
        Correction.requireWithdrawable(old);
        documents.withdraw(old.id(), chief, why);
        timeline.tell(locked, chief, "DOCUMENT_WITHDRAWN", "文书《%s》%s 已撤销。原因：%s".formatted(old.title(), number, why));
        audit.record(chief, "document.withdraw", "document", number, Map.of("case", locked.caseNo()));
    }

    private String replace(
            CaseFile locked, Actor by, IssuedDocument old, DocumentFacts facts, Relation relation, String reason) {
        var prefix = catalogue.version(locked.itemVersionId()).item().caseNumberPrefix();
        var number = numbers.draw(prefix, old.kind());
        var holder = MaskedHolder.of(facts.addressee(), locked.applicantUscc() != null);
        var draft = new Draft(old.kind(), prefix, number, holder, facts);
        documents.add(locked.id(), by, draft, number, new Replacing(old.id(), relation, reason));
        timeline.tell(
                locked,
                by,
                "DOCUMENT_" + relation.name(),
                "文书《%s》%s 已%s，新的编号 %s。原因：%s".formatted(old.title(), old.number(), relation.label(), number, reason));
        audit.record(
                by,
                relation == Relation.CORRECTION ? "document.correct" : "document.reissue",
                "document",
                old.number(),
                Map.of("case", locked.caseNo(), "new", number));
        events.publishEvent(new Replaced(locked, by, old.kind(), number));
        return number;
    }

    private IssuedDocument inForce(CaseFile locked, String number) {
        var found = documents
                .byNumber(number)
                .filter(document -> document.caseId() == locked.id())
                .orElseThrow(() -> RefusedRequest.notFound(
                        "document-not-found", "办件" + locked.caseNo() + "没有文书 " + number + "，请核对编号"));
        if (found.standing() != Standing.VALID) {
            throw RefusedRequest.conflict(
                    "document-without-force",
                    "文书 %s %s，不能再更正、补发或者撤销".formatted(number, found.standing().label()));
        }
        return found;
    }

    private static String required(String field, String typed, String otherwise, int longest) {
        var words = typed == null ? "" : typed.strip();
        if (words.isEmpty()) {
            throw RefusedRequest.invalid(otherwise, Map.of(field, otherwise));
        }
        FreeText.check(field, words, longest);
        return words;
    }
}
