package cn.zhiban.commitment;

import cn.zhiban.casefile.CaseFile;
import cn.zhiban.shared.Jsonb;
import cn.zhiban.shared.OfficeClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The letters that were signed for cases; whoever writes holds the lock of the case. */
@Component
public class SignedLetters {

    /** {@link cn.zhiban.material.CaseMaterial#isCommitted} of the letter {@code l}, in the order of the item's list. */
    static final String STANDS_FOR = "(select coalesce(jsonb_agg(m.key order by m.position), '[]')"
            + " from case_material m where m.case_id = l.case_id and m.state = 'WAIVED'"
            + " and m.reason_code = 'COMMITMENT' and jsonb_exists(l.materials, m.key))";

    private final JdbcClient jdbc;
    private final Jsonb json;

    SignedLetters(JdbcClient jdbc, Jsonb json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Every letter that was signed for the case, also those that were taken back, in the order of signing. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<SignedLetter> of(long caseId) {
        return jdbc.sql("select l.*, " + STANDS_FOR
                        + " as stands_for from signed_letter l where l.case_id = ? order by l.id")
                .param(caseId)
                .query((row, n) -> read(row))
                .list();
    }

    /** The letter that stands in the place of something. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<SignedLetter> standing(long caseId) {
        return of(caseId).stream().filter(SignedLetter::stands).findFirst();
    }

    /** The letter that was not taken back, though every paper in whose place it stood may have come since. */
    @Transactional(propagation = Propagation.SUPPORTS)
    Optional<SignedLetter> kept(long caseId) {
        return of(caseId).stream()
                .filter(letter -> letter.withdrawnAt() == null)
                .findFirst();
    }

    /** @param registeredOn the day for which the register names the signatory as the representative; null else */
    @Transactional(propagation = Propagation.MANDATORY)
    void add(CaseFile locked, Signature signed, LocalDate registeredOn) {
        jdbc.sql("insert into signed_letter (case_id, account_id, item_version_id, registered_on, "
                        + SignatureRow.COLUMNS + ") values (:caseId, :accountId, :itemVersionId, :registeredOn, "
                        + SignatureRow.VALUES + ")")
                .param("caseId", locked.id())
                .param("accountId", locked.accountId())
                .param("itemVersionId", locked.itemVersionId())
                .param("registeredOn", registeredOn, Types.DATE)
                .params(SignatureRow.values(json, signed))
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void withdraw(SignedLetter letter, String because, Instant at) {
        jdbc.sql("update signed_letter set withdrawn_at = ?, withdrawn_because = ? where id = ?")
                .params(at.atOffset(ZoneOffset.UTC), because, letter.id())
                .update();
    }

    private SignedLetter read(ResultSet row) throws SQLException {
        var withdrawn = row.getObject("withdrawn_at", OffsetDateTime.class);
        return new SignedLetter(
                row.getLong("id"),
                row.getLong("case_id"),
                SignatureRow.read(json, row),
                json.read(row.getString("stands_for"), SignatureRow.KEYS),
                row.getObject("registered_on", LocalDate.class),
                withdrawn == null
                        ? null
                        : withdrawn.atZoneSameInstant(OfficeClock.ZONE).toOffsetDateTime(),
                row.getString("withdrawn_because"));
    }
}
