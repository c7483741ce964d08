package cn.zhiban.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhiban.database.ZhibanTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** How long a code holds and what it is for; a code itself is nowhere kept. */
@ZhibanTest
class ConfirmationCodesIT {

    private static final Instant SENT = Instant.parse("2026-03-02T01:00:00Z");
    private static final String PURPOSE = "signature";
    private static final String SUBJECT = "digest of the text";

    @Autowired
    private BeanFactory application;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private FieldKey key;

    @Autowired
    private TransactionOperations transaction;

    private long holder;

    @BeforeEach
    void somebody() {
        holder = TestAccounts.in(application).enterprise().account().id();
    }

    @Test
    void holdsForTenMinutesAndOnce() {
        var code = issued(Duration.ZERO);

        assertThat(at(Duration.ofMinutes(10)).confirms(holder, PURPOSE, SUBJECT, " " + code))
                .isTrue();
        assertThat(at(Duration.ofMinutes(10)).confirms(holder, PURPOSE, SUBJECT, code))
                .isFalse();
    }

    @Test
    void isOverAfterThat() {
        var code = issued(Duration.ZERO);

        assertThat(at(Duration.ofMinutes(10).plusSeconds(1)).confirms(holder, PURPOSE, SUBJECT, code))
                .isFalse();
    }

    @Test
    void holdsForItsPurposeAndItsSubjectAlone() {
        var code = issued(Duration.ZERO);
        var codes = at(Duration.ofMinutes(1));

        assertThat(codes.confirms(holder, "another", SUBJECT, code)).isFalse();
        assertThat(codes.confirms(holder, PURPOSE, "digest of another text", code))
                .isFalse();
        assertThat(codes.confirms(holder, PURPOSE, SUBJECT, code)).isTrue();
    }

    @Test
    void aNewOneVoidsTheLastAndComesOnceAMinute() {
        var first = issued(Duration.ZERO);

        assertThatThrownBy(() -> issued(Duration.ofSeconds(59))).hasMessageContaining("一分钟一次");
        var second = issued(Duration.ofMinutes(1));

        assertThat(first.equals(second) || !at(Duration.ofMinutes(1)).confirms(holder, PURPOSE, SUBJECT, first))
                .isTrue();
        assertThat(at(Duration.ofMinutes(1)).confirms(holder, PURPOSE, SUBJECT, second))
                .isTrue();
    }

    @Test
    void comesTenTimesADay() {
        for (int minute = 0; minute < 10; minute++) {
            issued(Duration.ofMinutes(minute));
        }

        assertThatThrownBy(() -> issued(Duration.ofMinutes(10))).hasMessageContaining("一天最多 10 次");
        assertThatThrownBy(() -> issued(Duration.ofDays(1).minusSeconds(1))).hasMessageContaining("一天最多 10 次");
        assertThat(issued(Duration.ofDays(1))).matches("[0-9]{6}");
        assertThat(issued(Duration.ofDays(1).plusMinutes(1))).matches("[0-9]{6}");
    }

    @Test
    void comesNoOftenerAfterOneWasUsed() {
        for (int minute = 0; minute < 10; minute++) {
            var code = issued(Duration.ofMinutes(minute));
            assertThat(at(Duration.ofMinutes(minute)).confirms(holder, PURPOSE, SUBJECT, code))
                    .isTrue();
        }

        assertThatThrownBy(() -> issued(Duration.ofMinutes(10))).hasMessageContaining("一天最多 10 次");
    }

    @Test
    void isSixDigitsOfWhichTheRowTellsNothing() {
        var code = issued(Duration.ZERO);

        assertThat(code).matches("[0-9]{6}");
        assertThat(jdbc.sql("select code_mac from confirmation_code where account_id = ?")
                        .param(holder)
                        .query((row, n) -> row.getBytes(1))
                        .single())
                .hasSize(32);
    }

    private String issued(Duration after) {
        return transaction.execute(status -> at(after).issue(holder, PURPOSE, SUBJECT));
    }

    private ConfirmationCodes at(Duration after) {
        return new ConfirmationCodes(jdbc, key, Clock.fixed(SENT.plus(after), ZoneOffset.UTC));
    }
}
