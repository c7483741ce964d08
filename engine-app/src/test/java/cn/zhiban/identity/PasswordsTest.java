package cn.zhiban.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhiban.shared.RefusedRequest;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

class PasswordsTest {

    private static final String HAN = "床前明月光疑是地上霜举头望明月低头思故乡李白静夜思";

    private final Passwords office = new Passwords(new BCryptPasswordEncoder(4), Passwords.LEAST);
    private final Passwords demo = new Passwords(new BCryptPasswordEncoder(4), Passwords.LEAST_IN_DEMO);

    @Test
    void haveAtLeastTwelveCharactersInAnOffice() {
        assertThat(office.fault("elevenchars")).contains("12");
        assertThat(office.fault("twelve chars")).isNull();
        assertThat(office.fault("一句只有我自己知道的话呀")).isNull();
        assertThat(office.fault("😀".repeat(11))).isNotNull();
        assertThat(office.fault(" ".repeat(12))).isNotNull();
        assertThat(office.fault(null)).isNotNull();
    }

    @Test
    void mayBeShortWhereTheyArePublicAnyway() {
        assertThat(demo.fault("demo")).isNull();
        assertThat(demo.fault("abc")).isNotNull();
    }

    @Test
    void areNotLongerThanWhatIsComparedAndHaveNothingInvisible() {
        assertThat(office.fault(HAN.substring(0, 24))).isNull();
        assertThat(office.fault(HAN)).contains("72");
        assertThat(office.fault("twelve\u200b chars")).contains("看不见");
    }

    @Test
    void areNeverHashedAgainstTheRule() {
        assertThatThrownBy(() -> office.hash("short"))
                .isInstanceOfSatisfying(
                        RefusedRequest.class,
                        refused -> assertThat(refused.fields()).containsOnlyKeys("password"));
        assertThat(office.hash("twelve chars")).doesNotContain("twelve");
    }

    @Test
    void thatAreMadeAreReadableAndNeverTheSame() {
        var made = IntStream.range(0, 200)
                .mapToObj(i -> ReadablePassword.random())
                .distinct()
                .toList();

        assertThat(made).hasSize(200).allMatch(password -> password.matches("[A-Za-z2-9]{20}"));
        assertThat(made).noneMatch(password -> password.matches(".*[lIO01o].*"));
        assertThat(made).allMatch(password -> office.fault(password) == null);
    }
}
