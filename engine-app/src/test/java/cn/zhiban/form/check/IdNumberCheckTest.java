package cn.zhiban.form.check;

import static cn.zhiban.form.check.CheckAssertions.accepts;
import static cn.zhiban.form.check.CheckAssertions.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdNumberCheckTest {

    private final IdNumberCheck check = new IdNumberCheck();

    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002X", "440524188001010014", "44010619900307001X", "140702198506150021"})
    void onlyTheYearOfBirthPartsTheExamplesOfTheStandard(String number) {
        if (number.startsWith("1880", 6)) {
            refuses(check, number, "出生日期");
        } else {
            accepts(check, number, number);
        }
    }

    @Test
    void keepsTheOneWayOfWriting() {
        accepts(check, "440106 19900307 001x", "44010619900307001X");
    }

    @Test
    void namesTheLastCharacterWhereOnlyItIsWrong() {
        refuses(check, "440106199003070011", "最后一位校验码不对，请对照身份证");
    }

    @ParameterizedTest
    @ValueSource(strings = {"440106199002300010", "440106199013070010", "440106199000070010", "440106209003070010"})
    void refusesADayOfBirthThatIsNone(String number) {
        refuses(check, number, "第 7 至 14 位不是有效的出生日期");
    }

    @Test
    void refusesABirthAfterTheDayOfJudgement() {
        assertThat(check.check("44010619900307001X", LocalDate.of(1990, 3, 6))).isInstanceOf(Checked.Refused.class);
        assertThat(check.check("44010619900307001X", LocalDate.of(1990, 3, 7))).isInstanceOf(Checked.Accepted.class);
    }

    @Test
    void refusesTheOldNumberAndLetters() {
        refuses(check, "440106900307001", "18 位，现在是 15 位");
        refuses(check, "44010619900307O01X", "前 17 位是数字");
        refuses(check, "44010619900307001Y", "最后一位是数字或 X");
    }
}
