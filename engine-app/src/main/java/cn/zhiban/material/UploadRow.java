package cn.zhiban.material;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** Reads an upload from a row, also from one that a join has made wider. */
final class UploadRow {

    /** Of the table {@code upload u}. */
    static final String COLUMNS = "u.id as upload_id, u.owner_id as upload_owner, u.name as upload_name,"
            + " u.type as upload_type, u.bytes as upload_bytes, u.sha256 as upload_sha256, u.created_at as upload_at,"
            + " u.pages as upload_pages, u.content_id as upload_content";

    private UploadRow() {}

    static Upload read(ResultSet row) throws SQLException {
        return new Upload(
                row.getObject("upload_id", UUID.class),
                row.getLong("upload_owner"),
                row.getString("upload_name"),
                row.getString("upload_type"),
                row.getLong("upload_bytes"),
                row.getString("upload_sha256"),
                row.getTimestamp("upload_at").toInstant(),
                row.getInt("upload_pages"),
                row.getObject("upload_content", UUID.class));
    }
}
