package cn.zhiban.credit;

import cn.zhiban.audit.AuditTrail;
import cn.zhiban.deadline.WorkingCalendar;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.Arrival;
import cn.zhiban.shared.RefusedRequest;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The supervisor takes more time for the decision, once and before its day has passed; the holder is told why and until
 * when. Source: 深圳经济特区社会信用条例, three working days as the table {@code credit-limits} is shipped.
 */
@Component
public class ExtendingRequest {

    private final LockingRequest locking;
    private final CreditRecords records;
    private final RequestRows rows;
    private final RequestLimits.Table limits;
    private final WorkingCalendar calendar;
    private final CreditNews news;
    private final AuditTrail audit;
    private final Arrival arrival;

    ExtendingRequest(
            LockingRequest locking,
            CreditRecords records,
            RequestRows rows,
            RequestLimits.Table limits,
            WorkingCalendar calendar,
            CreditNews news,
            AuditTrail audit,
            Arrival arrival) {
        this.locking = locking;
        this.records = records;
        this.rows = rows;
        this.limits = limits;
        this.calendar = calendar;
        this.news = news;
        this.audit = audit;
        this.arrival = arrival;
    }

    /**
     * @throws RefusedRequest {@code credit-request-state} before an objection was looked into, {@code
     *     credit-request-extended}, {@code credit-request-late}, {@code credit-own-record}, {@code invalid-input}
     */
    @Transactional
    public CreditRequest extend(Actor supervisor, long requestId, String words) {
        var reasons = Reasons.decision(words, "请写明延长的理由，当事人会看到");
        var request = locking.lock(supervisor, requestId);
        var days = limits.of(request.kind()).extendDays();
        refuse(request, days);
        rows.extend(request, supervisor, reasons, calendar.addWorkdays(request.due(), days));
        var extended = rows.byId(requestId);
        var record = records.byId(request.recordId());
        audit.record(
                supervisor,
                "extend-credit-request",
                "credit-record",
                record.recordNo(),
                Map.of("request", requestId, "kind", request.kind(), "due", extended.due()));
        news.extended(record, request, extended);
        return extended;
    }

    private void refuse(CreditRequest request, Integer days) {
        if (!request.mayBeDecided()) {
            throw LockingRequest.notNow(request);
        }
        if (days == null || request.extensionWords() != null) {
            throw RefusedRequest.conflict("credit-request-extended", "这份申请的期限不能延长，或者已经延长过一次");
        }
        if (!request.mayBeExtendedOn(arrival.day())) {
            throw RefusedRequest.conflict("credit-request-late", "期限已经过去，不能再延长，请尽快决定");
        }
    }
}
