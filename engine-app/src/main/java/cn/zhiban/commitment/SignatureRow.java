package cn.zhiban.commitment;

import cn.zhiban.commitment.Confirmed.Way;
import cn.zhiban.commitment.Signatory.Capacity;
import cn.zhiban.shared.Jsonb;
import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The columns in which a signature is kept, before its application is sent and after. */
final class SignatureRow {

    static final TypeReference<List<String>> KEYS = new TypeReference<>() {};

    static final String COLUMNS = "letter_version, digest, materials, signatory_name, capacity, authority_from,"
            + " authority_until, signed_at, confirmed_way, confirmed_address, confirmed_at";

    static final String VALUES =
            ":letterVersion, :digest, cast(:materials as jsonb), :signatory, :capacity, :authorityFrom,"
                    + " :authorityUntil, :signedAt, :confirmedWay, :confirmedAddress, :confirmedAt";

    private SignatureRow() {}

    static Map<String, Object> values(Jsonb json, Signature signed) {
        var values = new HashMap<String, Object>();
        values.put("letterVersion", signed.letterVersion());
        values.put("digest", signed.digest());
        values.put("materials", json.write(signed.materials()));
        values.put("signatory", signed.signatory().name());
        values.put("capacity", signed.signatory().capacity().name());
        values.put("authorityFrom", signed.signatory().authorityFrom());
        values.put("authorityUntil", signed.signatory().authorityUntil());
        values.put("signedAt", utc(signed.signedAt()));
        var confirmed = signed.confirmed();
        values.put("confirmedWay", confirmed == null ? null : confirmed.way().name());
        values.put("confirmedAddress", confirmed == null ? null : confirmed.address());
        values.put("confirmedAt", confirmed == null ? null : utc(confirmed.at()));
        return values;
    }

    static Signature read(Jsonb json, ResultSet row) throws SQLException {
        return new Signature(
                row.getInt("letter_version"),
                row.getString("digest"),
                json.read(row.getString("materials"), KEYS),
                new Signatory(
                        row.getString("signatory_name"),
                        Capacity.valueOf(row.getString("capacity")),
                        row.getObject("authority_from", LocalDate.class),
                        row.getObject("authority_until", LocalDate.class)),
                instant(row, "signed_at"),
                confirmed(row));
    }

    private static Confirmed confirmed(ResultSet row) throws SQLException {
        var way = row.getString("confirmed_way");
        return way == null
                ? null
                : new Confirmed(Way.valueOf(way), row.getString("confirmed_address"), instant(row, "confirmed_at"));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
