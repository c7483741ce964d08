package cn.zhiban.credit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/** A row of the register as a record; what is sealed stays in the database. */
final class CreditRecordRow {

    private CreditRecordRow() {}

    static CreditRecord read(ResultSet row) throws SQLException {
        return new CreditRecord(
                row.getLong("id"),
                row.getString("record_no"),
                CreditSource.Kind.valueOf(row.getString("source_kind")),
                row.getString("case_no"),
                row.getString("holder_name"),
                row.getString("holder_uscc"),
                CreditKind.valueOf(row.getString("kind")),
                Severity.valueOf(row.getString("severity")),
                CreditEffect.valueOf(row.getString("effect")),
                row.getString("words"),
                row.getBoolean("open"),
                row.getObject("listed_at", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getObject("repairable_from", LocalDate.class),
                row.getString("how_to_repair"),
                row.getString("recorded_by"),
                RequestRows.moment(row, "recorded_at"),
                row.getObject("repaired_on", LocalDate.class),
                row.getObject("revoked_on", LocalDate.class));
    }
}
