package cn.zhiban.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.database.ZhibanTest;
import cn.zhiban.testing.PledgeApplication;
import cn.zhiban.testing.Rest;
import cn.zhiban.testing.RowCounts;
import cn.zhiban.web.Browser;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever has no business with a case: another applicant, the wrong role, nobody. */
@ZhibanTest
class StrangersIT {

    private static final int IDENTIFIERS = 1_000;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private Rest owner;
    private Rest stranger;

    @BeforeEach
    void signIn() {
        owner = Rest.of(port).as("company1");
        stranger = Rest.of(port).as("company2");
    }

    @Test
    void aThousandForeignIdentifiersAreAllUnknown() {
        var uploadId = owner.upload("paper.pdf", PledgeApplication.PDF).text("uploadId");
        IntStream.range(0, 20).forEach(i -> submit(uploadId));
        var theirs = jdbc.sql("select case_no from case_file where account_id <>"
                        + " (select id from account where username = 'company2') order by id desc limit 200")
                .query(String.class)
                .list();
        var random = new Random(20260302);
        var invented = Stream.generate(() -> "ZLZY-2026-%06d".formatted(500_000 + random.nextInt(500_000)))
                .limit(IDENTIFIERS - theirs.size());
        var before = RowCounts.of(jdbc);

        Stream.concat(theirs.stream(), invented)
                .forEach(caseNo -> assertUnknown(caseNo, stranger.get("/cases/" + caseNo)));

        assertThat(theirs).hasSizeGreaterThanOrEqualTo(20);
        assertThat(owner.get("/cases/" + theirs.get(0)).status()).isEqualTo(200);
        assertThat(RowCounts.of(jdbc)).isEqualTo(before);
    }

    @Test
    void nothingCanBeDoneToAForeignCase() {
        var uploadId = owner.upload("paper.pdf", PledgeApplication.PDF).text("uploadId");
        var mine = stranger.upload("mine.pdf", PledgeApplication.PDF).text("uploadId");
        var caseNo = submit(uploadId);
        var supplement =
                Map.of("materials", List.of(Map.of("key", "applicationForm", "uploadId", mine)), "complete", true);
        var before = RowCounts.of(jdbc);

        assertUnknown(caseNo, stranger.post("/cases/" + caseNo + "/withdraw", Map.of("reason", "不办了")));
        assertUnknown(caseNo, stranger.post("/cases/" + caseNo + "/supplements", supplement));
        assertUnknown(caseNo, stranger.get("/cases/" + caseNo));
        assertThat(RowCounts.of(jdbc)).isEqualTo(before);
        assertThat(owner.get("/cases/" + caseNo).text("status")).isEqualTo("RECEIVED");
    }

    @Test
    void aForeignFileIsUnknownLikeOneThatNeverWas() {
        var uploadId = owner.upload("paper.pdf", PledgeApplication.PDF).text("uploadId");

        assertThat(download("company1", uploadId)).isEqualTo(200);
        assertThat(download("company2", uploadId)).isEqualTo(404);
        assertThat(download("company2", UUID.randomUUID().toString())).isEqualTo(404);
        assertThat(download("clerk", uploadId)).as("of no case yet").isEqualTo(404);
        submit(uploadId);
        assertThat(download("clerk", uploadId)).isEqualTo(200);
        assertThat(download("company2", uploadId)).isEqualTo(404);
        assertThat(new Browser(port).get("/uploads/" + uploadId).statusCode()).isEqualTo(302);
    }

    private int download(String account, String uploadId) {
        var browser = new Browser(port);
        browser.signIn(account, "demo");
        return browser.get("/uploads/" + uploadId).statusCode();
    }

    @ParameterizedTest
    @CsvSource({
        "company1, GET, /tasks",
        "company1, GET, /tasks/any",
        "company1, POST, /tasks/any/claim",
        "company1, POST, /tasks/any/complete",
        "company1, PUT, /cases/{case}/materials/applicationForm",
        "company1, GET, /cases/{case}/notice-preview",
        "company1, POST, /cases/{case}/notices",
        "company1, PUT, /cases/{case}/notices/any/service",
        "company1, POST, /cases/{case}/documents/any/reissue",
        "company1, POST, /api-keys",
        "examiner, POST, /cases",
        "examiner, POST, /cases/{case}/documents/any/reissue",
        "clerk, POST, /cases/{case}/documents/any/correction",
        "examiner, POST, /cases/{case}/documents/any/withdrawal",
        "admin, GET, /cases/{case}/documents",
        "officer, GET, /cases/{case}/documents/any/pdf",
        "examiner, POST, /cases/{case}/notices",
        "examiner, POST, /cases/{case}/withdraw",
        "auditor, GET, /tasks",
        "auditor, PUT, /cases/{case}/materials/applicationForm",
        "officer, GET, /cases/{case}",
        "admin, GET, /cases/{case}",
        "supervisor, POST, /tasks/any/claim"
    })
    void theWrongRoleIsForbiddenAndNobodyMustSignIn(String account, String method, String path) {
        var caseNo = submit(owner.upload("paper.pdf", PledgeApplication.PDF).text("uploadId"));
        var before = RowCounts.of(jdbc);

        var wrong = send(Rest.of(port).as(account), method, path.replace("{case}", caseNo));
        var nobody = send(Rest.of(port), method, path.replace("{case}", caseNo));

        assertThat(wrong.status()).as("%s", wrong).isEqualTo(403);
        assertThat(nobody.status()).as("%s", nobody).isEqualTo(401);
        assertThat(Stream.of(wrong, nobody)).allSatisfy(answer -> {
            assertThat(answer.text("code")).isNotEmpty();
            assertThat(answer.text("detail")).containsPattern("\\p{IsHan}");
        });
        assertThat(RowCounts.of(jdbc)).isEqualTo(before);
    }

    private static Rest.Answer send(Rest client, String method, String path) {
        return switch (method) {
            case "GET" -> client.get(path);
            case "PUT" -> client.put(path, Map.of());
            default -> client.post(path, Map.of());
        };
    }

    private String submit(String uploadId) {
        return owner.post("/cases", PledgeApplication.complete().body(uploadId)).text("caseNo");
    }

    /** The same answer for a foreign case as for none. */
    private static void assertUnknown(String caseNo, Rest.Answer answer) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(404);
        assertThat(answer.text("code")).isEqualTo("case-not-found");
        assertThat(answer.text("detail")).isEqualTo("没有找到办件 " + caseNo + "，请核对编号");
    }
}
