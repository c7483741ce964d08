package cn.zhiban.credit;

import cn.zhiban.shared.Masking;
import cn.zhiban.shared.OfficeClock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Brings together what is known of a record. */
@Component
class CreditDossiers {

    private final CreditRecords records;
    private final RequestRows requests;
    private final JdbcClient jdbc;
    private final OfficeClock clock;

    CreditDossiers(CreditRecords records, RequestRows requests, JdbcClient jdbc, OfficeClock clock) {
        this.records = records;
        this.requests = requests;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    CreditDossier of(CreditRecord record) {
        var holder = records.holder(record.id());
        var code = holder.uscc() == null ? Masking.idNumber(holder.idNumber()) : holder.uscc();
        return new CreditDossier(record, code, uses(record), requests.of(record), clock.today());
    }

    private List<CreditUse> uses(CreditRecord record) {
        return jdbc.sql("select * from credit_use where record_id = ? order by id desc")
                .param(record.id())
                .query((row, n) -> new CreditUse(
                        row.getString("case_no"),
                        row.getString("occasion"),
                        row.getString("decision"),
                        row.getString("led_to"),
                        RequestRows.moment(row, "used_at")))
                .list();
    }
}
