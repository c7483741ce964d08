package cn.zhiban.material;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.ResultSetExtractor;

/** Reads materials with their files: one row for each file, one for a material without. */
final class CaseMaterialRows implements ResultSetExtractor<List<CaseMaterial>> {

    static final String QUERY = "select m.*, " + UploadRow.COLUMNS + " from case_material m"
            + " left join case_material_file f on f.case_id = m.case_id and f.key = m.key and f.replaced_at is null"
            + " left join upload u on u.id = f.upload_id where m.case_id = ? order by m.position, f.id";

    @Override
    public List<CaseMaterial> extractData(ResultSet rows) throws SQLException {
        var found = new ArrayList<CaseMaterial>();
        while (rows.next()) {
            if (found.isEmpty() || !last(found).key().equals(rows.getString("key"))) {
                found.add(material(rows));
            }
            if (rows.getObject("upload_id", UUID.class) != null) {
                last(found).files().add(UploadRow.read(rows));
            }
        }
        return found;
    }

    private static CaseMaterial last(List<CaseMaterial> found) {
        return found.get(found.size() - 1);
    }

    private static CaseMaterial material(ResultSet row) throws SQLException {
        return new CaseMaterial(
                row.getString("key"),
                row.getString("name"),
                row.getBoolean("required"),
                MaterialState.valueOf(row.getString("state")),
                row.getString("notice_no"),
                row.getString("reason_code"),
                row.getString("reason_words"),
                row.getObject("deferred_until", LocalDate.class),
                new ArrayList<>(),
                row.getTimestamp("changed_at").toInstant());
    }
}
