package cn.zhiban.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhiban.database.ZhibanTest;
import cn.zhiban.shared.RefusedRequest;
import cn.zhiban.shared.Role;
import cn.zhiban.testing.Codes;
import cn.zhiban.testing.Race;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ZhibanTest
class OpeningOwnAccountIT {

    private static final String ADDRESS = "198.51.100.77";
    private static final String PASSWORD = "moss under the bridge";
    private static final String ID_NUMBER_OF_TEST_PERSONS = "44010619900307001X";

    @Autowired
    private OpeningOwnAccount opening;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Applicants applicants;

    @Autowired
    private VerifyingApplicant verifying;

    @Autowired
    private DisablingApplicant disabling;

    @Autowired
    private EnablingAccount enabling;

    @Autowired
    private BeanFactory application;

    @Autowired
    private JdbcClient jdbc;

    private TestAccount clerk;

    @BeforeEach
    void forgetsTheAddress() {
        jdbc.sql("DELETE FROM sign_in_throttle WHERE subject = ?")
                .param(ThrottleSubject.registrations(ADDRESS))
                .update();
        clerk = TestAccounts.in(application).staff(Role.CLERK);
    }

    @Test
    void beginsAsAnApplicantWhomNobodyHasVerified() {
        var uscc = Codes.uscc();
        var account = opened(firm(uscc));

        assertThat(account.roles()).containsExactly(Role.APPLICANT);
        assertThat(account.kind()).isEqualTo(AccountKind.ENTERPRISE);
        assertThat(applicants.isUnverified(account.id())).isTrue();
        assertThat(applicants.of(account.id()).contactName()).isEqualTo("王小明");
        assertThat(jdbc.sql("SELECT version FROM account_consent WHERE account_id = ? AND given_at IS NOT NULL")
                        .param(account.id())
                        .query(String.class)
                        .single())
                .isEqualTo("2026-03");
        assertThat(actions(account.username())).containsExactly("register-account");
    }

    @Test
    void isOpenedOnceHoweverOftenItsFormIsSentAtOnce() throws Exception {
        var form = firm(Codes.uscc());

        var answers = Race.of(IntStream.range(0, 6)
                .mapToObj(i -> (Callable<Opening>) () -> opening.open(form, ADDRESS))
                .toList());

        assertThat(answers).allMatch(Opening.Opened.class::isInstance);
        assertThat(accountsOf(form.uscc())).hasSize(1);
    }

    @Test
    void isNotGivenToWhoeverSendsTheFormAgainWithAnotherPassword() {
        var form = person(Codes.idNumber());
        opened(form);
        var stranger = new NewAccount(
                form.username(),
                "another good one",
                form.kind(),
                form.displayName(),
                null,
                form.personalData(),
                null,
                null,
                form.roles(),
                form.registration());

        assertThat(opening.open(stranger, ADDRESS)).isInstanceOf(Opening.UsernameTaken.class);
    }

    @Test
    void isOpenedOnceForACodeWhoeverIsFaster() throws Exception {
        var uscc = Codes.uscc();

        var answers = Race.of(IntStream.range(0, 6)
                .mapToObj(i -> (Callable<Opening>) () -> opening.open(firm(uscc), ADDRESS))
                .toList());

        assertThat(answers).filteredOn(Opening.Opened.class::isInstance).hasSize(1);
        assertThat(answers).filteredOn(Opening.AtTheWindow.class::isInstance).hasSize(5);
        assertThat(accountsOf(uscc)).hasSize(1);
    }

    @Test
    void sendsWhoseCodeHasAnAccountToTheWindowWhoeverOpenedIt() {
        TestAccounts.in(application).person();

        assertThat(opening.open(person(ID_NUMBER_OF_TEST_PERSONS), ADDRESS)).isInstanceOf(Opening.AtTheWindow.class);
        assertThat(jdbc.sql("SELECT count(*) FROM audit_entry WHERE action = 'register-account-refused'")
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void saysThatAUsernameIsTaken() {
        var first = firm(Codes.uscc());
        opened(first);
        var second = NewAccount.enterprise(first.username(), PASSWORD, "另一家", Codes.uscc(), "13800000002")
                .registered(registration());

        assertThat(opening.open(second, ADDRESS)).isInstanceOf(Opening.UsernameTaken.class);
    }

    @Test
    void slowsDownAnAddressThatOpensManyAndLocksItNotOut() {
        for (int i = 0; i <= RegistrationThrottle.PER_ADDRESS.free(); i++) {
            opening.open(firm(Codes.uscc()), ADDRESS);
        }

        assertThatThrownBy(() -> opening.open(firm(Codes.uscc()), ADDRESS)).isInstanceOf(TooManyAttempts.class);
        jdbc.sql("UPDATE sign_in_throttle SET last_failure = last_failure - interval '10 minutes' WHERE subject = ?")
                .param(ThrottleSubject.registrations(ADDRESS))
                .update();
        assertThat(opening.open(firm(Codes.uscc()), ADDRESS)).isInstanceOf(Opening.Opened.class);
    }

    @Test
    void getsNoCasesOfTheWindowBeforeItIsVerified() {
        var uscc = Codes.uscc();
        var account = opened(firm(uscc));

        assertThat(accounts.applicantByUscc(uscc)).isEmpty();
        verifying.verify(account.id(), "广州测试　有限公司", "organisationCertificate", clerk.actor());
        assertThat(accounts.applicantByUscc(uscc)).contains(account);
        assertThat(actions(account.username())).contains("verify-applicant");
    }

    @Test
    void isVerifiedOnlyUnderTheNameOnThePaper() {
        var account = opened(firm(Codes.uscc()));

        assertThatThrownBy(() -> verifying.verify(account.id(), "广州测试公司", "identityCard", clerk.actor()))
                .isInstanceOfSatisfying(
                        RefusedRequest.class,
                        refused -> assertThat(refused.fields()).containsOnlyKeys("nameOnPaper"));
        assertThat(applicants.isUnverified(account.id())).isTrue();
    }

    @Test
    void setsItsCodeFreeWhenItIsDisabledAndIsNotEnabledBesideItsSuccessor() {
        var uscc = Codes.uscc();
        var impostor = opened(firm(uscc));
        disabling.disable(impostor.id(), "冒用，电话 13812341234", clerk.actor());

        opened(firm(uscc));

        assertThat(applicants.of(impostor.id()).disabledReason()).isEqualTo("冒用，电话 138****1234");
        assertThatThrownBy(() -> enabling.enable(impostor.username(), true, clerk.actor()))
                .isInstanceOfSatisfying(
                        RefusedRequest.class,
                        refused -> assertThat(refused.code()).isEqualTo("code-taken"));
    }

    @Test
    void neitherVerifiesNorDisablesStaff() {
        assertThatThrownBy(() -> verifying.verify(clerk.account().id(), "测试员", "identityCard", clerk.actor()))
                .isInstanceOf(RefusedRequest.class);
        assertThatThrownBy(() -> disabling.disable(clerk.account().id(), "试一试", clerk.actor()))
                .isInstanceOf(RefusedRequest.class);
    }

    private Account opened(NewAccount form) {
        var opened = opening.open(form, ADDRESS);
        assertThat(opened).isInstanceOf(Opening.Opened.class);
        var actor = ((Opening.Opened) opened).proof().actor();
        return accounts.byId(actor.accountId()).orElseThrow();
    }

    private static NewAccount firm(String uscc) {
        return NewAccount.enterprise(username(), PASSWORD, "广州测试有限公司", uscc, "13800000001")
                .registered(registration());
    }

    private static NewAccount person(String idNumber) {
        return NewAccount.person(username(), PASSWORD, "王小明", idNumber, "13800000001")
                .registered(registration());
    }

    private static Registration registration() {
        return new Registration(UUID.randomUUID(), "王小明", "2026-03", "00");
    }

    private static String username() {
        return "own-" + UUID.randomUUID();
    }

    private List<Long> accountsOf(String uscc) {
        return jdbc.sql("SELECT id FROM account WHERE uscc = ?")
                .param(uscc)
                .query(Long.class)
                .list();
    }

    private List<String> actions(String username) {
        return jdbc.sql("SELECT action FROM audit_entry WHERE subject = ? ORDER BY id")
                .param(username)
                .query(String.class)
                .list();
    }
}
