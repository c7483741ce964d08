package cn.zhiban.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhiban.database.ZhibanTest;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.shared.RefusedRequest;
import cn.zhiban.shared.Role;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;

@ZhibanTest
class AccountsIT {

    @Autowired
    private Accounts accounts;

    @Autowired
    private EmailAddresses emails;

    @Autowired
    private OfficeClock clock;

    @Autowired
    private BeanFactory application;

    @Autowired
    private JdbcClient jdbc;

    private TestAccounts make;

    @BeforeEach
    void makesAccounts() {
        make = TestAccounts.in(application);
    }

    @Test
    void areFoundByNameInAnyCaseWithAllTheirRoles() {
        var made = make.staff(Role.CHIEF, Role.EXAMINER);

        assertThat(accounts.byUsername(" " + made.username().toUpperCase())).contains(made.account());
        assertThat(made.actor().roles()).containsExactlyInAnyOrder(Role.CHIEF, Role.EXAMINER);
        assertThat(made.account().department()).isEqualTo("综合受理窗口");
        assertThat(made.account().district()).isEqualTo("440106");
    }

    @Test
    void openTheirPersonalDataWhichTheDatabaseDoesNotShow() {
        var made = make.person();

        assertThat(accounts.personalData(made.account().id()))
                .isEqualTo(new PersonalData("44010619900307001X", "13812341234"));
        byte[] sealed = jdbc.sql("SELECT id_number_enc || phone_enc FROM account WHERE id = ?")
                .param(made.account().id())
                .query(byte[].class)
                .single();
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("44010619", "13812341234");
    }

    @Test
    void areMadeOnceUnderAName() {
        var made = make.enterprise();
        var again = NewAccount.enterprise(made.username(), "demo", "另一家", "91440101MA5A00021K", null);

        assertThatThrownBy(() -> accounts.create(again, Actor.SYSTEM))
                .isInstanceOfSatisfying(
                        RefusedRequest.class,
                        refused -> assertThat(refused.code()).isEqualTo("username-taken"));
    }

    @Test
    void leaveATraceOfEachChange() {
        var made = make.enterprise();
        var admin = make.staff(Role.ADMIN);

        accounts.changePassword(made.account().id(), "another", admin.actor());
        accounts.enable(made.account().id(), false, admin.actor());

        assertThat(jdbc.sql("SELECT action FROM audit_entry WHERE subject_kind = 'account' AND subject = ? ORDER BY id")
                        .param(made.username())
                        .query(String.class)
                        .list())
                .containsExactly("create-account", "change-password", "disable-account");
    }

    @Test
    void ofTheDemoAreMadeOnceHoweverOftenItStarts() throws Exception {
        var demo = new DemoAccounts(accounts, emails, clock);
        demo.run(new DefaultApplicationArguments());
        demo.run(new DefaultApplicationArguments());

        assertThat(DemoAccounts.ALL).allSatisfy(wanted -> {
            Account found = accounts.byUsername(wanted.username()).orElseThrow();
            assertThat(found.roles()).isEqualTo(wanted.roles());
            assertThat(found.displayName()).isEqualTo(wanted.displayName());
        });
    }
}
