package cn.zhiban.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.database.ZhibanTest;
import cn.zhiban.material.inspection.HostileFiles;
import cn.zhiban.testing.PledgeApplication;
import cn.zhiban.testing.Rest;
import cn.zhiban.testing.RowCounts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files that cannot be taken: none of them is kept, not even in part. */
@ZhibanTest
class BadUploadIT {

    private static final int MEGABYTE = 1024 * 1024;
    private static final int HEAD = 1024;
    private static final String MULTIPART = "multipart/form-data; boundary=cut";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private Rest firm;
    private Map<String, String> before;

    @BeforeEach
    void counts() {
        firm = Rest.of(port).as("company1");
        before = new HashMap<>(RowCounts.of(jdbc));
    }

    @AfterEach
    void nothingWasSaved() {
        assertThat(RowCounts.of(jdbc)).isEqualTo(before);
    }

    @Test
    void anEmptyFile() {
        assertRefused(422, "upload-empty", firm.upload("empty.pdf", new byte[0]));
    }

    @Test
    void aFileOverTheLimit() {
        var large = new byte[51 * MEGABYTE];
        System.arraycopy(PledgeApplication.PDF, 0, large, 0, PledgeApplication.PDF.length);

        assertRefused(413, "upload-too-large", firm.upload("large.pdf", large));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MZ\u0090\u0000\u0003",
                "<html><script>alert(1)</script>",
                "<svg xmlns='http://www.w3.org/2000/svg'/>",
                "GIF89a",
                "#!/bin/sh",
                " "
            })
    void aFileWhoseContentIsNotWhatItsNameSays(String content) {
        var answer = firm.upload("form.pdf", content.getBytes(StandardCharsets.ISO_8859_1));

        assertRefused(422, "upload-type", answer);
    }

    static Stream<Arguments> filesThatMeanHarm() throws IOException {
        var png = HostileFiles.image("png", 30, 20);
        return Stream.of(
                Arguments.of("upload-script", HostileFiles.pdfWithScript()),
                Arguments.of("upload-script", HostileFiles.pdfWithPackedScript()),
                Arguments.of("upload-locked", HostileFiles.pdfWithPassword()),
                Arguments.of("upload-pixels", HostileFiles.pngOf(30_000, 30_000)),
                Arguments.of("upload-unpacked", HostileFiles.docxBomb()),
                Arguments.of("upload-ambiguous", HostileFiles.joined(png, HostileFiles.docx(Map.of()))),
                Arguments.of("upload-broken", "%PDF-1.7\n".getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @MethodSource("filesThatMeanHarm")
    void aFileThatMeansHarm(String code, byte[] content) {
        assertRefused(422, code, firm.upload("form.pdf", content));
    }

    @ParameterizedTest
    @MethodSource("filesThatMeanHarm")
    void theSameInParts(String code, byte[] content) {
        var upload = firm.post("/uploads", Map.of("name", "form.pdf", "bytes", content.length))
                .text("uploadId");
        before.put("idempotency_key", RowCounts.of(jdbc).get("idempotency_key"));
        int half = content.length / 2;
        if (half > HEAD) {
            assertThat(firm.patch(upload, 0, Arrays.copyOf(content, half)).status())
                    .isEqualTo(200);
            assertRefused(422, code, firm.patch(upload, half, Arrays.copyOfRange(content, half, content.length)));
        } else {
            assertRefused(422, code, firm.patch(upload, 0, content));
        }
        assertRefused(404, "upload-not-found", firm.get("/uploads/" + upload));
    }

    @Test
    void anAnnouncementThatCannotBe() {
        assertRefused(422, "upload-empty", announce(Map.of("name", "a.pdf", "bytes", 0)));
        assertRefused(422, "upload-empty", announce(Map.of("name", "a.pdf", "bytes", -1)));
        assertRefused(422, "invalid-input", announce(Map.of("name", "a.pdf")));
        assertRefused(413, "upload-too-large", announce(Map.of("name", "a.pdf", "bytes", 51L * MEGABYTE)));
        assertRefused(400, "malformed-json", announce(Map.of("name", "a.pdf", "bytes", "many")));
        assertRefused(400, "malformed-json", announce(Map.of("name", "a.pdf", "bytes", 1.5)));
        assertRefused(400, "malformed-json", firm.postRaw("/uploads", "{\"name\":\"a.pdf\",\"bytes\":1e400}"));
    }

    private Rest.Answer announce(Map<String, Object> file) {
        return firm.post("/uploads", file);
    }

    @Test
    void aBrokenMultipart() {
        var head = "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n%PDF-1.4";

        assertRefused(400, "broken-multipart", raw(MULTIPART, head));
        assertRefused(400, "broken-multipart", raw("multipart/form-data", head));
        assertRefused(400, "missing-parameter", raw(MULTIPART, "no multipart at all"));
    }

    @Test
    void aRequestWithoutTheFile() {
        var other = "--cut\r\nContent-Disposition: form-data; name=\"other\"\r\n\r\nx\r\n--cut--\r\n";

        assertRefused(400, "missing-parameter", raw(MULTIPART, other));
        assertRefused(415, "unsupported-media-type", raw("application/pdf", "%PDF-1.4"));
    }

    private Rest.Answer raw(String contentType, String body) {
        return firm.postRaw("/uploads", contentType, body.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertRefused(int status, String code, Rest.Answer answer) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(status);
        assertThat(answer.text("code")).isEqualTo(code);
        assertThat(answer.text("detail")).containsPattern("\\p{IsHan}");
    }
}
