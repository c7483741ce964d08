package cn.zhiban.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhiban.shared.RefusedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class UsernamesTest {

    @Test
    void areTypedInAnyCaseAndWithBlanksAround() {
        assertThat(Usernames.normalised(" Clerk2 ")).isEqualTo("clerk2");
        assertThat(Usernames.normalised(null)).isEmpty();
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"a", "Clerk", "王小明", "a b", "x' OR 1=1 --", "a\u0000b", "-clerk"})
    void areRefusedWhenTheyLookOtherwise(String username) {
        assertThatThrownBy(() -> Usernames.check(username))
                .isInstanceOfSatisfying(
                        RefusedRequest.class,
                        refused -> assertThat(refused.fields()).containsKey("username"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"company1", "a.b-c_d", "13800000001"})
    void areTakenWhenTheyAreLowerCaseAscii(String username) {
        assertThatCode(() -> Usernames.check(username)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abc",
                "system",
                "nobody",
                "admin",
                "admin7",
                "clerk-2",
                "zhiban",
                "13800000001",
                "44010619900307001x"
            })
    void areNotForApplicantsWhenTheyLookOfficialOrArePersonal(String username) {
        assertThat(Usernames.applicantFault(username)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"yunling", "administrator.of.yunling", "wang-1988", "systematic"})
    void areForApplicantsOtherwise(String username) {
        assertThat(Usernames.applicantFault(username)).isNull();
    }
}
