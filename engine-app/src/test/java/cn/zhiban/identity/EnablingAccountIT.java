package cn.zhiban.identity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.database.ZhibanTest;
import cn.zhiban.shared.RefusedRequest;
import cn.zhiban.shared.Role;
import cn.zhiban.testing.Race;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/** In an office of its own, for it counts its administrators. */
@ZhibanTest
@ActiveProfiles("test")
class EnablingAccountIT {

    private static final String DONE = "done";

    @Autowired
    private EnablingAccount enabling;

    @Autowired
    private BeanFactory application;

    @Autowired
    private JdbcClient jdbc;

    private TestAccount first;
    private TestAccount second;

    @BeforeEach
    void leavesTwoAdministrators() {
        jdbc.sql("UPDATE account SET enabled = false").update();
        first = TestAccounts.in(application).staff(Role.ADMIN, Role.CLERK);
        second = TestAccounts.in(application).staff(Role.ADMIN);
    }

    @Test
    void theLastAdministratorStays() {
        assertThat(disable(first, second)).isEqualTo(DONE);
        assertThat(disable(second, second)).isEqualTo("last-administrator");
        assertThat(disable(first, second)).isEqualTo(DONE);

        enabling.enable(first.username(), true, second.actor());
        assertThat(disable(second, first)).isEqualTo(DONE);
    }

    @Test
    void ofTwoWhoDisableEachOtherOneRemains() throws Exception {
        for (int i = 0; i < 10; i++) {
            assertThat(Race.of(() -> disable(first, second), () -> disable(second, first)))
                    .containsExactlyInAnyOrder(DONE, "last-administrator");
            leavesTwoAdministrators();
        }
    }

    @Test
    void anyOtherAccountIsDisabledWhoeverIsLeft() {
        var clerk = TestAccounts.in(application).staff(Role.CLERK);

        assertThat(List.of(disable(first, second), disable(clerk, second))).containsOnly(DONE);
    }

    private String disable(TestAccount whose, TestAccount by) {
        try {
            enabling.enable(whose.username(), false, by.actor());
            return DONE;
        } catch (RefusedRequest refused) {
            return refused.code();
        }
    }
}
