package cn.zhiban.document;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.database.ZhibanTest;
import cn.zhiban.testing.PledgeApplication;
import cn.zhiban.testing.Rest;
import cn.zhiban.testing.Rest.Answer;
import cn.zhiban.testing.RowCounts;
import cn.zhiban.web.Browser;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nothing that the one-time notice demands, and no time for it, comes or goes by way of its document. */
@ZhibanTest
class ChangingNoticeIT {

    private static final String FIRM = "广州云岭智能科技有限公司";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private Rest rest;
    private String caseNo;
    private String number;

    @BeforeEach
    void issuesTheNotice() {
        rest = Rest.of(port);
        caseNo = PledgeApplication.complete().submittedBy(rest.as("company1"));
        var clerk = rest.as("clerk");
        clerk.put(
                "/cases/" + caseNo + "/materials/pledgeContract",
                Map.of("verdict", "REJECTED", "reasonCode", "MISSING_PAGE", "words", "第 3 页"));
        clerk.post("/cases/" + caseNo + "/notices", Map.of("channel", "COUNTER"));
        number = list().text("items/1/number");
        assertThat(list().text("items/1/kind")).isEqualTo("ONE_TIME_NOTICE");
    }

    @Test
    void whatItDemandsAndUntilWhenIsNotCorrected() {
        var before = RowCounts.of(jdbc);
        var said = facts();

        for (var words : List.of("第 3 页", "专利权质押合同", "5 个工作日", "本事项办事指南公布的补正期限")) {
            var refused = change("correction", Map.of("from", words, "to", words + "，并补交评估报告", "reason", "漏写"));

            assertThat(refused.status()).as("%s %s", words, refused).isEqualTo(409);
            assertThat(refused.text("code")).isEqualTo("notice-final");
            assertThat(refused.text("detail")).contains(number, "只能作出一次", "只能更正收件人、收到申请的日期");
        }
        assertThat(RowCounts.of(jdbc)).isEqualTo(before);
        assertThat(facts()).isEqualTo(said);
    }

    @Test
    void itIsNotWithdrawn() {
        var before = RowCounts.of(jdbc);

        var refused = change("withdrawal", Map.of("reason", "出具有误"));

        assertThat(refused.status()).as("%s", refused).isEqualTo(409);
        assertThat(refused.text("code")).isEqualTo("notice-final");
        assertThat(list().text("items/1/standing")).isEqualTo("VALID");
        assertThat(RowCounts.of(jdbc)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"：请另交评估报告", " 请另交评估报告", "\u00a0请另交评估报告"})
    void aDemandInTheNameOfTheAddresseeIsNone(String demand) {
        var before = RowCounts.of(jdbc);

        var refused = change("correction", Map.of("from", FIRM, "to", FIRM + demand, "reason", "漏写"));

        assertThat(refused.status()).as("%s", refused).isEqualTo(422);
        assertThat(refused.body().at("/fields/to").asText()).contains("收件人");
        assertThat(RowCounts.of(jdbc)).isEqualTo(before);
    }

    @Test
    void aNameThatWasMisspelledIsCorrectedWhereItIsTheNameAlone() {
        var demanded = points();

        var done = change("correction", Map.of("from", FIRM, "to", "广州云岭智能科技（集团）有限公司", "reason", "名称有误"));

        assertThat(done.status()).as("%s", done).isEqualTo(200);
        assertThat(done.text("items/1/standing")).isEqualTo("REPLACED");
        number = done.text("items/2/number");
        assertThat(facts()).contains("广州云岭智能科技（集团）有限公司");
        assertThat(points()).isEqualTo(demanded);
        assertThat(change("withdrawal", Map.of("reason", "出具有误")).text("code"))
                .as("what takes its place is a notice too")
                .isEqualTo("notice-final");
        assertThat(change("reissue", Map.of("reason", "原件遗失")).status()).isEqualTo(200);
    }

    @Test
    void theDeskOffersNothingThatIsRefused() {
        var chief = new Browser(port);
        chief.signIn("chief", "demo");
        var desk = "/staff/cases/" + caseNo + "/documents/" + number;

        var page = chief.get(desk).body();

        assertThat(page)
                .contains("收件人：" + FIRM, "收到申请的日期：2026年", "补发并告知申请人")
                .doesNotContain(
                        "撤销并告知申请人", "<textarea class=\"govuk-textarea\" rows=\"2\" maxlength=\"300\" id=\"from\"");

        var token = Browser.tokenOn(chief.get(desk)).orElseThrow();
        var done =
                chief.post(desk + "/correct", Map.of("_csrf", token, "from", FIRM, "to", "广州云岭有限公司", "reason", "名称有误"));
        assertThat(done.statusCode()).isEqualTo(302);
    }

    private Answer change(String act, Map<String, String> body) {
        return rest.as("chief").post("/cases/" + caseNo + "/documents/" + number + "/" + act, body);
    }

    private Answer list() {
        return rest.as("company1").get("/cases/" + caseNo + "/documents");
    }

    private String facts() {
        return jdbc.sql("select facts::text from document where number = ?")
                .param(number)
                .query(String.class)
                .single();
    }

    private String points() {
        return jdbc.sql("select (facts -> 'points')::text from document where number = ?")
                .param(number)
                .query(String.class)
                .single();
    }
}
