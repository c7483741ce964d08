package cn.zhiban.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhiban.shared.RefusedRequest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonBodyLimitsTest {

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":\"\\u0000\"}", "{\"a\":\"x\\\\\\u0000y\"}", "{\"\\u0000\":1}"})
    void refusesANulCharacterInAnEscape(String body) {
        assertThatThrownBy(() -> check(body))
                .isInstanceOfSatisfying(
                        RefusedRequest.class,
                        refused -> assertThat(refused.code()).isEqualTo("malformed-json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":\"\\\\u0000\"}", "{\"a\":\"\\u0001\\n质押\"}", ""})
    void letsEverythingElsePass(String body) {
        assertThatCode(() -> check(body)).doesNotThrowAnyException();
    }

    @Test
    void refusesMoreThanAMegabyte() {
        assertThatCode(() -> JsonBodyLimits.check(new byte[JsonBodyLimits.MOST_BYTES]))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> JsonBodyLimits.check(new byte[JsonBodyLimits.MOST_BYTES + 1]))
                .isInstanceOfSatisfying(
                        RefusedRequest.class,
                        refused -> assertThat(refused.kind()).isEqualTo(RefusedRequest.Kind.TOO_LARGE));
    }

    private static void check(String body) {
        JsonBodyLimits.check(body.getBytes(StandardCharsets.UTF_8));
    }
}
