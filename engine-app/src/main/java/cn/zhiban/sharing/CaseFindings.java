package cn.zhiban.sharing;

import cn.zhiban.catalogue.Register;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.sharing.Finding.Verdict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the registers said for a case, as it was said; whoever writes holds the lock of the case. */
@Component
public class CaseFindings {

    /** @param obtainedAt null where the register was not asked */
    public record Kept(
            String key,
            String name,
            Register register,
            Verdict verdict,
            String words,
            LocalDate asOf,
            OffsetDateTime obtainedAt) {}

    private final JdbcClient jdbc;

    CaseFindings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes the place of what was kept before, which stands where nothing was asked this time. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(long caseId, List<Finding> findings) {
        for (int i = 0; i < findings.size(); i++) {
            var finding = findings.get(i);
            jdbc.sql("insert into case_register_finding (case_id, check_key, position, name, register, verdict, words,"
                            + " as_of, obtained_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)"
                            + " on conflict (case_id, check_key) do update set verdict = excluded.verdict,"
                            + " words = excluded.words, as_of = excluded.as_of, obtained_at = excluded.obtained_at"
                            + " where excluded.verdict <> 'NOT_ASKED'")
                    .params(caseId, finding.check().key(), i, finding.check().name())
                    .params(finding.register().name(), finding.verdict().name(), finding.words())
                    .params(finding.asOf(), finding.obtainedAt())
                    .update();
        }
    }

    @Transactional(readOnly = true)
    public List<Kept> of(long caseId) {
        return jdbc.sql("select * from case_register_finding where case_id = ? order by position")
                .param(caseId)
                .query((row, n) -> kept(row))
                .list();
    }

    private static Kept kept(ResultSet row) throws SQLException {
        var obtained = row.getObject("obtained_at", OffsetDateTime.class);
        return new Kept(
                row.getString("check_key"),
                row.getString("name"),
                Register.valueOf(row.getString("register")),
                Verdict.valueOf(row.getString("verdict")),
                row.getString("words"),
                row.getObject("as_of", LocalDate.class),
                obtained == null
                        ? null
                        : obtained.atZoneSameInstant(OfficeClock.ZONE).toOffsetDateTime());
    }
}
