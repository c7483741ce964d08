package cn.zhiban.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import cn.zhiban.database.StartRefused;
import cn.zhiban.database.ZhibanTest;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.Role;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.support.TransactionOperations;

/** How an office begins: outside of the demo somebody must be able to open the first accounts. */
@ZhibanTest
@ActiveProfiles("test")
class FirstAdministratorIT {

    private static final Pattern LINE = Pattern.compile("首个管理员 (admin\\d*)，口令 (\\w{20})（只显示这一次，登录后请修改）\\R");

    @Autowired
    private Accounts accounts;

    @Autowired
    private Passwords rule;

    @Autowired
    private PasswordSignIn signIn;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private JdbcClient jdbc;

    private final ByteArrayOutputStream console = new ByteArrayOutputStream();

    @Test
    void isThereAfterTheFirstStartOfAnOfficeAndItsOpeningIsAudited() {
        assertThat(accounts.byUsername("admin").orElseThrow().roles()).containsExactly(Role.ADMIN);
        assertThat(jdbc.sql("SELECT actor FROM audit_entry WHERE action = 'create-account' AND subject = 'admin'")
                        .query(String.class)
                        .single())
                .isEqualTo("system");
    }

    @Test
    void isOpenedOnceAndSignsInWithThePasswordThatWasPrinted() {
        disableAll();

        start(Map.of());
        start(Map.of());

        var line =
                LINE.matcher(console.toString(StandardCharsets.UTF_8)).results().toList();
        assertThat(console.toString(StandardCharsets.UTF_8)).hasLineCount(1);
        assertThat(line).hasSize(1);
        assertThat(signedIn(line.get(0).group(1), line.get(0).group(2)).has(Role.ADMIN))
                .isTrue();
        assertThat(jdbc.sql("SELECT count(*) FROM audit_entry e WHERE e::text LIKE '%' || ? || '%'")
                        .param(line.get(0).group(2))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void hasThePasswordOfTheOperatorWhichIsNotPrinted() {
        disableAll();

        start(Map.of(FirstAdministrator.PASSWORD, "operator's #{1+1} ${x}"));

        var printed = console.toString(StandardCharsets.UTF_8);
        var username = Pattern.compile("admin\\d*")
                .matcher(printed)
                .results()
                .map(MatchResult::group)
                .findFirst();
        assertThat(signedIn(username.orElseThrow(), "operator's #{1+1} ${x}").has(Role.ADMIN))
                .isTrue();
        assertThat(printed).doesNotContain("operator").hasLineCount(1);
    }

    @Test
    void isRefusedWithAPasswordThatIsTooShortAndNothingIsOpened() {
        disableAll();
        var before = accounts.before(Long.MAX_VALUE, 100);

        for (var bad : new String[] {"", "elevenchars"}) {
            assertThat(catchThrowable(() -> start(Map.of(FirstAdministrator.PASSWORD, bad))))
                    .isInstanceOf(StartRefused.class)
                    .hasMessage("环境变量 ZHIBAN_ADMIN_PASSWORD 不能用：密码至少 12 个字符");
        }
        assertThat(accounts.before(Long.MAX_VALUE, 100)).isEqualTo(before);
        assertThat(console.size()).isZero();
        start(Map.of());
    }

    private void start(Map<String, String> environment) {
        var printed = new PrintStream(console, true, StandardCharsets.UTF_8);
        new FirstAdministrator(accounts, rule, transaction, environment, printed).run(null);
    }

    private Actor signedIn(String username, String password) {
        return signIn.signIn(username, password, "2001:db8:1::1").actor();
    }

    private void disableAll() {
        jdbc.sql("UPDATE account SET enabled = false").update();
    }
}
