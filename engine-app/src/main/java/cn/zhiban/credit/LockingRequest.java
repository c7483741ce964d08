package cn.zhiban.credit;

import cn.zhiban.shared.Actor;
import cn.zhiban.shared.RefusedRequest;
import cn.zhiban.shared.RefusedRequest.Kind;
import cn.zhiban.shared.Role;
import org.springframework.stereotype.Component;

/** Locks the record of a request for the supervisor who deals with it; nobody decides about what he recorded himself. */
@Component
class LockingRequest {

    private final CreditRecords records;
    private final RequestRows rows;

    LockingRequest(CreditRecords records, RequestRows rows) {
        this.records = records;
        this.rows = rows;
    }

    /** @throws RefusedRequest {@code credit-supervisor-only}, {@code credit-own-record}, {@code unknown-credit-request} */
    CreditRequest lock(Actor supervisor, long requestId) {
        if (!supervisor.has(Role.SUPERVISOR)) {
            throw new RefusedRequest(Kind.FORBIDDEN, "credit-supervisor-only", "异议和修复由督办人员处理");
        }
        var record =
                records.locked(records.byId(rows.byId(requestId).recordId()).recordNo());
        if (record.recordedBy().equals(supervisor.username())) {
            throw new RefusedRequest(Kind.FORBIDDEN, "credit-own-record", "这条记录是您记入的，请由其他督办人员处理");
        }
        return rows.byId(requestId);
    }

    static RefusedRequest notNow(CreditRequest request) {
        return RefusedRequest.conflict(
                "credit-request-state",
                "这份%s申请目前是“%s”，不能再作这一步"
                        .formatted(request.kind().label(), request.state().label()));
    }
}
