package cn.zhiban.commitment;

import cn.zhiban.casefile.CaseFile;
import cn.zhiban.commitment.Signatory.Capacity;
import cn.zhiban.shared.Jsonb;
import cn.zhiban.shared.OfficeClock;
import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
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

    private static final TypeReference<List<String>> KEYS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Jsonb json;
    private final OfficeClock clock;

    SignedLetters(JdbcClient jdbc, Jsonb json, OfficeClock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Every letter that was signed for the case, also those that were taken back, in the order of signing. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<SignedLetter> of(long caseId) {
        return jdbc.sql("select * from signed_letter where case_id = ? order by id")
                .param(caseId)
                .query((row, n) -> read(row))
                .list();
    }

    /** The letter that stands. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<SignedLetter> standing(long caseId) {
        return of(caseId).stream().filter(SignedLetter::stands).findFirst();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(CaseFile locked, CommitmentLetter letter, Commitment signed, Instant at) {
        var signatory = signed.signatory().tidied();
        jdbc.sql("insert into signed_letter (case_id, account_id, item_version_id, letter_version, digest, materials,"
                        + " signatory_name, capacity, authority_from, authority_until, signed_at)"
                        + " values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?)")
                .params(locked.id(), locked.accountId(), locked.itemVersionId(), letter.version(), letter.digest())
                .params(
                        json.write(signed.materials()),
                        signatory.name(),
                        signatory.capacity().name())
                .params(signatory.authorityFrom(), signatory.authorityUntil(), at.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void withdraw(SignedLetter letter, String because) {
        jdbc.sql("update signed_letter set withdrawn_at = ?, withdrawn_because = ? where id = ?")
                .params(clock.now(), because, letter.id())
                .update();
    }

    private SignedLetter read(ResultSet row) throws SQLException {
        return new SignedLetter(
                row.getLong("id"),
                row.getLong("case_id"),
                row.getLong("item_version_id"),
                row.getInt("letter_version"),
                row.getString("digest"),
                json.read(row.getString("materials"), KEYS),
                signatory(row),
                local(row, "signed_at"),
                local(row, "withdrawn_at"),
                row.getString("withdrawn_because"));
    }

    static Signatory signatory(ResultSet row) throws SQLException {
        return new Signatory(
                row.getString("signatory_name"),
                Capacity.valueOf(row.getString("capacity")),
                row.getObject("authority_from", LocalDate.class),
                row.getObject("authority_until", LocalDate.class));
    }

    private static OffsetDateTime local(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.atZoneSameInstant(OfficeClock.ZONE).toOffsetDateTime();
    }
}
