package cn.zhiban.form.check;

import static cn.zhiban.form.check.CheckAssertions.accepts;
import static cn.zhiban.form.check.CheckAssertions.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsccCheckTest {

    private static final String SYMBOLS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private final UsccCheck check = new UsccCheck();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "91440101MA5A00013Q",
                "91440101MA5A00021K",
                "91440300MA5B123494",
                "91140700MA0H00010Y",
                "92440101MA59ABCD1A",
                "12440100455350015Y",
                "5244000050001234XX",
                "11320000MB151840XJ",
                "1153010001511342XJ",
                "11370812MB281530XF",
                "114502247537121335",
                "91350100M000100Y43"
            })
    void acceptsCodesWithBothCheckDigits(String code) {
        accepts(check, code, code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9144 0101 MA5A 0001 3Q",
                "91440101ma5a00013q",
                "９１４４０１０１ＭＡ５Ａ００013Q",
                "91440101.MA5A.00013Q",
                "91440101-MA5A00013-Q",
                " 91440101　MA5A00013Q "
            })
    void keepsTheOneWayOfWriting(String typed) {
        accepts(check, typed, "91440101MA5A00013Q");
    }

    @Test
    void refusesTheNegativeExampleOfTheStandard() {
        refuses(check, "91350100M000100Y4Z", "第 18 位只能是数字或大写字母");
    }

    @Test
    void namesTheLastCharacterWhereOnlyItIsWrong() {
        refuses(check, "91440101MA5A00013R", "最后一位校验码不对，请对照营业执照");
        refuses(check, "92440101MA5A00013Q", "最后一位校验码不对，请对照营业执照");
    }

    @Test
    void namesTheOrganisationCodeWhereItsOwnCheckDigitIsWrong() {
        refuses(check, "91440101MA5A00012Q", "第 9 至 17 位");
    }

    @Test
    void saysHowManyCharactersThereAre() {
        refuses(check, "91440101MA5A00013", "18 位，现在是 17 位");
        refuses(check, "---", "现在是 0 位");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9I440101MA5A00013Q", "9O440101MA5A00013Q", "9国440101MA5A00013Q", "9<440101MA5A00013Q"})
    void namesThePlaceOfASymbolThatIsNone(String typed) {
        refuses(check, typed, "第 2 位只能是数字或大写字母");
    }

    @Test
    void noSingleMistypedCharacterPasses() {
        String code = "91440101MA5A00013Q";
        for (int place = 0; place < code.length(); place++) {
            for (char symbol : SYMBOLS.toCharArray()) {
                String typed = code.substring(0, place) + symbol + code.substring(place + 1);
                assertThat(check.check(typed, CheckAssertions.DAY) instanceof Checked.Accepted)
                        .as(typed)
                        .isEqualTo(typed.equals(code));
            }
        }
    }
}
