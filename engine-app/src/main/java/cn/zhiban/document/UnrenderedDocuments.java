package cn.zhiban.document;

import cn.zhiban.audit.AuditTrail;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.RefusedRequest;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Documents whose rendering was given up, for the administrator; each can be tried again. */
@Component
public class UnrenderedDocuments {

    private final JdbcClient jdbc;
    private final AuditTrail audit;

    UnrenderedDocuments(JdbcClient jdbc, AuditTrail audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** @param lastError masked */
    public record Unrendered(long id, String number, String title, int attempts, String lastError) {}

    /** Newest first, those before the given one. */
    @Transactional(readOnly = true)
    public List<Unrendered> before(long id, int limit) {
        return jdbc.sql("select d.id, d.number, d.title, r.attempts, r.last_error"
                        + " from document_rendering r join document d on d.id = r.document_id"
                        + " where r.state = 'FAILED' and r.document_id < ? order by r.document_id desc limit ?")
                .params(id, limit)
                .query(Unrendered.class)
                .list();
    }

    /** @throws RefusedRequest {@code document-not-failed} where there is nothing to be tried again */
    @Transactional
    public void again(Actor administrator, String number) {
        int found = jdbc.sql("update document_rendering set state = 'WAITING', attempts = 0, next_attempt = '-infinity'"
                        + " where state = 'FAILED' and document_id = (select id from document where number = ?)")
                .param(number)
                .update();
        if (found == 0) {
            throw RefusedRequest.conflict("document-not-failed", "文书 " + number + " 已经生成或者正在生成，请刷新页面再看");
        }
        audit.record(administrator, "document.render-again", "document", number, Map.of());
    }
}
