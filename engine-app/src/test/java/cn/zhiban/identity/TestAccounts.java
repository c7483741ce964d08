package cn.zhiban.identity;

import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.shared.Role;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.BeanFactory;

/** Makes accounts for tests, each with an API key of its own; never shared between tests. */
public final class TestAccounts {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String PASSWORD = "correct horse";

    private final Accounts accounts;
    private final ApiKeys keys;
    private final EmailAddresses emails;
    private final OfficeClock clock;

    private TestAccounts(BeanFactory application) {
        this.accounts = application.getBean(Accounts.class);
        this.keys = application.getBean(ApiKeys.class);
        this.emails = application.getBean(EmailAddresses.class);
        this.clock = application.getBean(OfficeClock.class);
    }

    public static TestAccounts in(BeanFactory application) {
        return new TestAccounts(application);
    }

    public TestAccount staff(Role... roles) {
        return made(NewAccount.staff(name("staff"), PASSWORD, "测试员", "综合受理窗口", "440106", roles));
    }

    public TestAccount enterprise() {
        return enterprise("91440101MA5A00013Q");
    }

    /** With a credit code of its own: what is held against it is held against no other. */
    public TestAccount enterprise(String uscc) {
        return made(NewAccount.enterprise(name("company"), PASSWORD, "广州测试有限公司", uscc, "13800000001"));
    }

    public TestAccount person() {
        return made(NewAccount.person(name("citizen"), PASSWORD, "王小明", "44010619900307001X", "13812341234"));
    }

    /** An agency with a credit code of its own. */
    public TestAccount agency(String uscc) {
        return made(NewAccount.agent(name("agency"), PASSWORD, "广州测试专利代理有限公司", uscc, "13900000009"));
    }

    /** The same, with an address that it confirmed, so that papers are served there. */
    public TestAccount reachable(TestAccount one) {
        var email = one.username() + "@example.com";
        emails.keep(one.account().id(), email);
        emails.confirm(one.account().id(), email, clock.now());
        return one;
    }

    public TestAccount with(Role role) {
        return role == Role.APPLICANT ? enterprise() : staff(role);
    }

    private TestAccount made(NewAccount wanted) {
        Account account = accounts.create(wanted, Actor.SYSTEM);
        var key = keys.issue(account.username(), "test", Set.of(), Actor.SYSTEM);
        return new TestAccount(account, PASSWORD, "Bearer " + key.secret());
    }

    private static String name(String kind) {
        return "test-" + kind + "-" + COUNT.incrementAndGet();
    }
}
