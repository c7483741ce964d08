package cn.zhiban.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.database.ZhibanTest;
import cn.zhiban.identity.TestAccounts;
import cn.zhiban.testing.PledgeApplication;
import cn.zhiban.testing.Rest;
import cn.zhiban.testing.RowCounts;
import cn.zhiban.web.Browser;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nobody is served in an inbox who has not chosen it. */
@ZhibanTest
class ElectronicServiceIT {

    @LocalServerPort
    private int port;

    @Autowired
    private BeanFactory application;

    @Autowired
    private JdbcClient jdbc;

    private Rest clerk;
    private String caseNo;

    @BeforeEach
    void wantsPapersAtTheCounter() {
        clerk = Rest.of(port).as("clerk");
        caseNo = PledgeApplication.complete()
                .with("deliveryMethod", "COUNTER")
                .submittedBy(Rest.of(port).as("company1"));
    }

    @Test
    void aNoticeGoesAnotherWay() {
        clerk.put(
                "/cases/" + caseNo + "/materials/pledgeContract",
                Map.of("verdict", "REJECTED", "reasonCode", "MISSING_PAGE", "words", "第 3 页"));

        var before = RowCounts.of(jdbc);
        var refused = clerk.post("/cases/" + caseNo + "/notices", Map.of("channel", "INBOX"));
        assertThat(RowCounts.of(jdbc)).as("nothing was saved").isEqualTo(before);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("code")).isEqualTo("no-electronic-service");
        assertThat(clerk.get("/cases/" + caseNo).text("status")).isEqualTo("RECEIVED");
        assertThat(clerk.post("/cases/" + caseNo + "/notices", Map.of("channel", "COUNTER"))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void aResultGoesAnotherWay() {
        complete("clerk", taken("clerk"), "ACCEPT", Map.of());
        complete("examiner", taken("examiner"), "APPROVE", Map.of("words", "符合条件"));
        var delivery = taken("clerk");
        var before = RowCounts.of(jdbc);

        assertThat(complete("clerk", delivery, "DELIVER", Map.of("method", "INBOX")))
                .isEqualTo(409);
        assertThat(RowCounts.of(jdbc)).as("nothing was saved").isEqualTo(before);
        assertThat(complete("clerk", delivery, "DELIVER", Map.of("method", "COUNTER", "note", "本人签收")))
                .isEqualTo(200);
    }

    @Test
    void nobodyIsServedAtAnAddressThatWasNotConfirmed() {
        var firm = TestAccounts.in(application).enterprise();
        caseNo = PledgeApplication.complete()
                .with("deliveryMethod", "INBOX")
                .applicant("name", firm.account().displayName())
                .submittedBy(Rest.of(port).as(firm.username(), firm.password()));
        clerk.put(
                "/cases/" + caseNo + "/materials/pledgeContract",
                Map.of("verdict", "REJECTED", "reasonCode", "MISSING_PAGE", "words", "第 3 页"));
        var before = RowCounts.of(jdbc);

        var refused = clerk.post("/cases/" + caseNo + "/notices", Map.of("channel", "INBOX"));

        assertThat(RowCounts.of(jdbc)).as("nothing was saved").isEqualTo(before);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("code")).isEqualTo("address-unconfirmed");
        assertThat(clerk.get("/cases/" + caseNo).text("status")).isEqualTo("RECEIVED");
        var browser = new Browser(port);
        browser.signIn(firm.username(), firm.password());
        assertThat(browser.get("/my/cases/" + caseNo).body()).contains("还没有确认邮箱", "href=\"/account/address\"");
    }

    private String taken(String as) {
        var staff = Rest.of(port).as(as);
        var task = staff.get("/tasks?q=" + caseNo).text("items/0/id");
        staff.post("/tasks/" + task + "/claim", Map.of());
        return task;
    }

    private int complete(String as, String task, String outcome, Map<String, Object> form) {
        return Rest.of(port)
                .as(as)
                .post("/tasks/" + task + "/complete", Map.of("outcome", outcome, "form", form))
                .status();
    }
}
