package cn.zhiban.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhiban.casefile.Judgements.Judgement;
import cn.zhiban.commitment.Verification.Method;
import cn.zhiban.commitment.Verification.Mode;
import cn.zhiban.commitment.Verification.State;
import cn.zhiban.credit.Severity;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.RefusedRequest;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cases that began under a form which offers every method are judged by their plan all the same. */
class ServingMethodTest {

    private static final OffsetDateTime PLANNED_AT = OffsetDateTime.parse("2026-03-02T09:00:00+08:00");

    @ParameterizedTest
    @ValueSource(strings = {"WRITTEN", "NETWORK", "ON_SITE"})
    void thoseOfThePlanServeAndToLookOnTheSpot(String method) {
        assertThat(serving(method)).isEqualTo(Method.valueOf(method));
    }

    @Test
    void anyOtherIsRefusedAtItsField() {
        assertThatThrownBy(() -> serving("PUBLICITY")).isInstanceOfSatisfying(RefusedRequest.class, refused -> {
            assertThat(refused.kind()).isEqualTo(RefusedRequest.Kind.INVALID);
            assertThat(refused.fields()).containsOnlyKeys("verificationMethod");
            assertThat(refused.fault()).contains("书面核查、网络核验、实地核查");
        });
    }

    private static Method serving(String method) {
        var planned = new Verification(
                1,
                1,
                Mode.SAMPLED,
                20,
                List.of(Method.WRITTEN, Method.NETWORK),
                Severity.GRAVE,
                7,
                PLANNED_AT,
                State.VERIFYING,
                null);
        return ServingMethod.of(
                new Judgement(
                        "userTask_verifyCommitment", "FULFILLED", Map.of("verificationMethod", method), Actor.SYSTEM),
                planned);
    }
}
