package cn.zhiban.acceptance.draft;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.database.ZhibanTest;
import cn.zhiban.testing.Rest;
import cn.zhiban.testing.RowCounts;
import cn.zhiban.web.Browser;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever an item does not serve, and whoever does not meet what it insists on, is held back on the page that asks for it. */
@ZhibanTest
class UnservedApplicantIT {

    private static final String ITEM = "pre-examination-enrolment";
    private static final Pattern VERSION = Pattern.compile("name=\"_version\"[^>]*value=\"([^\"]+)\"");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aPersonIsRefusedOverRestWithACodeOfItsOwnAndNothingIsKept() {
        var citizen = Rest.of(port).as("citizen1");
        var before = RowCounts.of(jdbc);

        var refused = citizen.post(
                "/cases",
                Map.of(
                        "itemKey", ITEM,
                        "applicant", Map.of("name", "陈晓岚", "idNumber", "44010619900307001X", "phone", "13800000004"),
                        "form", Map.of(),
                        "materials", List.of()));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("code")).isEqualTo("applicant-not-served");
        assertThat(refused.text("detail")).contains("企业法人、事业法人、社会组织法人", "个人不能申请");
        assertThat(refused.body().at("/fields").has("applicant.idNumber")).isTrue();
        assertThat(refused.body().at("/fields").has("enrolmentKind"))
                .as("whatever else is wrong is told with it")
                .isTrue();
        assertThat(RowCounts.of(jdbc)).isEqualTo(before);
    }

    @Test
    void aPersonIsToldOnThePageOfTheApplicantAndGoesNoFurther() {
        var citizen = new Draft("citizen1");
        citizen.save("conditions", answers("yes"));

        var page = citizen.save("applicant", Map.of("_phone", "13800000004"));

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("id=\"applicant-code\"", "href=\"#applicant-code\"", "个人不能申请");
    }

    @Test
    void anOrganisationGoesOn() {
        var company = new Draft("company1");
        company.save("conditions", answers("yes"));

        assertThat(company.save("applicant", Map.of("_phone", "13800000001")).statusCode())
                .isEqualTo(302);
    }

    @Test
    void whoDoesNotMeetAConditionThatBlocksGoesNoFurther() {
        var company = new Draft("company1");

        var page = company.save("conditions", answers("no"));

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("condition-0-error", "请向登记地的知识产权保护中心申请备案");
        assertThat(company.browser.get(company.address + "/advice").body())
                .contains("现在还不能申请", "改变以后再来")
                .doesNotContain("我清楚，继续申请");
        assertThat(company.browser.get(company.address).headers().firstValue("Location"))
                .as("it always comes back to the question")
                .hasValueSatisfying(next -> assertThat(next).endsWith("/steps/conditions"));
    }

    /** The first answer as said, the others yes. */
    private static Map<String, String> answers(String first) {
        var answers = new LinkedHashMap<String, String>();
        IntStream.range(0, 3).forEach(i -> answers.put("condition-" + i, i == 0 ? first : "yes"));
        return answers;
    }

    /** A draft that an account has just begun. */
    private final class Draft {

        private final Browser browser = new Browser(port);
        private final String address;

        Draft(String account) {
            browser.signIn(account, "demo");
            address = browser.post("/apply/" + ITEM, Map.of("_csrf", token()))
                    .headers()
                    .firstValue("Location")
                    .orElseThrow()
                    .replaceAll("^https?://[^/]+", "");
        }

        HttpResponse<String> save(String step, Map<String, String> answers) {
            var place = address + "/steps/" + step;
            var version = VERSION.matcher(browser.get(place).body());
            assertThat(version.find()).isTrue();
            var all = new LinkedHashMap<>(answers);
            all.put("_version", version.group(1));
            all.put("_csrf", token());
            return browser.post(place, all);
        }

        private String token() {
            return Browser.tokenOn(browser.get("/apply/" + ITEM)).orElseThrow();
        }
    }
}
