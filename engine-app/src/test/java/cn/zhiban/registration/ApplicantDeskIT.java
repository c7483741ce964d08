package cn.zhiban.registration;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.database.ZhibanTest;
import cn.zhiban.identity.Applicants;
import cn.zhiban.identity.NewAccount;
import cn.zhiban.identity.Opening;
import cn.zhiban.identity.OpeningOwnAccount;
import cn.zhiban.identity.Registration;
import cn.zhiban.identity.TestAccount;
import cn.zhiban.identity.TestAccounts;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.Role;
import cn.zhiban.testing.Codes;
import cn.zhiban.web.Browser;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A clerk compares an applicant with its papers. */
@ZhibanTest
class ApplicantDeskIT {

    private static final String PAGE = "/staff/applicants";

    @LocalServerPort
    private int port;

    @Autowired
    private BeanFactory application;

    @Autowired
    private OpeningOwnAccount opening;

    @Autowired
    private Applicants applicants;

    @Autowired
    private JdbcClient jdbc;

    private TestAccount clerk;
    private Browser browser;
    private String idNumber;
    private Actor person;

    @BeforeEach
    void registersAPerson() {
        jdbc.sql("DELETE FROM sign_in_throttle").update();
        clerk = TestAccounts.in(application).staff(Role.CLERK);
        browser = new Browser(port);
        browser.signIn(clerk.username(), clerk.password());
        idNumber = Codes.idNumber();
        var form = NewAccount.person(
                        "own-" + UUID.randomUUID(), "moss under the bridge", "欧阳晓岚", idNumber, "13800000001")
                .registered(new Registration(UUID.randomUUID(), null, "2026-03", "00"));
        person = ((Opening.Opened) opening.open(form, "198.51.100.78")).proof().actor();
    }

    @Test
    void findsByTheWholeCodeAndShowsNothingThatCouldHarm() {
        var page = posted("", Map.of("code", idNumber.toLowerCase()));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("欧**", "138****0001", "未核验身份", idNumber.substring(0, 6) + "********")
                .doesNotContain("欧阳晓岚", "13800000001");
        assertThat(actionsOfTheClerk()).contains("look-up-applicant");
        assertThat(jdbc.sql("SELECT count(*) FROM audit_entry WHERE subject = ? OR details::text LIKE ?")
                        .params(idNumber, "%" + idNumber + "%")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void findsNothingByAPart() {
        var page = posted("", Map.of("code", idNumber.substring(0, 17)));

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("不是完整、正确的").doesNotContain("欧**");
        assertThat(posted("", Map.of("code", "%")).statusCode()).isEqualTo(422);
        assertThat(posted("", Map.of("code", Codes.idNumber())).body()).contains("没有账户");
    }

    @Test
    void verifiesOnceUnderTheNameThatStandsOnThePaper() {
        var wrong =
                posted("/" + person.accountId() + "/verify", Map.of("nameOnPaper", "欧阳小岚", "paper", "identityCard"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("不一致", "value=\"欧阳小岚\"");

        var right = Map.of("nameOnPaper", "欧阳晓岚", "paper", "identityCard");
        for (int i = 0; i < 2; i++) {
            assertThat(location(posted("/" + person.accountId() + "/verify", right)))
                    .endsWith("?verified");
        }

        assertThat(applicants.isUnverified(person.accountId())).isFalse();
        assertThat(actionsOfTheClerk()).containsOnlyOnce("verify-applicant");
    }

    @Test
    void verifiesAnAgencyByItsLicenceAlone() {
        var form = NewAccount.agent(
                        "own-" + UUID.randomUUID(),
                        "moss under the bridge",
                        "广州测试专利代理有限公司",
                        Codes.uscc(),
                        "13800000001")
                .registered(new Registration(UUID.randomUUID(), null, "2026-03", "00"));
        long agency = ((Opening.Opened) opening.open(form, "198.51.100.78"))
                .proof()
                .actor()
                .accountId();
        var shown = new HashMap<>(Map.of("nameOnPaper", "广州测试专利代理有限公司", "paper", "organisationCertificate"));

        var other = posted("/" + agency + "/verify", shown);
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("应当核对专利代理机构执业许可证", "单位（专利代理机构）");
        assertThat(applicants.isUnverified(agency)).isTrue();

        shown.put("paper", "agencyLicence");
        assertThat(location(posted("/" + agency + "/verify", shown))).endsWith("?verified");
        assertThat(applicants.isUnverified(agency)).isFalse();
    }

    @Test
    void disablesWithAReasonAlone() {
        assertThat(posted("/" + person.accountId() + "/disable", Map.of()).statusCode())
                .isEqualTo(422);

        assertThat(location(posted("/" + person.accountId() + "/disable", Map.of("reason", "冒用他人身份证号码"))))
                .endsWith("?disabled");
        assertThat(posted("", Map.of("code", idNumber)).body()).contains("已停用", "冒用他人身份证号码");
        assertThat(posted("/" + person.accountId() + "/verify", Map.of("nameOnPaper", "欧阳晓岚", "paper", "identityCard"))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void isForTheWindowAlone() {
        var examiner = TestAccounts.in(application).staff(Role.EXAMINER);
        var other = new Browser(port);
        other.signIn(examiner.username(), examiner.password());

        assertThat(other.get(PAGE).statusCode()).isEqualTo(403);
    }

    @Test
    void knowsNoApplicantUnderTheNumberOfStaff() {
        assertThat(posted("/" + clerk.account().id() + "/disable", Map.of("reason", "试一试能不能"))
                        .statusCode())
                .isEqualTo(404);
    }

    private HttpResponse<String> posted(String path, Map<String, String> fields) {
        var form = new HashMap<>(fields);
        form.put("_csrf", Browser.tokenOn(browser.get(PAGE)).orElseThrow());
        return browser.post(PAGE + path, form);
    }

    private List<String> actionsOfTheClerk() {
        return jdbc.sql("SELECT action FROM audit_entry WHERE actor = ? ORDER BY id")
                .param(clerk.username())
                .query(String.class)
                .list();
    }

    private static String location(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(302);
        return response.headers().firstValue("Location").orElseThrow();
    }
}
