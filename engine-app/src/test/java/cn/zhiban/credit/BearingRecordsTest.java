package cn.zhiban.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** A record was used where it had a part in what came of it, whatever the office's table reads. */
class BearingRecordsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final CreditStanding standing = standing(
            record("serious", CreditEffect.SERIOUS_DISCREDIT),
            record("late1", CreditEffect.DEFERRAL_COUNTED),
            record("late2", CreditEffect.DEFERRAL_COUNTED),
            record("noted", CreditEffect.NOTED));

    @Test
    void aRecordThatChangesNothingWasNotUsed() {
        assertThat(bearing(with -> "no letter")).isEmpty();
    }

    @Test
    void aRecordThatAloneWouldBarWasUsedThoughAnotherBarsToo() {
        assertThat(bearing(with -> with.seriousDiscredit() || with.deferralBreaches() > 1))
                .containsExactly("serious", "late1", "late2");
    }

    @Test
    void breachesBelowTheNumberOfTheTableWereNotUsed() {
        assertThat(bearing(with -> with.deferralBreaches() > 2)).isEmpty();
    }

    @Test
    void recordsThatCountOnlyTogetherWereBothUsed() {
        assertThat(bearing(with -> with.seriousDiscredit() && with.deferralBreaches() == 2))
                .containsExactly("serious", "late1", "late2");
    }

    @Test
    void whoeverHasNoRecordIsDecidedOnce() {
        assertThat(BearingRecords.of(standing(), with -> {
                    throw new AssertionError("nothing is to be compared");
                }))
                .isEmpty();
    }

    @Test
    void recordsOfOneEffectAreToldApartByTheirAct() {
        var standing =
                standing(noted("abnormal", CreditKind.ABNORMAL_PATENT_APPLICATION), noted("other", CreditKind.OTHER));

        assertThat(BearingRecords.numbers(standing, CreditStanding::abnormalPatentApplication))
                .containsExactly("abnormal");
    }

    private static CreditStanding.Entry noted(String number, CreditKind kind) {
        return new CreditStanding.Entry(
                number, kind, Severity.MINOR, CreditEffect.NOTED, "", DAY, null, null, "", null);
    }

    private List<String> bearing(Function<CreditStanding, Object> decide) {
        return BearingRecords.numbers(standing, decide);
    }

    private static CreditStanding standing(CreditStanding.Entry... entries) {
        return new CreditStanding(DAY, List.of(entries));
    }

    private static CreditStanding.Entry record(String number, CreditEffect effect) {
        return new CreditStanding.Entry(
                number, CreditKind.values()[0], Severity.MINOR, effect, "", DAY, null, null, "", null);
    }
}
