package cn.zhiban.identity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.shared.Role;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class DemoAccountsTest {

    private static final String SYMBOLS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    @Test
    void haveTheUsernamesOnWhichOthersRely() {
        assertThat(DemoAccounts.ALL)
                .extracting(NewAccount::username)
                .containsExactlyInAnyOrder(
                        "company1",
                        "company2",
                        "company3",
                        "institute1",
                        "citizen1",
                        "agent1",
                        "clerk",
                        "clerk2",
                        "examiner",
                        "chief",
                        "officer",
                        "officer2",
                        "approver",
                        "supervisor",
                        "auditor",
                        "admin",
                        "admin2");
    }

    @Test
    void coverEveryRole() {
        assertThat(DemoAccounts.ALL).flatExtracting(NewAccount::roles).contains(Role.values());
    }

    /** GB 32100-2015: weights 3^(i-1) mod 31. */
    @Test
    void haveCreditCodesWithTheRightCheckCharacter() {
        assertThat(DemoAccounts.ALL.stream().map(NewAccount::uscc).filter(Objects::nonNull))
                .hasSize(5)
                .allSatisfy(code -> assertThat(code.charAt(17)).isEqualTo(creditCodeCheck(code)));
    }

    /** GB 11643-1999. */
    @Test
    void haveAnIdentityNumberWithTheRightCheckCharacter() {
        assertThat(DemoAccounts.ALL.stream()
                        .map(account -> account.personalData().idNumber())
                        .filter(Objects::nonNull))
                .hasSize(1)
                .allSatisfy(number -> assertThat(number.charAt(17)).isEqualTo(idNumberCheck(number)));
    }

    private static char creditCodeCheck(String code) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            sum += SYMBOLS.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return SYMBOLS.charAt((31 - sum % 31) % 31);
    }

    private static char idNumberCheck(String number) {
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int[] products = new int[17];
        Arrays.setAll(products, i -> weights[i] * (number.charAt(i) - '0'));
        return "10X98765432".charAt(Arrays.stream(products).sum() % 11);
    }
}
