package cn.zhiban.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.database.ZhibanTest;
import cn.zhiban.identity.TestAccounts;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.testing.PledgeApplication;
import cn.zhiban.testing.Rest;
import cn.zhiban.testing.Rest.Answer;
import cn.zhiban.web.Browser;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The service of a one-time notice by hand: its record names the document that the applicant has, and how it came. */
@ZhibanTest(properties = "zhiban.test=serving-notice")
class ServingNoticeIT {

    private static final String FIRM = "广州云岭智能科技有限公司";

    private static final Map<String, String> CORRECTION =
            Map.of("from", FIRM, "to", "广州云岭智能科技（集团）有限公司", "reason", "名称有误");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private OfficeClock clock;

    @Autowired
    private BeanFactory application;

    private String caseNo;

    @ParameterizedTest
    @CsvSource({"COUNTER, 窗口领取", "POST, 邮寄送达"})
    void itsRecordSaysHowItCame(String channel, String words) {
        notifies(channel);

        assertThat(serve(number()).status()).isEqualTo(200);

        assertThat(record()).contains("《一次性告知书》" + number(), words);
    }

    @Test
    void whatWasCorrectedBeforeItsServiceIsServedUnderItsNewNumber() {
        notifies("COUNTER");
        var first = number();
        change("correction", CORRECTION);

        var refused = serve(first);

        assertThat(refused.status()).as("%s", refused).isEqualTo(409);
        assertThat(refused.text("code")).isEqualTo("document-without-force");
        assertThat(refused.text("detail")).contains(first, number());
        assertThat(page("/staff/cases/" + caseNo)).contains("一次性告知书 " + number(), "代替 " + first);
        assertThat(page("/staff")).contains(caseNo + "</a> 更正或者补发的告知书等待送达");
        assertThat(serve(number()).status()).isEqualTo(200);
        assertThat(record()).contains("《一次性告知书》" + number()).doesNotContain(first);
        assertThat(page("/staff")).doesNotContain("告知书等待送达");
        assertThat(events()).containsOnlyOnce("NOTICE_SERVED");
        assertThat(seen().text("replyDue")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"correction", "reissue"})
    void whatTookThePlaceOfAServedOneHasToReachTheApplicantAgain(String change) {
        notifies("COUNTER");
        assertThat(serve(number()).status()).isEqualTo(200);
        var due = seen().text("replyDue");
        var before = now();
        letTimePass();
        change(change, change.equals("reissue") ? Map.of("reason", "原件遗失") : CORRECTION);

        assertThat(page("/staff")).contains(caseNo + "</a> 更正或者补发的告知书等待送达");
        assertThat(page("/staff/cases/" + caseNo)).contains("还没有登记送达", "补正期限仍从第一次送达起算");
        assertThat(serve(number(), before).text("code"))
                .as("before it was issued")
                .isEqualTo("before-notice");
        assertThat(serve(number()).status()).isEqualTo(200);

        assertThat(record()).contains("《一次性告知书》" + number(), "窗口领取");
        assertThat(events()).filteredOn("NOTICE_SERVED"::equals).hasSize(2);
        assertThat(seen().text("replyDue")).as("no time comes or goes").isEqualTo(due);
        assertThat(page("/staff")).doesNotContain("告知书等待送达");
        assertThat(serve(number()).text("code")).isEqualTo("notice-already-served");
    }

    @Test
    void whatWasCorrectedIsServedAtOnceWhereTheInboxReaches() {
        notifies("INBOX");
        var due = seen().text("replyDue");

        change("correction", CORRECTION);

        assertThat(record()).contains("《一次性告知书》" + number(), "在线送达");
        assertThat(events()).filteredOn("NOTICE_SERVED"::equals).hasSize(2);
        assertThat(seen().text("replyDue")).isEqualTo(due);
        assertThat(page("/staff/cases/" + caseNo)).doesNotContain("还没有登记送达");
    }

    @Test
    void nothingWaitsOnceAFurtherOneHasComeOnline() {
        var accounts = TestAccounts.in(application);
        var firm = accounts.reachable(accounts.enterprise());
        notifies(
                "INBOX",
                Rest.of(port).as(firm.username(), firm.password()),
                firm.account().displayName());
        jdbc.sql("update account set email_confirmed_at = null where id = ?")
                .param(firm.account().id())
                .update();
        change("reissue", Map.of("reason", "原件遗失"));
        assertThat(page("/staff")).contains(caseNo + "</a> 更正或者补发的告知书等待送达");
        accounts.reachable(firm);

        change("reissue", Map.of("reason", "原件再次遗失"));

        assertThat(record()).contains("《一次性告知书》" + number(), "在线送达");
        assertThat(page("/staff")).doesNotContain(caseNo + "</a> 更正或者补发的告知书等待送达");
    }

    @Test
    void nothingWaitsOnceNoReplyIsAwaited() {
        notifies("COUNTER");
        change("correction", CORRECTION);
        assertThat(waiting()).isEqualTo(1);

        var withdrawn = Rest.of(port).as("company1").post("/cases/" + caseNo + "/withdraw", Map.of("reason", "重新签订合同"));

        assertThat(withdrawn.status()).as("%s", withdrawn).isEqualTo(200);
        assertThat(waiting()).isZero();
    }

    private int waiting() {
        return jdbc.sql(
                        "select count(*) from refusal_to_serve r join case_file c on c.id = r.case_id where c.case_no = ?")
                .param(caseNo)
                .query(Integer.class)
                .single();
    }

    private void letTimePass() {
        clock.set(clock.instant().plusSeconds(3600));
    }

    private String now() {
        return Rest.of(port).as("admin").get("/demo/clock").text("now");
    }

    private void change(String act, Map<String, String> body) {
        var done = Rest.of(port).as("chief").post("/cases/" + caseNo + "/documents/" + number() + "/" + act, body);
        assertThat(done.status()).as("%s", done).isEqualTo(200);
    }

    private Answer seen() {
        return Rest.of(port).as("company1").get("/cases/" + caseNo);
    }

    private List<String> events() {
        return seen().body().at("/clock/events").findValuesAsText("type");
    }

    private String page(String address) {
        var browser = new Browser(port);
        browser.signIn("clerk", "demo");
        return browser.get(address).body();
    }

    private void notifies(String channel) {
        notifies(channel, Rest.of(port).as("company1"), FIRM);
    }

    private void notifies(String channel, Rest applicant, String name) {
        caseNo = PledgeApplication.complete()
                .with("deliveryMethod", channel.equals("INBOX") ? "INBOX" : "COUNTER")
                .applicant("name", name)
                .submittedBy(applicant);
        var clerk = Rest.of(port).as("clerk");
        clerk.put(
                "/cases/" + caseNo + "/materials/pledgeContract",
                Map.of("verdict", "REJECTED", "reasonCode", "MISSING_PAGE", "words", "第 3 页"));
        var issued = clerk.post("/cases/" + caseNo + "/notices", Map.of("channel", channel));
        assertThat(issued.status()).as("%s", issued).isEqualTo(201);
    }

    private Answer serve(String number) {
        return serve(number, now());
    }

    private Answer serve(String number, String servedAt) {
        var clerk = Rest.of(port).as("clerk");
        return clerk.put(
                "/cases/" + caseNo + "/notices/" + number + "/service",
                Map.of(
                        "servedAt",
                        servedAt,
                        "proofUploadId",
                        clerk.upload("proof.pdf", PledgeApplication.PDF).text("uploadId")));
    }

    private String number() {
        return latest("ONE_TIME_NOTICE", "number");
    }

    private String record() {
        return latest("SERVICE_RECORD", "facts::text");
    }

    private String latest(String kind, String column) {
        return jdbc.sql("select d." + column + " from document d join case_file c on c.id = d.case_id"
                        + " where c.case_no = ? and d.kind = ? order by d.id desc limit 1")
                .params(caseNo, kind)
                .query(String.class)
                .single();
    }
}
