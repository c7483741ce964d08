package cn.zhiban.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.commitment.Verification.Method;
import cn.zhiban.credit.Severity;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the table says becomes a plan; what it does not say is verified. */
class VerificationPlanTest {

    private static VerificationPlan plan(String mode, int share, String methods) {
        return VerificationPlan.of(List.of(Map.of(
                "verificationMode", mode,
                "sharePercent", share,
                "verificationMethods", methods,
                "falseCommitmentSeverity", "GRAVE")));
    }

    @Test
    void aSampleIsChosenBelowItsShare() {
        assertThat(plan("SAMPLED", 20, "WRITTEN").chooses(1999)).isTrue();
        assertThat(plan("SAMPLED", 20, "WRITTEN").chooses(2000)).isFalse();
    }

    @Test
    void allAreChosenAndTheExemptAreNot() {
        assertThat(plan("ALL", 100, "ON_SITE").chooses(9999)).isTrue();
        assertThat(plan("EXEMPT", 0, "").chooses(0)).isFalse();
    }

    @Test
    void theMethodsAreReadInTheirOrder() {
        assertThat(plan("ALL", 100, "WRITTEN, NETWORK").methods()).containsExactly(Method.WRITTEN, Method.NETWORK);
        assertThat(plan("EXEMPT", 0, "").methods()).isEmpty();
    }

    @Test
    void whateverTheTableDoesNotSpareIsVerified() {
        var unsaid = VerificationPlan.of(List.of());

        assertThat(unsaid.chooses(9999)).isTrue();
        assertThat(unsaid.severity()).isEqualTo(Severity.GRAVE);
    }
}
