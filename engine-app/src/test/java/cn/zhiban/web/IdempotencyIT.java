package cn.zhiban.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhiban.database.ZhibanTest;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.RefusedRequest;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

@ZhibanTest
class IdempotencyIT {

    private static final String ROUTE = "POST /api/v1/cases";
    private static final Actor FIRM = new Actor(77, "firm", "某公司", Set.of());

    record CaseView(String caseNo, BigDecimal amount) {}

    @Autowired
    private Idempotency idempotency;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private JdbcClient jdbc;

    private final String key = UUID.randomUUID().toString();
    private final AtomicInteger done = new AtomicInteger();

    @Test
    void givesARepeatedCallTheVerySameAnswer() throws Exception {
        var first = idempotency.once(FIRM, key, ROUTE, "digest", this::work);
        var second = idempotency.once(FIRM, key, ROUTE, "digest", this::work);

        assertThat(done).hasValue(1);
        assertThat(second.getStatusCode()).isEqualTo(HttpStatus.CREATED).isEqualTo(first.getStatusCode());
        assertThat(second.getHeaders().getLocation()).isEqualTo(URI.create("/api/v1/cases/1"));
        assertThat(json.writeValueAsString(second.getBody()))
                .isEqualTo(json.writeValueAsString(first.getBody()))
                .isEqualTo("{\"caseNo\":\"1\",\"amount\":3500000.10}");
    }

    @Test
    void keepsAnAnswerWithoutBodyToo() {
        Supplier<ResponseEntity<Void>> redirect =
                () -> ResponseEntity.status(303).location(URI.create("/my")).build();
        idempotency.once(FIRM, key, ROUTE, "digest", redirect);
        var second = idempotency.once(FIRM, key, ROUTE, "digest", redirect);

        assertThat(second.getStatusCode()).isEqualTo(HttpStatus.SEE_OTHER);
        assertThat(second.getBody()).isNull();
    }

    @Test
    void doesTheWorkOnceForManyCallsAtTheSameTime() throws Exception {
        Callable<String> call = () -> json.writeValueAsString(
                idempotency.once(FIRM, key, ROUTE, "digest", this::work).getBody());
        var pool = Executors.newFixedThreadPool(6);
        try {
            Set<String> answers = new HashSet<>();
            List<Future<String>> calls = new ArrayList<>(
                    pool.invokeAll(IntStream.range(0, 12).mapToObj(i -> call).toList()));
            for (Future<String> each : calls) {
                answers.add(each.get());
            }
            assertThat(answers).hasSize(1);
            assertThat(done).hasValue(1);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void forgetsTheKeyOfWorkThatFailed() {
        assertThatThrownBy(() -> idempotency.once(FIRM, key, ROUTE, "digest", () -> {
                    throw RefusedRequest.conflict("already-pledged", "该专利已经质押");
                }))
                .isInstanceOf(RefusedRequest.class);

        assertThat(idempotency
                        .once(FIRM, key, ROUTE, "other digest", this::work)
                        .getStatusCode())
                .isEqualTo(HttpStatus.CREATED);
    }

    @Test
    void refusesTheKeyForAnotherRequestOrRoute() {
        idempotency.once(FIRM, key, ROUTE, "digest", this::work);

        assertRefused("idempotency-key-reused", () -> idempotency.once(FIRM, key, ROUTE, "another", this::work));
        assertRefused("idempotency-key-reused", () -> idempotency.once(FIRM, key, "POST /other", "digest", this::work));
        assertThat(done).hasValue(1);
    }

    @Test
    void keepsTheKeysOfAccountsApart() {
        idempotency.once(FIRM, key, ROUTE, "digest", this::work);
        idempotency.once(new Actor(78, "other", "另一家", Set.of()), key, ROUTE, "digest", this::work);

        assertThat(done).hasValue(2);
    }

    @ParameterizedTest
    @NullAndEmptySource
    void requiresAKey(String missing) {
        assertRefused("idempotency-key-required", () -> idempotency.once(FIRM, missing, ROUTE, "digest", this::work));
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "a b", "键", "tab\t", "nul\u0000"})
    void requiresVisibleAsciiCharacters(String odd) {
        assertRefused("idempotency-key-invalid", () -> idempotency.once(FIRM, odd, ROUTE, "digest", this::work));
        assertRefused(
                "idempotency-key-invalid", () -> idempotency.once(FIRM, "x".repeat(101), ROUTE, "digest", this::work));
    }

    @Test
    void forgetsKeysAfterAWeekOfMachineTime() {
        idempotency.once(FIRM, key, ROUTE, "digest", this::work);
        Clock soon = Clock.offset(Clock.systemUTC(), StoredAnswers.KEPT.minus(Duration.ofMinutes(5)));
        Clock late = Clock.offset(Clock.systemUTC(), StoredAnswers.KEPT.plus(Duration.ofMinutes(5)));

        new StoredAnswers(jdbc, json, soon.withZone(ZoneOffset.UTC)).forgetOld();
        assertThat(stored()).isEqualTo(1);
        new StoredAnswers(jdbc, json, late.withZone(ZoneOffset.UTC)).forgetOld();
        assertThat(stored()).isZero();
    }

    private ResponseEntity<CaseView> work() {
        String caseNo = Integer.toString(done.incrementAndGet());
        return ResponseEntity.created(URI.create("/api/v1/cases/" + caseNo))
                .body(new CaseView(caseNo, new BigDecimal("3500000.10")));
    }

    private long stored() {
        return jdbc.sql("SELECT count(*) FROM idempotency_key WHERE key = ?")
                .param(key)
                .query(Long.class)
                .single();
    }

    private static void assertRefused(String code, Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        RefusedRequest.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
