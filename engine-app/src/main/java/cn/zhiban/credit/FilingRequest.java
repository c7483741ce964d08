package cn.zhiban.credit;

import cn.zhiban.audit.AuditTrail;
import cn.zhiban.deadline.WorkingCalendar;
import cn.zhiban.material.Uploads;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.Arrival;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.shared.RefusedRequest;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The holder says that a record is wrong, or asks that it be repaired. */
@Component
public class FilingRequest {

    private final OwnCredit own;
    private final CreditRecords records;
    private final RequestRows rows;
    private final RequestLimits.Table limits;
    private final WorkingCalendar calendar;
    private final Uploads uploads;
    private final CreditNews news;
    private final AuditTrail audit;
    private final Arrival arrival;

    FilingRequest(
            OwnCredit own,
            CreditRecords records,
            RequestRows rows,
            RequestLimits.Table limits,
            WorkingCalendar calendar,
            Uploads uploads,
            CreditNews news,
            AuditTrail audit,
            Arrival arrival) {
        this.own = own;
        this.records = records;
        this.rows = rows;
        this.limits = limits;
        this.calendar = calendar;
        this.uploads = uploads;
        this.news = news;
        this.audit = audit;
        this.arrival = arrival;
    }

    /**
     * Counts as of the moment at which it reached the office.
     *
     * @throws RefusedRequest {@code unknown-credit-record} for a foreign record as for none, {@code
     *     credit-request-open}, {@code credit-record-revoked}, {@code credit-not-repairable}, {@code upload-not-found}
     */
    @Transactional
    public CreditRequest file(Actor holder, String recordNo, RequestKind kind, Reasons given) {
        var mine = own.record(holder, recordNo);
        var record = records.locked(mine.recordNo());
        var day = LocalDate.ofInstant(arrival.instant(), OfficeClock.ZONE);
        refuse(record, kind, day);
        given.proofs().forEach(proof -> uploads.taken(holder, proof));
        long id = rows.add(record, kind, holder, given, RequestDates.filedOn(day, limits.of(kind), calendar));
        audit.record(holder, "file-credit-request", "credit-record", recordNo, Map.of("kind", kind, "request", id));
        var request = rows.byId(id);
        news.filed(record, request);
        return request;
    }

    private void refuse(CreditRecord record, RequestKind kind, LocalDate day) {
        if (rows.of(record).stream()
                .anyMatch(one -> one.kind() == kind && one.state().isOpen())) {
            throw RefusedRequest.conflict("credit-request-open", "您的" + kind.label() + "申请正在处理，请等待结果");
        }
        var state = record.stateOn(day);
        if (state == CreditRecord.State.REVOKED) {
            throw RefusedRequest.conflict("credit-record-revoked", "这条记录已经撤销，不再有影响");
        }
        if (kind == RequestKind.REPAIR && !record.isRepairableOn(day)) {
            throw RefusedRequest.conflict("credit-not-repairable", record.whyNotRepairable(day));
        }
    }
}
