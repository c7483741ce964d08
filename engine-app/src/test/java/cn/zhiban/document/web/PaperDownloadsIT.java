package cn.zhiban.document.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.catalogue.ShippedItems;
import cn.zhiban.database.ZhibanTest;
import cn.zhiban.testing.PledgeApplication;
import cn.zhiban.web.Browser;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever reads the guide gets the empty form and the sample without an account. */
@ZhibanTest
class PaperDownloadsIT {

    private static final String GUIDE = "/items/" + PledgeApplication.ITEM;
    private static final String FORM = GUIDE + "/materials/applicationForm";
    private static final Pattern LINK = Pattern.compile("href=\"(/items/[^\"]+\\.pdf)(?:\\?version=[0-9]+)?\"");

    @LocalServerPort
    private int port;

    @Test
    void theEmptyFormIsAFileToKeepUnderItsChineseName() throws Exception {
        var answer = fetch(FORM + "/blank.pdf");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).isEqualTo("application/pdf");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Content-Disposition"))
                .startsWith("attachment")
                .contains("filename*=UTF-8''" + URLEncoder.encode("专利权质押登记申请表（空白表格）.pdf", StandardCharsets.UTF_8));
        assertThat(text(answer)).contains("专利权质押登记申请表", "空白表格，供填写后打印、签章").doesNotContain("云岭");
    }

    @Test
    void theSampleIsFilledInAndMarked() throws Exception {
        var answer = fetch(FORM + "/sample.pdf");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(text(answer)).contains("样例", "填写样例，仅供参考", "广州云岭智能科技有限公司");
    }

    @Test
    void askingAgainGivesTheVerySameFile() throws Exception {
        assertThat(fetch(FORM + "/blank.pdf").body())
                .isEqualTo(fetch(FORM + "/blank.pdf").body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                GUIDE + "/materials/pledgeContract/blank.pdf",
                GUIDE + "/materials/identityProofs/sample.pdf",
                GUIDE + "/materials/nothing/blank.pdf",
                "/items/nothing/materials/applicationForm/blank.pdf"
            })
    void whereThereIsNoneAPageSaysSo(String path) {
        var page = new Browser(port).get(path);

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("没有找到");
    }

    @Test
    void aPathOutOfTheFolderLeadsNowhere() throws Exception {
        assertThat(fetch(GUIDE + "/materials/..%2Fitem/blank.pdf").statusCode()).isIn(400, 404);
        assertThat(fetch(GUIDE + "/materials/application-form.blank.md/blank.pdf")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void everyGuideLinksWhatThereIsAndNamesItsMaterial() throws Exception {
        for (var item : ShippedItems.all()) {
            var guide = new Browser(port).get("/items/" + item.itemKey()).body();
            var links = links(guide);

            assertThat(links).hasSize((int) item.files().keySet().stream()
                    .filter(file -> file.endsWith(".blank.md") || file.endsWith(".sample.md"))
                    .count());
            for (var link : links) {
                assertThat(fetch(link).statusCode()).as(link).isEqualTo(200);
            }
        }
        assertThat(new Browser(port).get(GUIDE).body())
                .contains("下载空白表格<span class=\"govuk-visually-hidden\">：授权委托书</span>")
                .contains("下载填写样例<span class=\"govuk-visually-hidden\">：专利权质押登记申请表</span>");
    }

    @Test
    void whereFilesAreSentTheyAreOfferedToo() {
        var browser = new Browser(port);
        browser.signIn("company1", "demo");
        var apply = "/apply/" + PledgeApplication.ITEM;
        var token = Browser.tokenOn(browser.get(apply)).orElseThrow();
        var draft = browser.post(apply, Map.of("_csrf", token))
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceAll("^https?://[^/]+", "");

        assertThat(links(browser.get(draft + "/steps/materials").body()))
                .contains(FORM + "/blank.pdf", FORM + "/sample.pdf");
    }

    private static List<String> links(String page) {
        return LINK.matcher(page).results().map(found -> found.group(1)).toList();
    }

    private HttpResponse<byte[]> fetch(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static String text(HttpResponse<byte[]> answer) throws IOException {
        try (var document = Loader.loadPDF(answer.body())) {
            return new PDFTextStripper().getText(document);
        }
    }
}
