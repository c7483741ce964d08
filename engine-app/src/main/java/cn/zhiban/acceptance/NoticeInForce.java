package cn.zhiban.acceptance;

import cn.zhiban.casefile.CaseClock;
import cn.zhiban.casefile.CaseFile;
import cn.zhiban.deadline.ClockEvent;
import cn.zhiban.deadline.ClockEventType;
import cn.zhiban.document.DocumentKind;
import cn.zhiban.document.DocumentsOfCases;
import cn.zhiban.document.IssuedDocument;
import cn.zhiban.shared.RefusedRequest;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The one-time notice as the applicant holds it: a correction or a copy takes the place of its document, not of its demands. */
@Component
public class NoticeInForce {

    /**
     * @param number of the document that has force
     * @param issuedAt when that one was issued
     * @param servedAt when that one reached the applicant; null until then
     */
    public record Standing(Notice notice, String number, Instant issuedAt, Instant servedAt) {

        /** Whether the document that has force is another than the one that was issued first. */
        public boolean isReplacement() {
            return !number.equals(notice.number());
        }

        void requireIssuedBefore(Instant moment) {
            if (isReplacement() && moment.isBefore(issuedAt)) {
                throw RefusedRequest.conflict("before-notice", "时间早于告知书 " + number + " 的发出。");
            }
        }
    }

    /** The detail of issue and service that holds the number of the document. */
    static final String NUMBER = "number";

    private static final Set<DocumentKind> KIND = Set.of(DocumentKind.ONE_TIME_NOTICE);

    private final Notices notices;
    private final DocumentsOfCases documents;
    private final CaseClock caseClock;

    NoticeInForce(Notices notices, DocumentsOfCases documents, CaseClock caseClock) {
        this.notices = notices;
        this.documents = documents;
        this.caseClock = caseClock;
    }

    /** Empty where no notice was issued. */
    @Transactional(readOnly = true)
    public Optional<Standing> of(CaseFile about) {
        return notices.ofCase(about.id())
                .flatMap(notice ->
                        documents.inForce(about.id(), KIND).map(document -> standing(about, notice, document)));
    }

    private Standing standing(CaseFile about, Notice notice, IssuedDocument document) {
        var number = document.number();
        var servedAt = number.equals(notice.number()) ? notice.servedAt() : servedAt(about, number);
        return new Standing(notice, number, document.issuedAt().toInstant(), servedAt);
    }

    private Instant servedAt(CaseFile about, String number) {
        return caseClock.events(about).stream()
                .filter(event -> event.type() == ClockEventType.NOTICE_SERVED)
                .filter(event -> number.equals(event.details().get(NUMBER)))
                .map(ClockEvent::effectiveAt)
                .findFirst()
                .orElse(null);
    }

    /**
     * The notice under the number of its document.
     *
     * @throws RefusedRequest {@code notice-not-found}, or {@code document-without-force} for one that was replaced
     */
    Standing require(CaseFile about, String number) {
        var standing = of(about).orElseThrow(() -> unknown(about, number));
        if (standing.number().equals(number)) {
            return standing;
        }
        if (!documents.replaced(about.id(), KIND).contains(number)) {
            throw unknown(about, number);
        }
        throw RefusedRequest.conflict(
                "document-without-force", "告知书 %s 已由 %s 代替，请登记 %2$s 的送达".formatted(number, standing.number()));
    }

    private static RefusedRequest unknown(CaseFile about, String number) {
        return RefusedRequest.notFound("notice-not-found", "办件" + about.caseNo() + "没有告知书 " + number);
    }
}
