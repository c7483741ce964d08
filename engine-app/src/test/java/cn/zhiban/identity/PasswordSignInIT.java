package cn.zhiban.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import cn.zhiban.audit.AuditTrail;
import cn.zhiban.database.ZhibanTest;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionOperations;

@ZhibanTest
class PasswordSignInIT {

    private static final AtomicInteger NETWORK = new AtomicInteger();

    @Autowired
    private AuditTrail audit;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ApiKeys keys;

    @Autowired
    private ApiKeySignIn keySignIn;

    @Autowired
    private StoredAccounts stored;

    @Autowired
    private BeanFactory application;

    @Autowired
    private JdbcClient jdbc;

    private PasswordSignIn signIn;
    private TestAccount clerk;
    private String address;

    @BeforeEach
    void makesAnAccountAtAnAddressOfItsOwnWhileNoTimePasses() {
        var throttle = new SignInThrottle(jdbc, Clock.fixed(Instant.now(), ZoneOffset.UTC));
        signIn = new PasswordSignIn(stored, encoder, throttle, audit, transaction);
        clerk = TestAccounts.in(application).staff(Role.CLERK, Role.EXAMINER);
        address = "2001:db8:0:" + Integer.toHexString(NETWORK.incrementAndGet()) + "::1";
    }

    @Test
    void admitsTheRightPassword() {
        SignedIn signedIn = signIn.signIn(clerk.username(), clerk.password(), address);

        assertThat(signedIn.actor()).isEqualTo(clerk.actor());
        assertThat(signedIn.isAuthenticated()).isTrue();
    }

    @Test
    void neverTellsAnUnknownAccountFromAWrongPassword() {
        Throwable wrong = catchThrowable(() -> signIn.signIn(clerk.username(), "wrong", address));
        Throwable unknown = catchThrowable(() -> signIn.signIn("nobody-of-that-name", "wrong", address));
        Throwable impossible = catchThrowable(() -> signIn.signIn("x' OR '1'='1\u0000", "wrong", address));

        assertThat(wrong).isExactlyInstanceOf(BadCredentialsException.class);
        assertThat(List.of(unknown, impossible))
                .allSatisfy(failure -> assertThat(failure)
                        .isExactlyInstanceOf(BadCredentialsException.class)
                        .hasMessage(wrong.getMessage()));
    }

    @Test
    void makesWaitAfterManyFailuresAlsoForTheRightPassword() {
        failTimes(SignInThrottle.PER_ACCOUNT.free() + 1);

        assertThatThrownBy(() -> signIn.signIn(clerk.username(), clerk.password(), address))
                .isInstanceOfSatisfying(
                        TooManyAttempts.class,
                        tooMany -> assertThat(tooMany.waitSeconds()).isEqualTo(1));
    }

    @Test
    void forgetsTheFailuresOfAnAccountThatSignsIn() {
        failTimes(SignInThrottle.PER_ACCOUNT.free());
        signIn.signIn(clerk.username(), clerk.password(), address);
        failTimes(SignInThrottle.PER_ACCOUNT.free());

        assertThat(signIn.signIn(clerk.username(), clerk.password(), address)).isNotNull();
    }

    @Test
    void triesNoMoreOfManyParallelGuessesThanOfThoseInARow() throws Exception {
        Callable<Throwable> guess = () -> catchThrowable(() -> signIn.signIn(clerk.username(), "guess", address));
        var pool = Executors.newFixedThreadPool(8);
        try {
            var guesses =
                    pool.invokeAll(IntStream.range(0, 24).mapToObj(i -> guess).toList());
            int tried = 0;
            for (var each : guesses) {
                tried += each.get() instanceof BadCredentialsException ? 1 : 0;
            }
            assertThat(tried).isEqualTo(SignInThrottle.PER_ACCOUNT.free() + 1);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void auditsBothOutcomesAndNeverWhatWasTyped() {
        signIn.signIn(clerk.username(), clerk.password(), address);
        failTimes(1);
        catchThrowable(() -> signIn.signIn("my-secret-by-mistake", "wrong", address));

        assertThat(jdbc.sql("SELECT action FROM audit_entry WHERE subject = ? AND action LIKE 'sign-in%' ORDER BY id")
                        .param(clerk.username())
                        .query(String.class)
                        .list())
                .containsExactly("sign-in", "sign-in-failed");
        assertThat(jdbc.sql("SELECT count(*) FROM audit_entry e WHERE e::text LIKE '%my-secret%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void admitsNobodyToADisabledAccountByAnyWay() {
        SignedIn before = signIn.signIn(clerk.username(), clerk.password(), address);

        accounts.enable(clerk.account().id(), false, Actor.SYSTEM);

        assertThat(signIn.renewed(before)).isEmpty();
        assertThatThrownBy(() -> signIn.signIn(clerk.username(), clerk.password(), address))
                .isInstanceOf(BadCredentialsException.class);
        assertThatThrownBy(() -> keySignIn.signIn(secretOf(clerk))).isInstanceOf(BadCredentialsException.class);
    }

    @Test
    void endsSessionsAndRememberedPasswordsWhenThePasswordChanges() {
        var basic = new BasicSignIn(stored, signIn, new RecentPasswords());
        SignedIn before = basic.signIn(clerk.username(), clerk.password(), address);

        accounts.changePassword(clerk.account().id(), "another", Actor.SYSTEM);

        assertThat(signIn.renewed(before)).isEmpty();
        assertThatThrownBy(() -> basic.signIn(clerk.username(), clerk.password(), address))
                .isInstanceOf(BadCredentialsException.class);
        assertThat(basic.signIn(clerk.username(), "another", address).actor()).isEqualTo(clerk.actor());
    }

    @Test
    void hashesARepeatedBasicPasswordOnce() {
        var basic = new BasicSignIn(stored, signIn, new RecentPasswords());
        for (int i = 0; i < 20; i++) {
            basic.signIn(clerk.username(), clerk.password(), address);
        }

        assertThat(jdbc.sql("SELECT count(*) FROM audit_entry WHERE subject = ? AND action = 'sign-in'")
                        .param(clerk.username())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void givesAnApiKeyOnlyTheRolesItWasIssuedFor() {
        var key = keys.issue(clerk.username(), "只读", Set.of(Role.EXAMINER), Actor.SYSTEM);

        assertThat(keySignIn.signIn(key.secret()).actor().roles()).containsExactly(Role.EXAMINER);
        assertThat(keySignIn.signIn(secretOf(clerk)).actor()).isEqualTo(clerk.actor());
    }

    @Test
    void keepsNothingOfAnApiKeyThatCouldBeUsed() {
        assertThat(jdbc.sql("SELECT count(*) FROM api_key k WHERE k::text LIKE '%' || ? || '%'")
                        .param(secretOf(clerk).substring(3))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private void failTimes(int times) {
        for (int i = 0; i < times; i++) {
            assertThatThrownBy(() -> signIn.signIn(clerk.username(), "wrong", address))
                    .isInstanceOf(BadCredentialsException.class);
        }
    }

    private static String secretOf(TestAccount account) {
        return account.authorization().substring("Bearer ".length());
    }
}
