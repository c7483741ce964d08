package cn.zhiban.material;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The levels of 国办函〔2016〕108号, by what the office has in its hands. */
class TrustTest {

    @ParameterizedTest
    @CsvSource({
        "WAIVED, DATA_SHARING, A",
        "WAIVED, E_CERTIFICATE, A",
        "WAIVED, ISSUED_BY_GOVERNMENT, A",
        "WAIVED, COMMITMENT, D",
        "VERIFIED,, B",
        "SUPPLIED,, C",
        "DEFERRED,, D",
        "NOT_NEEDED,,",
        "REQUIRED,,",
        "REJECTED, COMMITMENT,",
        "LAPSED,,",
        "REVOKED,,"
    })
    void followsFromTheState(MaterialState state, String reason, Trust trust) {
        assertThat(Trust.of(state, reason).orElse(null)).isEqualTo(trust);
    }
}
