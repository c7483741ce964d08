package cn.zhiban.web;

import cn.zhiban.shared.RefusedRequest;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The answers that creating writes gave: status, location and the exact text of the body. */
@Component
class StoredAnswers {

    static final Duration KEPT = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock machine;

    @Autowired
    StoredAnswers(JdbcClient jdbc, ObjectMapper json) {
        this(jdbc, json, Clock.systemUTC());
    }

    /** @param machine how long keys live is no matter of the office's clock */
    StoredAnswers(JdbcClient jdbc, ObjectMapper json, Clock machine) {
        this.jdbc = jdbc;
        this.json = json;
        this.machine = machine;
    }

    record Request(long accountId, String key, String route, String digest) {}

    /** The stored text, sent as it is. */
    record Body(@JsonRawValue @JsonValue String text) {}

    /** Waits while another transaction holds the key; false if that one has committed. */
    boolean reserve(Request request) {
        return jdbc.sql("""
                                INSERT INTO idempotency_key (account_id, key, route, request_digest, created_at)
                                VALUES (:account, :key, :route, :digest, :at)
                                ON CONFLICT (account_id, key) DO NOTHING
                                """)
                        .param("account", request.accountId())
                        .param("key", request.key())
                        .param("route", request.route())
                        .param("digest", request.digest())
                        .param("at", now())
                        .update()
                == 1;
    }

    /** Keeps the answer and gives it in the very form in which it will be given again. */
    ResponseEntity<Body> keep(Request request, ResponseEntity<?> answer) {
        URI location = answer.getHeaders().getLocation();
        String body = written(answer.getBody());
        jdbc.sql("UPDATE idempotency_key SET status = :status, location = :location, body = :body"
                        + " WHERE account_id = :account AND key = :key")
                .param("status", answer.getStatusCode().value())
                .param("location", location == null ? null : location.toString())
                .param("body", body)
                .param("account", request.accountId())
                .param("key", request.key())
                .update();
        return answer(answer.getStatusCode().value(), location == null ? null : location.toString(), body);
    }

    /** @throws RefusedRequest {@code idempotency-key-reused} when the key stood for another request */
    ResponseEntity<Body> find(Request request) {
        return jdbc.sql("SELECT route, request_digest, status, location, body FROM idempotency_key"
                        + " WHERE account_id = :account AND key = :key")
                .param("account", request.accountId())
                .param("key", request.key())
                .query((row, i) -> read(row, request))
                .single();
    }

    /** Whether that very request was answered before. */
    boolean isKept(Request request) {
        return jdbc.sql("SELECT count(*) FROM idempotency_key WHERE account_id = :account AND key = :key"
                                + " AND route = :route AND request_digest = :digest AND status IS NOT NULL")
                        .param("account", request.accountId())
                        .param("key", request.key())
                        .param("route", request.route())
                        .param("digest", request.digest())
                        .query(Long.class)
                        .single()
                > 0;
    }

    int forgetOld() {
        return jdbc.sql("DELETE FROM idempotency_key WHERE created_at < :before")
                .param("before", now().minus(KEPT))
                .update();
    }

    private static ResponseEntity<Body> read(ResultSet row, Request request) throws SQLException {
        if (!row.getString("route").equals(request.route())
                || !row.getString("request_digest").equals(request.digest())) {
            throw RefusedRequest.conflict(Idempotency.REUSED, "这个 Idempotency-Key 已用于另一个请求");
        }
        return answer(row.getInt("status"), row.getString("location"), row.getString("body"));
    }

    private static ResponseEntity<Body> answer(int status, String location, String body) {
        var answer = ResponseEntity.status(status);
        if (location != null) {
            answer.location(URI.create(location));
        }
        return body == null ? answer.build() : answer.body(new Body(body));
    }

    private String written(Object body) {
        try {
            return body == null ? null : json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer cannot be written as JSON", e);
        }
    }

    private OffsetDateTime now() {
        return machine.instant().atOffset(ZoneOffset.UTC);
    }
}
