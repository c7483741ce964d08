package cn.zhiban.credit;

import cn.zhiban.audit.AuditTrail;
import cn.zhiban.deadline.WorkingCalendar;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.shared.RefusedRequest;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The supervisor looks into a request and decides it; nobody decides about what he recorded himself. */
@Component
public class DecidingRequest {

    private final LockingRequest locking;
    private final CreditRecords records;
    private final RequestRows rows;
    private final RequestLimits.Table limits;
    private final WorkingCalendar calendar;
    private final CreditNews news;
    private final AuditTrail audit;
    private final OfficeClock clock;

    DecidingRequest(
            LockingRequest locking,
            CreditRecords records,
            RequestRows rows,
            RequestLimits.Table limits,
            WorkingCalendar calendar,
            CreditNews news,
            AuditTrail audit,
            OfficeClock clock) {
        this.locking = locking;
        this.records = records;
        this.rows = rows;
        this.limits = limits;
        this.calendar = calendar;
        this.news = news;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Writes down what was found about an objection.
     *
     * @throws RefusedRequest {@code credit-request-state}, {@code credit-own-record}, {@code invalid-input}
     */
    @Transactional
    public CreditRequest check(Actor supervisor, long requestId, String words) {
        var found = Reasons.decision(words, "请写明核查到的情况");
        var request = locked(supervisor, requestId, RequestState.CHECKED);
        var due = RequestDates.dueAfterCheck(request, clock.today(), limits.of(request.kind()), calendar);
        rows.check(request, supervisor, found, due);
        record(supervisor, "check-credit-request", request, RequestState.CHECKED);
        return rows.byId(requestId);
    }

    /**
     * An objection that is granted takes the record away for all days, and a repair that waits ends with it; a repair
     * that is granted ends the effect of the record from today on.
     *
     * @throws RefusedRequest {@code credit-request-state}, {@code credit-own-record}, {@code invalid-input}
     */
    @Transactional
    public CreditRequest decide(Actor supervisor, long requestId, boolean granted, String words) {
        var reasons = Reasons.decision(words, "请写明理由，当事人会看到");
        var decision = granted ? RequestState.GRANTED : RequestState.REFUSED;
        var request = locked(supervisor, requestId, decision);
        rows.decide(request, decision, supervisor, reasons);
        if (granted) {
            records.end(request.recordId(), request.kind(), clock.today());
        }
        tell(supervisor, request, decision);
        if (granted && request.kind() == RequestKind.OBJECTION) {
            closeRepairs(supervisor, request.recordId());
        }
        return rows.byId(requestId);
    }

    /** Nothing is left to repair of a record that was wrong. */
    private void closeRepairs(Actor supervisor, long recordId) {
        rows.of(records.byId(recordId)).stream()
                .filter(one -> one.state().isOpen())
                .filter(one -> one.kind().leads(one.state(), RequestState.CLOSED))
                .forEach(repair -> {
                    rows.decide(repair, RequestState.CLOSED, supervisor, "异议成立，记录已经撤销，不需要再修复");
                    tell(supervisor, repair, RequestState.CLOSED);
                });
    }

    private void tell(Actor supervisor, CreditRequest request, RequestState decision) {
        record(supervisor, "decide-credit-request", request, decision);
        news.decided(records.byId(request.recordId()), rows.byId(request.id()));
    }

    private CreditRequest locked(Actor supervisor, long requestId, RequestState next) {
        var request = locking.lock(supervisor, requestId);
        if (!request.kind().leads(request.state(), next)) {
            throw LockingRequest.notNow(request);
        }
        return request;
    }

    private void record(Actor by, String action, CreditRequest request, RequestState state) {
        var recordNo = records.byId(request.recordId()).recordNo();
        audit.record(
                by,
                action,
                "credit-record",
                recordNo,
                Map.of("request", request.id(), "kind", request.kind(), "state", state));
    }
}
