package cn.zhiban.credit;

import cn.zhiban.audit.AuditTrail;
import cn.zhiban.deadline.WorkingCalendar;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.shared.RefusedRequest;
import cn.zhiban.shared.Role;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The supervisor looks into a request and decides it; nobody decides about what he recorded himself. */
@Component
public class DecidingRequest {

    private final CreditRecords records;
    private final RequestRows rows;
    private final RequestLimits.Table limits;
    private final WorkingCalendar calendar;
    private final CreditNews news;
    private final AuditTrail audit;
    private final OfficeClock clock;

    DecidingRequest(
            CreditRecords records,
            RequestRows rows,
            RequestLimits.Table limits,
            WorkingCalendar calendar,
            CreditNews news,
            AuditTrail audit,
            OfficeClock clock) {
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
     * An objection that is granted takes the record away for all days; a repair ends its effect from today on.
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
        record(supervisor, "decide-credit-request", request, decision);
        var decided = rows.byId(requestId);
        news.decided(records.byId(request.recordId()), decided);
        return decided;
    }

    private CreditRequest locked(Actor supervisor, long requestId, RequestState next) {
        if (!supervisor.has(Role.SUPERVISOR)) {
            throw new RefusedRequest(RefusedRequest.Kind.FORBIDDEN, "credit-supervisor-only", "异议和修复由督办人员处理");
        }
        var record =
                records.locked(records.byId(rows.byId(requestId).recordId()).recordNo());
        var request = rows.byId(requestId);
        if (record.recordedBy().equals(supervisor.username())) {
            throw new RefusedRequest(RefusedRequest.Kind.FORBIDDEN, "credit-own-record", "这条记录是您记入的，请由其他督办人员处理");
        }
        if (!request.kind().leads(request.state(), next)) {
            throw RefusedRequest.conflict(
                    "credit-request-state",
                    "这份%s申请目前是“%s”，不能再作这一步"
                            .formatted(request.kind().label(), request.state().label()));
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
