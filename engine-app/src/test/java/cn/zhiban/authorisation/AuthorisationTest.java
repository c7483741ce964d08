package cn.zhiban.authorisation;

import static cn.zhiban.authorisation.AuthorisationState.ENDED;
import static cn.zhiban.authorisation.AuthorisationState.EXPIRED;
import static cn.zhiban.authorisation.AuthorisationState.IN_FORCE;
import static cn.zhiban.authorisation.AuthorisationState.NOT_BEGUN;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.authorisation.Authorisation.Party;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Until when an authorisation is worth something, to the second, and for how long it may be given. */
class AuthorisationTest {

    private static final LocalDate FROM = LocalDate.of(2026, 3, 2);
    private static final LocalDate UNTIL = LocalDate.of(2026, 3, 31);

    @ParameterizedTest
    @CsvSource({
        "2026-03-01T23:59:59+08:00, NOT_BEGUN",
        "2026-03-02T00:00:00+08:00, IN_FORCE",
        "2026-03-31T23:59:59+08:00, IN_FORCE",
        "2026-04-01T00:00:00+08:00, EXPIRED"
    })
    void isInForceFromTheFirstDayToTheEndOfTheLast(OffsetDateTime moment, AuthorisationState state) {
        assertThat(forItem(null, null).at(moment.toInstant())).isEqualTo(state);
    }

    @Test
    void isOverFromTheInstantAtWhichItIsEnded() {
        var ended = OffsetDateTime.parse("2026-03-10T10:00:00+08:00");
        var early = forItem(null, ended);

        assertThat(early.at(ended.toInstant().minusMillis(1))).isEqualTo(IN_FORCE);
        assertThat(early.at(ended.toInstant())).isEqualTo(ENDED);
        assertThat(early.at(Instant.parse("2026-05-01T00:00:00Z"))).isEqualTo(ENDED);
        assertThat(forItem(null, null).at(Instant.parse("2026-05-01T00:00:00Z")))
                .isEqualTo(EXPIRED)
                .isNotEqualTo(NOT_BEGUN);
    }

    @Test
    void isForOneItemOrForEach() {
        assertThat(forItem("an-item", null).covers("an-item")).isTrue();
        assertThat(forItem("an-item", null).covers("another-item")).isFalse();
        assertThat(forItem(null, null).covers("another-item")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02, 2026-03-02, ''",
        "2026-03-02, 2027-03-01, ''",
        "2026-03-02, 2027-03-02, until",
        "2026-03-05, 2026-03-04, until",
        "2026-03-01, 2026-03-31, from",
        "2027-03-02, 2028-03-01, ''",
        "2027-03-03, 2027-04-01, from",
        "9999-01-01, 9999-12-31, from",
        "+999999999-12-31, +999999999-12-31, from",
        "-999999999-01-01, -999999999-01-01, from",
        "2026-03-02, +999999999-12-31, until",
        "2026-03-02,           , until"
    })
    void isGivenFromTodayForAYearAtMost(LocalDate from, LocalDate until, String wrong) {
        assertThat(String.join(",", Term.faults(from, until, FROM).keySet())).isEqualTo(wrong);
    }

    private static Authorisation forItem(String item, OffsetDateTime ended) {
        var given = OffsetDateTime.parse("2026-03-02T09:00:00+08:00");
        return new Authorisation(
                7, new Party(1, "某公司", null), new Party(2, "某代理", null), item, FROM, UNTIL, given, ended);
    }
}
