package cn.zhiban.form.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

/** What a check says on a fixed day. */
final class CheckAssertions {

    static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private CheckAssertions() {}

    static void accepts(ValueCheck check, String typed, String kept) {
        assertThat(check.check(typed, DAY)).isEqualTo(new Checked.Accepted(kept));
    }

    static void refuses(ValueCheck check, String typed, String words) {
        assertThat(check.check(typed, DAY))
                .isInstanceOfSatisfying(
                        Checked.Refused.class,
                        refused -> assertThat(refused.words()).contains(words));
    }
}
