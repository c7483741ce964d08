package cn.zhiban.document;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.database.ZhibanTest;
import cn.zhiban.shared.DueWork;
import cn.zhiban.testing.PledgeApplication;
import cn.zhiban.testing.Rest;
import cn.zhiban.testing.Rest.Answer;
import cn.zhiban.testing.RowCounts;
import cn.zhiban.testing.SampleWalk;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every act that the law wants in writing issues its document, with the words of the item, in its own transaction. */
@ZhibanTest
class DocumentsOfLifeIT {

    @LocalServerPort
    private int port;

    @Autowired
    private List<DueWork> works;

    @Autowired
    private JdbcClient jdbc;

    private Rest rest;
    private String caseNo;

    @BeforeEach
    void submits() {
        rest = Rest.of(port);
        caseNo = PledgeApplication.complete().submittedBy(rest.as("company1"));
    }

    @Test
    void anApprovedCaseLeavesReceiptAcceptanceResultAndServiceRecord() throws IOException {
        finish("clerk", "ACCEPT", Map.of());
        finish("examiner", "APPROVE", Map.of("words", "符合规定"));
        finish("clerk", "DELIVER", Map.of("method", "COUNTER", "note", "本人签收"));
        render();

        assertThat(kinds()).containsExactly("RECEIPT", "ACCEPTANCE", "RESULT", "SERVICE_RECORD");
        assertThat(text("RECEIPT")).contains("收件凭证", "专利权质押合同", "1个文件", "5个工作日内", "第三十六条", caseNo);
        assertThat(text("ACCEPTANCE")).contains("受理通知书", "自2026年3月2日起予以受理", "承诺3个工作日内办结");
        assertThat(text("RESULT"))
                .contains("专利权质押登记通知书", "质权自登记时设立", "广州示例银行股份有限公司天河支行", "ZL202010123456.2", "符合规定")
                .contains("国家知识产权局")
                .doesNotContain("复议", "示例路");
        assertThat(text("SERVICE_RECORD")).contains("送达回证", "《专利权质押登记通知书》" + number("RESULT"), "窗口领取", "本人签收");
    }

    @Test
    void aRefusalNamesReasonsBasisAndRemediesOfTheItem() throws IOException {
        finish("clerk", "ACCEPT", Map.of());
        finish("examiner", "REFUSE", Map.of("grounds", List.of("FEES_UNPAID", "ALREADY_PLEDGED"), "words", "请补缴"));
        render();

        assertThat(text("REFUSAL"))
                .contains("专利权质押不予登记通知书", "没有按照规定缴纳专利年费（《专利权质押登记办法》不予登记情形第（四）项）")
                .contains("第（九）项", "请补缴", "救济途径", "60日内", "6个月内");
    }

    @Test
    void theNoticeBearsTheNumberThatItsServiceNames() throws IOException {
        var walk = SampleWalk.submitted(rest, "missing-signature").upTo("notice");
        caseNo = walk.caseNo();
        render();

        assertThat(kinds()).containsExactly("RECEIPT", "ONE_TIME_NOTICE", "SERVICE_RECORD");
        var noticeNo = jdbc.sql("select number from one_time_notice n join case_file c on c.id = n.case_id"
                        + " where c.case_no = ?")
                .param(caseNo)
                .query(String.class)
                .single();
        assertThat(number("ONE_TIME_NOTICE")).isEqualTo(noticeNo);
        assertThat(text("ONE_TIME_NOTICE")).contains("一次性告知书", "缺少出质人或者质权人的签字或者盖章", "不会再有第二次补正要求");
        assertThat(text("SERVICE_RECORD")).contains("《一次性告知书》" + noticeNo, "在线送达");
    }

    @Test
    void theNoticeNamesWrongAnswersToo() throws IOException {
        var clerk = rest.as("clerk");
        clerk.put("/cases/" + caseNo + "/fields/securedAmount", Map.of("verdict", "REJECTED", "words", "与合同第二条不一致"));
        clerk.post("/cases/" + caseNo + "/notices", Map.of("channel", "INBOX"));
        render();

        assertThat(text("ONE_TIME_NOTICE")).contains("需要补正以下1项", "担保金额", "与合同第二条不一致");
    }

    @Test
    void aCaseThatIsNotAcceptedIsToldWhyInWriting() throws IOException {
        finish(
                "clerk",
                "REFUSE",
                Map.of("ground", "NOT_COMPETENT", "competentAuthority", "某市市场监督管理局", "words", "不属于专利权质押"));
        render();

        assertThat(text("NON_ACCEPTANCE")).contains("不予受理通知书", "不属于本机关受委托办理的范围", "某市市场监督管理局", "救济途径", "行政复议");
    }

    @Test
    void suspensionAndExtensionAreToldInWriting() throws IOException {
        finish("clerk", "ACCEPT", Map.of());
        post("examiner", "suspensions", Map.of("reason", "核实专利登记簿", "plannedDays", 10));
        post("chief", "extensions", Map.of("days", 10, "reason", "权利人较多"));
        render();

        assertThat(text("SUSPENSION")).contains("中止告知书", "向有关机关核实", "核实专利登记簿", "10个工作日，至2026年3月16日止");
        assertThat(text("EXTENSION")).contains("延期告知书", "延长10个工作日", "权利人较多", "经负责人批准");
    }

    @Test
    void anActThatIsRefusedIssuesNothing() {
        var before = RowCounts.of(jdbc);

        var refused = post("chief", "extensions", Map.of("days", 5, "reason", "复杂"));

        assertThat(refused.status()).as("%s", refused).isEqualTo(409);
        assertThat(RowCounts.of(jdbc)).isEqualTo(before);
    }

    @Test
    void aDocumentIsListedAtOnceAndDownloadedWhenItIsReady() {
        var listed = list().body().at("/items/0");
        var number = listed.get("number").asText();

        assertThat(listed.get("state").asText()).isEqualTo("WAITING");
        assertThat(listed.get("formats").isEmpty()).isTrue();
        assertThat(listed.at("/verification/page").asText()).matches("/verify/[0-9A-Z]{26}");
        assertThat(rest.as("company1").get(pdf(number)).text("code")).isEqualTo("document-not-ready");

        render();

        assertThat(list().body().at("/items/0/formats/0").asText()).isEqualTo("pdf");
        assertThat(rest.as("company1").get(pdf(number)).status()).isEqualTo(200);
    }

    @Test
    void aForeignDocumentIsNone() {
        render();
        var number = number("RECEIPT");
        var stranger = rest.as("company2");

        assertThat(stranger.get("/cases/" + caseNo + "/documents").text("code")).isEqualTo("case-not-found");
        assertThat(stranger.get(pdf(number)).text("code")).isEqualTo("case-not-found");
        assertThat(rest.get("/cases/" + caseNo + "/documents").status()).isEqualTo(401);
        assertThat(rest.as("officer").get("/cases/" + caseNo + "/documents").status())
                .isEqualTo(403);
        assertThat(rest.as("company1").get(pdf("ZLZY-SJ-2026-999999")).text("code"))
                .isEqualTo("document-not-found");
    }

    private void render() {
        works.forEach(DueWork::run);
    }

    private byte[] pdfOf(String number) {
        return jdbc.sql("select pdf from document_content c join document d on d.id = c.document_id where number = ?")
                .param(number)
                .query((row, n) -> row.getBytes(1))
                .single();
    }

    private Answer list() {
        return rest.as("clerk").get("/cases/" + caseNo + "/documents");
    }

    private String pdf(String number) {
        return "/cases/" + caseNo + "/documents/" + number + "/pdf";
    }

    private List<String> kinds() {
        return list().body().get("items").findValuesAsText("kind");
    }

    private String number(String kind) {
        for (JsonNode item : list().body().get("items")) {
            if (item.get("kind").asText().equals(kind)) {
                return item.get("number").asText();
            }
        }
        throw new AssertionError("no " + kind + " among " + kinds());
    }

    /** Without blanks and line ends. */
    private String text(String kind) throws IOException {
        try (var document = Loader.loadPDF(pdfOf(number(kind)))) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }

    private Answer post(String account, String act, Object body) {
        return rest.as(account).post("/cases/" + caseNo + "/" + act, body);
    }

    private void finish(String account, String outcome, Map<String, Object> form) {
        var staff = rest.as(account);
        var task = staff.get("/tasks?q=" + caseNo).text("items/0/id");
        staff.post("/tasks/" + task + "/claim", Map.of());
        var done = staff.post("/tasks/" + task + "/complete", Map.of("outcome", outcome, "form", form));
        assertThat(done.status()).as("%s", done).isEqualTo(200);
    }
}
