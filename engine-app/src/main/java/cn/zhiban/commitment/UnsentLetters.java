package cn.zhiban.commitment;

import cn.zhiban.shared.Jsonb;
import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Letters that were signed while their application is still written; each is gone with its draft. */
@Component
public class UnsentLetters {

    /** A letter as it was signed. */
    public record Unsent(
            int letterVersion, String digest, List<String> materials, Signatory signatory, Instant signedAt) {

        /** Whether it was signed for just that: whatever was changed since is to be signed again. */
        public boolean isFor(CommitmentLetter letter, List<String> committed, Signatory typed) {
            return letterVersion == letter.version()
                    && digest.equals(letter.digest())
                    && materials.equals(committed)
                    && signatory.equals(typed.tidied());
        }
    }

    private static final TypeReference<List<String>> KEYS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Jsonb json;

    UnsentLetters(JdbcClient jdbc, Jsonb json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<Unsent> of(UUID draft) {
        return jdbc.sql("select * from unsent_letter where draft_id = ?")
                .param(draft)
                .query((row, n) -> read(row))
                .optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void keep(UUID draft, Unsent letter) {
        var signatory = letter.signatory().tidied();
        jdbc.sql("insert into unsent_letter (draft_id, letter_version, digest, materials, signatory_name, capacity,"
                        + " authority_from, authority_until, signed_at) values (?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?)"
                        + " on conflict (draft_id) do update set letter_version = excluded.letter_version,"
                        + " digest = excluded.digest, materials = excluded.materials,"
                        + " signatory_name = excluded.signatory_name, capacity = excluded.capacity,"
                        + " authority_from = excluded.authority_from, authority_until = excluded.authority_until,"
                        + " signed_at = excluded.signed_at")
                .params(draft, letter.letterVersion(), letter.digest(), json.write(letter.materials()))
                .params(signatory.name(), signatory.capacity().name())
                .params(signatory.authorityFrom(), signatory.authorityUntil())
                .param(letter.signedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    private Unsent read(ResultSet row) throws SQLException {
        return new Unsent(
                row.getInt("letter_version"),
                row.getString("digest"),
                json.read(row.getString("materials"), KEYS),
                SignedLetters.signatory(row),
                row.getObject("signed_at", OffsetDateTime.class).toInstant());
    }
}
