package cn.zhiban.engine.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhiban.credit.CreditEffect;
import cn.zhiban.credit.CreditKind;
import cn.zhiban.credit.CreditTerms;
import cn.zhiban.credit.RequestKind;
import cn.zhiban.credit.RequestLimits;
import cn.zhiban.credit.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;

/** The shipped table has one rule for whatever may be recorded. */
class CreditTermsDecisionTest {

    private static final ClassPathResource SHIPPED = new ClassPathResource("decisions/routing/credit-terms.dmn");

    @Test
    void everyRecordHasItsTerms() throws IOException {
        var table = new EngineCreditTerms(SHIPPED);

        for (var kind : CreditKind.values()) {
            for (var severity : Severity.values()) {
                Arrays.stream(CreditEffect.values())
                        .map(effect -> table.of(kind, severity, effect, 0))
                        .forEach(terms -> assertThat(terms.howToRepair()).isNotBlank());
            }
        }
    }

    @Test
    void aYearAndRepairAfterSixMonths() throws IOException {
        var terms = new EngineCreditTerms(SHIPPED)
                .of(CreditKind.BROKEN_COMMITMENT, Severity.GRAVE, CreditEffect.COMMITMENT_BARRED, 0);

        assertThat(terms.periodMonths()).isEqualTo(12);
        assertThat(terms.repairAfterMonths()).isEqualTo(6);
    }

    @ParameterizedTest
    @CsvSource({
        "COMMITMENT_BARRED, 0, 12",
        "COMMITMENT_BARRED, 1, 24",
        "COMMITMENT_BARRED, 4, 24",
        "NOTED, 0, 12",
        "NOTED, 1, 24",
        "SERIOUS_DISCREDIT, 3, 12",
        "DEFERRAL_COUNTED, 3, 12"
    })
    void whoDoesItAgainWithinAYearIsOnRecordForLonger(CreditEffect effect, int prior, int months) throws IOException {
        var terms = new EngineCreditTerms(SHIPPED).of(CreditKind.FALSE_MATERIALS, Severity.GRAVE, effect, prior);

        assertThat(terms.periodMonths()).isEqualTo(months);
    }

    @Test
    void anOfficeMayHaveItsOwnTable() throws IOException {
        var terms = planted(">12</text>", ">null</text>").of(CreditKind.OTHER, Severity.MINOR, CreditEffect.NOTED, 0);

        assertThat(terms).extracting(CreditTerms::periodMonths).isNull();
    }

    @Test
    void aTableWithoutARuleStopsTheStart() {
        assertThatThrownBy(() -> planted("\"NOTED\"", "\"FORGOTTEN\""))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("credit-terms has 0 rules");
    }

    @Test
    void objectionsAndRepairsHaveTheirDays() throws IOException {
        var limits = new EngineCreditLimits(new ClassPathResource("decisions/routing/credit-limits.dmn"));

        assertThat(limits.of(RequestKind.OBJECTION)).isEqualTo(new RequestLimits(1, 2, 3));
        assertThat(limits.of(RequestKind.REPAIR)).isEqualTo(new RequestLimits(null, 3, 3));
    }

    private static EngineCreditTerms planted(String text, String other) throws IOException {
        var shipped = SHIPPED.getContentAsString(StandardCharsets.UTF_8);
        assertThat(shipped).contains(text);
        return new EngineCreditTerms(
                new ByteArrayResource(shipped.replace(text, other).getBytes(StandardCharsets.UTF_8)));
    }
}
