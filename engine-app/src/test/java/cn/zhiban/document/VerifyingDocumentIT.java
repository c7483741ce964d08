package cn.zhiban.document;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.database.ZhibanTest;
import cn.zhiban.testing.PledgeApplication;
import cn.zhiban.testing.Rest;
import cn.zhiban.web.Browser;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever holds a document learns whether it has force, and nothing that it does not show him already. */
@ZhibanTest
class VerifyingDocumentIT {

    private static final String NONE = "0123456789ABCDEFGHJKMNPQRS";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private Rest rest;
    private String caseNo;
    private String number;
    private String code;

    @BeforeEach
    void issuesOne() {
        jdbc.sql("delete from sign_in_throttle").update();
        rest = Rest.of(port);
        caseNo = PledgeApplication.complete().submittedBy(rest.as("company1"));
        var issued = rest.as("company1").get("/cases/" + caseNo + "/documents");
        number = issued.text("items/0/number");
        code = issued.text("items/0/verification/code");
    }

    @Test
    void aValidDocumentIsToldWithItsHolderMasked() {
        var verified = rest.get("/verify/" + code);

        assertThat(verified.status()).isEqualTo(200);
        assertThat(verified.body().get("valid").asBoolean()).isTrue();
        assertThat(verified.text("number")).isEqualTo(number);
        assertThat(verified.text("organ")).isEqualTo("国家知识产权局");
        assertThat(verified.text("holder")).isEqualTo("广州****公司");
        assertThat(verified.body().toString()).doesNotContain("云岭", "91440101", caseNo);
        assertThat(page("/verify/" + code).body())
                .contains("这份文书真实、有效", number, "广州****公司")
                .doesNotContain("云岭", caseNo);
    }

    @Test
    void aWithdrawnDocumentIsToldSo() {
        rest.as("chief").post("/cases/" + caseNo + "/documents/" + number + "/withdrawal", Map.of("reason", "内部的原因"));

        var verified = rest.get("/verify/" + code);

        assertThat(verified.body().get("valid").asBoolean()).isFalse();
        assertThat(verified.text("standing")).isEqualTo("WITHDRAWN");
        assertThat(verified.text("withdrawnOn")).isEqualTo("2026-03-02");
        assertThat(page("/verify/" + code).body()).contains("这份文书已经撤销").doesNotContain("内部的原因");
    }

    @Test
    void aReplacedDocumentNamesItsSuccessor() {
        rest.as("clerk").post("/cases/" + caseNo + "/documents/" + number + "/reissue", Map.of("reason", "原件遗失"));

        var verified = rest.get("/verify/" + code);

        assertThat(verified.text("standing")).isEqualTo("REPLACED");
        assertThat(verified.text("replacedBy")).matches("ZLZY-SJ-2026-\\d{6}").isNotEqualTo(number);
        assertThat(page("/verify/" + code).body()).contains("这份文书不再使用", verified.text("replacedBy"));
    }

    @Test
    void aCodeThatNoDocumentBearsIsUnknown() {
        assertThat(rest.get("/verify/" + NONE).status()).isEqualTo(404);
        assertThat(rest.get("/verify/" + NONE).text("code")).isEqualTo("code-unknown");
        assertThat(page("/verify/" + NONE).statusCode()).isEqualTo(404);
        assertThat(page("/verify/" + NONE).body()).contains("没有查到文书", "可能是伪造的");
    }

    @Test
    void whatCanBeNoCodeIsToldAtItsField() {
        assertThat(rest.get("/verify/123").status()).isEqualTo(422);
        var page = page("/verify?code=%3Cscript%3Ealert(1)%3C/script%3E");

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("错误：", "26 位").doesNotContain("<script>alert");
        assertThat(page("/verify").statusCode()).isEqualTo(200);
        assertThat(page("/verify?code=").statusCode()).isEqualTo(422);
    }

    @Test
    void whoeverGuessesIsSlowedDownAndWhoeverReadsIsNot() {
        int unknown = 0;
        while (unknown < 40 && rest.get("/verify/" + NONE).status() == 404) {
            unknown++;
        }

        assertThat(unknown).isEqualTo(31);
        assertThat(rest.get("/verify/" + code).status()).isEqualTo(429);
        assertThat(page("/verify/" + code).statusCode()).isEqualTo(429);
        assertThat(page("/verify/" + code).body()).contains("秒后再试");
        jdbc.sql("delete from sign_in_throttle").update();
        for (int i = 0; i < 40; i++) {
            assertThat(rest.get("/verify/" + code).status()).isEqualTo(200);
        }
    }

    private HttpResponse<String> page(String path) {
        return new Browser(port).get(path);
    }
}
