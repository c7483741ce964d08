package cn.zhiban.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTest {

    @ParameterizedTest
    @CsvSource({"王明,王**", "王小明,王**", "欧阳修远,欧**", "𠮷野家,𠮷**"})
    void keepsTheFirstCharacterOfANameAndNotItsLength(String name, String masked) {
        assertThat(Masking.name(name)).isEqualTo(masked);
    }

    @Test
    void keepsPlaceAndEndOfAnIdentityNumber() {
        assertThat(Masking.idNumber("44010619900307001X")).isEqualTo("440106********001X");
    }

    @Test
    void keepsHeadAndEndOfAMobileNumber() {
        assertThat(Masking.phone("13812341234")).isEqualTo("138****1234");
    }

    @ParameterizedTest
    @ValueSource(strings = {"4401061990", "not a number", "020-83312345"})
    void showsNothingOfWhatItDoesNotKnow(String value) {
        assertThat(Masking.idNumber(value)).isEqualTo("****");
        assertThat(Masking.phone(value)).isEqualTo("****");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void masksNothingAsNothing(String value) {
        assertThat(Masking.name(value)).isEmpty();
        assertThat(Masking.idNumber(value)).isEmpty();
        assertThat(Masking.phone(value)).isEmpty();
    }

    @Test
    void masksNumbersInsideOfTextAndLeavesCreditCodesAlone() {
        assertThat(Masking.inText("出质人91440101MA5A00013Q，身份证44010619900307001X，电话13812341234。"))
                .isEqualTo("出质人91440101MA5A00013Q，身份证440106********001X，电话138****1234。");
        assertThat(Masking.inText("440524188001010014 与 18620001234")).isEqualTo("440524********0014 与 186****1234");
    }

    @Test
    void masksTheSecretInTheAddressOfACalendarFeed() {
        assertThat(Masking.inText("incident 1a2b at GET /calendar/feed/kx3_Zr-9.ics java.lang.Error"))
                .isEqualTo("incident 1a2b at GET /calendar/feed/**** java.lang.Error");
        assertThat(Masking.inText("[/calendar/feed/kx3_Zr-9.ics?x=1]")).isEqualTo("[/calendar/feed/****?x=1]");
    }

    @Test
    void keepsOfAnAddressItsFirstLetterAndItsServer() {
        assertThat(Masking.email("wang.xm@example.com")).isEqualTo("w***@example.com");
        assertThat(Masking.email("13812341234@mail.example.com")).isEqualTo("1***@mail.example.com");
        assertThat(Masking.email("no address")).isEqualTo("****");
        assertThat(Masking.email(null)).isEmpty();
        assertThat(Masking.inText("550 <wang@example.com>: unknown; tell a.b@c.example."))
                .isEqualTo("550 <w***@example.com>: unknown; tell a***@c.example.");
    }

    @Test
    void masksAddressesInLinearTime() {
        var long1 = "a".repeat(200_000);
        assertThat(Masking.inText(long1 + " @")).isEqualTo(long1 + " @");
        assertThat(Masking.inText("@" + "a.".repeat(100_000))).hasSize(200_001);
    }
}
