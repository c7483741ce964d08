package cn.zhiban.enquiry;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.database.ZhibanTest;
import cn.zhiban.testing.Enquiry;
import cn.zhiban.testing.Rest;
import cn.zhiban.web.Browser;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The limit of an answer is extended: whoever has an account is told, for the others the office is told to call. */
@ZhibanTest
class ExtendedEnquiryIT {

    private static final String QUESTION = "一个商标的异议期到哪一天？";

    @LocalServerPort
    private int port;

    @Test
    void nobodySaysThatACallerWithoutAnAccountHasBeenTold() {
        var asked = Enquiry.taken("PHONE", Map.of("phone", "13800000005"), QUESTION);

        assertThat(afterExtending(Enquiry.asked(Rest.of(port).as("clerk"), asked)))
                .contains("期限已延长", "请按他留下的电话告知理由和新的日期")
                .doesNotContain("理由已告知申请人");
    }

    @Test
    void whoHasAnAccountIsToldTheReasons() {
        var company = Rest.of(port).as("company1");
        var caseNo = Enquiry.asked(company, Enquiry.online(QUESTION));

        assertThat(afterExtending(caseNo)).contains("理由已告知申请人").doesNotContain("请按他留下的电话");
        assertThat(company.get("/inbox?limit=100").body().toString()).contains(caseNo, "公告日期要核对");
    }

    private String afterExtending(String caseNo) {
        var chief = new Browser(port);
        chief.signIn("chief", "demo");
        var page = "/staff/cases/" + caseNo + "/clock";
        var token = Browser.tokenOn(chief.get(page)).orElseThrow();
        var extended = chief.post(page + "/extend", Map.of("_csrf", token, "_days", "3", "_reason", "公告日期要核对"));
        assertThat(extended.statusCode()).isEqualTo(302);
        return chief.get(page + "?extend").body();
    }
}
