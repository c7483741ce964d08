package cn.zhiban.document;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.database.ZhibanTest;
import cn.zhiban.shared.DueWork;
import cn.zhiban.testing.PledgeApplication;
import cn.zhiban.testing.Race;
import cn.zhiban.testing.Rest;
import cn.zhiban.testing.Rest.Answer;
import cn.zhiban.testing.RowCounts;
import cn.zhiban.web.Browser;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 更正、补发、撤销: what was issued stays as it was; a new document takes its place and names it, or it loses its force. */
@ZhibanTest
class ChangingDocumentIT {

    @LocalServerPort
    private int port;

    @Autowired
    private List<DueWork> works;

    @Autowired
    private JdbcClient jdbc;

    private Rest rest;
    private String caseNo;
    private String number;

    @BeforeEach
    void issuesOne() {
        rest = Rest.of(port);
        caseNo = PledgeApplication.complete().submittedBy(rest.as("company1"));
        number = list().text("items/0/number");
    }

    @Test
    void aCorrectionSaysOtherWordsUnderANumberOfItsOwn() throws IOException {
        render();
        var old = pdf(number);

        var done = change("chief", "correction", Map.of("from", "专利权质押合同", "to", "专利权质押合同（补充）", "reason", "名称有误"));

        assertThat(done.status()).as("%s", done).isEqualTo(200);
        assertThat(done.text("items/0/standing")).isEqualTo("REPLACED");
        assertThat(done.text("items/1/replaces")).isEqualTo(number);
        assertThat(done.text("items/0/replacedBy")).isEqualTo(done.text("items/1/number"));
        render();
        assertThat(pdf(number)).as("the old one stays as it was").isEqualTo(old);
        assertThat(text(done.text("items/1/number"))).contains("更正：本文书代替编号" + number, "名称有误", "专利权质押合同（补充）");
        assertThat(subjects()).contains("办件 " + caseNo + "：文书已更正");
    }

    @Test
    void aReissueSaysTheSame() throws IOException {
        var done = change("clerk", "reissue", Map.of("reason", "原件遗失"));
        render();

        assertThat(done.status()).as("%s", done).isEqualTo(200);
        assertThat(text(done.text("items/1/number"))).contains("补发：本文书内容与编号" + number, "原件遗失", "专利权质押合同");
    }

    @Test
    void aWithdrawalIsToldToTheApplicantAndRecorded() {
        var done = change("chief", "withdrawal", Map.of("reason", "出具有误"));

        assertThat(done.text("items/0/standing")).isEqualTo("WITHDRAWN");
        assertThat(subjects()).contains("办件 " + caseNo + "：文书已撤销");
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'document.withdraw' and subject = ?")
                        .param(number)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whatHasNoForceIsNotChangedAgain() {
        change("chief", "withdrawal", Map.of("reason", "出具有误"));
        var before = RowCounts.of(jdbc);

        for (var again : List.of(
                change("chief", "withdrawal", Map.of("reason", "再撤")),
                change("clerk", "reissue", Map.of("reason", "再发")),
                change("chief", "correction", Map.of("from", "合同", "to", "契约", "reason", "再改")))) {
            assertThat(again.status()).as("%s", again).isEqualTo(409);
            assertThat(again.text("code")).isEqualTo("document-without-force");
        }
        assertThat(RowCounts.of(jdbc)).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"2, 7", "ZLZY, ZZZZ", "2026, 2027"})
    void aPieceOfANumberIsNotCorrected(String from, String to) {
        var before = RowCounts.of(jdbc);

        var refused = change("chief", "correction", Map.of("from", from, "to", to, "reason", "录入有误"));

        assertThat(refused.status()).as("%s", refused).isEqualTo(422);
        assertThat(refused.body().at("/fields").has("from")).isTrue();
        assertThat(RowCounts.of(jdbc)).isEqualTo(before);
    }

    @Test
    void ofTwoWhoReplaceItAtOnceOneDoes() throws Exception {
        var answers = Race.of(
                () -> change("clerk", "reissue", Map.of("reason", "原件遗失")),
                () -> change("chief", "reissue", Map.of("reason", "原件损坏")));

        assertThat(answers.stream().map(Answer::status)).containsExactlyInAnyOrder(200, 409);
        assertThat(list().body().get("items")).hasSize(2);
    }

    @Test
    void badInputIsToldAtItsFieldAndChangesNothing() {
        var before = RowCounts.of(jdbc);

        assertThat(change("chief", "correction", Map.of("to", "甲", "reason", "乙"))
                        .status())
                .isEqualTo(422);
        assertThat(change("chief", "correction", Map.of("from", "没有的字", "to", "甲", "reason", "乙"))
                        .body()
                        .toString())
                .contains("文书的正文里没有这些文字");
        assertThat(change("chief", "correction", Map.of("from", "收件凭证", "to", "甲", "reason", "乙"))
                        .status())
                .as("the title is not corrected")
                .isEqualTo(422);
        assertThat(change("chief", "withdrawal", Map.of("reason", "x".repeat(301)))
                        .status())
                .isEqualTo(422);
        assertThat(change("chief", "withdrawal", Map.of()).status()).isEqualTo(422);
        assertThat(change("chief", "withdrawal", Map.of("reason", "a\u202eb")).status())
                .isEqualTo(422);
        assertThat(change("clerk", "withdrawal", Map.of("reason", "x")).status())
                .isEqualTo(403);
        assertThat(change("examiner", "reissue", Map.of("reason", "x")).status())
                .isEqualTo(403);
        assertThat(change("company1", "reissue", Map.of("reason", "x")).status())
                .isEqualTo(403);
        assertThat(RowCounts.of(jdbc)).isEqualTo(before);
    }

    @Test
    void aDocumentOfAnotherCaseIsNone() {
        var other = PledgeApplication.complete().submittedBy(rest.as("company1"));

        var foreign = rest.as("chief")
                .post("/cases/" + other + "/documents/" + number + "/withdrawal", Map.of("reason", "出具有误"));

        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign.text("code")).isEqualTo("document-not-found");
    }

    @Test
    void theDeskDoesTheSameAndKeepsWhatWasTyped() {
        var chief = new Browser(port);
        chief.signIn("chief", "demo");
        var desk = "/staff/cases/" + caseNo + "/documents/" + number;
        var token = Browser.tokenOn(chief.get(desk)).orElseThrow();

        var wrong =
                chief.post(desk + "/correct", Map.of("_csrf", token, "from", "没有的字", "to", "改成这样", "reason", "名称有误"));

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("错误：", "没有这些文字", "改成这样", "没有办成");

        var done = chief.post(desk + "/withdraw", Map.of("_csrf", token, "withdrawReason", "出具有误"));

        assertThat(done.headers().firstValue("Location").orElse("")).endsWith(number + "?done");
        assertThat(chief.get(desk).body()).contains("已撤销", "出具有误").doesNotContain("更正后的文字");
        assertThat(chief.get("/staff/cases/" + caseNo).body()).contains(number, "已撤销");
        var applicant = new Browser(port);
        applicant.signIn("company1", "demo");
        assertThat(applicant.get("/my/cases/" + caseNo).body()).contains("收件凭证", number, "已撤销");
    }

    @Test
    void thePageSaysWhenADocumentCanBeDownloaded() {
        var applicant = new Browser(port);
        applicant.signIn("company1", "demo");
        assertThat(applicant.get("/my/cases/" + caseNo).body()).contains("正在生成").doesNotContain("/documents/" + number);

        render();

        assertThat(applicant.get("/my/cases/" + caseNo).body())
                .contains("/documents/" + number)
                .doesNotContain("正在生成");
        var file = applicant.get("/documents/" + number);
        assertThat(file.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(file.headers().firstValue("Content-Disposition").orElse("")).contains("attachment", number + ".pdf");
        var stranger = new Browser(port);
        stranger.signIn("company2", "demo");
        assertThat(stranger.get("/documents/" + number).statusCode()).isEqualTo(404);
        assertThat(new Browser(port).get("/documents/" + number).statusCode()).isEqualTo(302);
    }

    private Answer change(String account, String act, Map<String, String> body) {
        return rest.as(account).post("/cases/" + caseNo + "/documents/" + number + "/" + act, body);
    }

    private Answer list() {
        return rest.as("company1").get("/cases/" + caseNo + "/documents");
    }

    private List<String> subjects() {
        return rest.as("company1").get("/inbox").body().get("items").findValuesAsText("subject");
    }

    private void render() {
        works.forEach(DueWork::run);
    }

    private byte[] pdf(String which) {
        return jdbc.sql("select pdf from document_content c join document d on d.id = c.document_id where number = ?")
                .param(which)
                .query((row, n) -> row.getBytes(1))
                .single();
    }

    private String text(String which) throws IOException {
        try (var document = Loader.loadPDF(pdf(which))) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }
}
