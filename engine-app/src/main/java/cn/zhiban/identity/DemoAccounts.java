package cn.zhiban.identity;

import static cn.zhiban.shared.Role.ADMIN;
import static cn.zhiban.shared.Role.APPROVER;
import static cn.zhiban.shared.Role.AUDITOR;
import static cn.zhiban.shared.Role.CHIEF;
import static cn.zhiban.shared.Role.CLERK;
import static cn.zhiban.shared.Role.EXAMINER;
import static cn.zhiban.shared.Role.OFFICER;
import static cn.zhiban.shared.Role.SUPERVISOR;

import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The accounts of the demo, all with the password {@code demo}; made at the first start, never in production. */
@Component
@Profile("demo")
@Order(10)
class DemoAccounts implements ApplicationRunner {

    private static final String PASSWORD = "demo";
    private static final String WINDOW = "综合受理窗口";
    private static final String EXAMINATION = "业务审核科";
    private static final String PROMOTION = "知识产权运用促进科";
    private static final String SUPERVISION = "监督与效能科";
    private static final String INFORMATION = "信息中心";
    private static final String TIANHE = "440106";
    private static final String HUANGPU = "440112";
    private static final String WHOLE_CITY = null;

    static final List<NewAccount> ALL = List.of(
            NewAccount.enterprise("company1", PASSWORD, "广州云岭智能科技有限公司", "91440101MA5A00013Q", "13800000001"),
            NewAccount.enterprise("company2", PASSWORD, "广州粤创生物医药有限公司", "91440101MA5A00021K", "13800000002"),
            NewAccount.enterprise("company3", PASSWORD, "深圳市鹏芯半导体有限公司", "91440300MA5B123494", "13800000003"),
            NewAccount.enterprise("institute1", PASSWORD, "广州南粤材料研究院", "12440100455350015Y", "13800000006"),
            NewAccount.person("citizen1", PASSWORD, "陈晓岚", "44010619900307001X", "13800000004"),
            NewAccount.agent("agent1", PASSWORD, "晋中智桥知识产权代理有限公司", "91140700MA0H00010Y", "13800000005"),
            NewAccount.staff("clerk", PASSWORD, "李文静", WINDOW, TIANHE, CLERK),
            NewAccount.staff("clerk2", PASSWORD, "周海涛", WINDOW, HUANGPU, CLERK),
            NewAccount.staff("examiner", PASSWORD, "黄思远", EXAMINATION, WHOLE_CITY, EXAMINER),
            NewAccount.staff("chief", PASSWORD, "梁国栋", EXAMINATION, WHOLE_CITY, CHIEF, EXAMINER),
            NewAccount.staff("officer", PASSWORD, "何雨桐", PROMOTION, WHOLE_CITY, OFFICER),
            NewAccount.staff("officer2", PASSWORD, "邓子轩", PROMOTION, WHOLE_CITY, OFFICER),
            NewAccount.staff("approver", PASSWORD, "罗建华", PROMOTION, WHOLE_CITY, APPROVER),
            NewAccount.staff("supervisor", PASSWORD, "谢敏仪", SUPERVISION, WHOLE_CITY, SUPERVISOR),
            NewAccount.staff("auditor", PASSWORD, "冯立群", SUPERVISION, WHOLE_CITY, AUDITOR),
            NewAccount.staff("admin", PASSWORD, "郑浩然", INFORMATION, WHOLE_CITY, ADMIN),
            NewAccount.staff("admin2", PASSWORD, "叶嘉欣", INFORMATION, WHOLE_CITY, ADMIN));

    private final Accounts accounts;
    private final EmailAddresses emails;
    private final OfficeClock clock;

    DemoAccounts(Accounts accounts, EmailAddresses emails, OfficeClock clock) {
        this.accounts = accounts;
        this.emails = emails;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        ALL.stream()
                .filter(account -> accounts.byUsername(account.username()).isEmpty())
                .forEach(this::open);
    }

    /** Applicants of the demo have confirmed where they are written to, so that papers can be served there. */
    private void open(NewAccount account) {
        long id = accounts.create(account, Actor.SYSTEM).id();
        if (account.kind() != AccountKind.STAFF) {
            var email = account.username() + "@example.com";
            emails.keep(id, email);
            emails.confirm(id, email, clock.now());
        }
    }
}
