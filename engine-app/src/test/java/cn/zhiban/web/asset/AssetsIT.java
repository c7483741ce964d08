package cn.zhiban.web.asset;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.database.ZhibanTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What stands beside a page reaches the browser: hashed, kept for a year, small, and loading nothing itself. */
@ZhibanTest
class AssetsIT {

    private static final Pattern STYLE_SHEET = Pattern.compile("href=\"(/assets/zhiban-[\\w-]+\\.css)\"");

    @LocalServerPort
    private int port;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void theStyleSheetIsKeptForAYear() throws Exception {
        var sheet = get(styleSheet(), "identity");

        assertThat(sheet.statusCode()).isEqualTo(200);
        assertThat(sheet.headers().firstValue("Cache-Control")).hasValue("max-age=31536000, public, immutable");
        assertThat(new String(sheet.body()))
                .contains("--brand")
                .doesNotContain("url(")
                .doesNotContain("@import");
    }

    @Test
    void aPageAndItsStyleSheetAreLessThanSixtyKilobytesOnTheLine() throws Exception {
        var page = get("/", "gzip");
        var sheet = get(styleSheet(), "gzip");

        assertThat(page.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(sheet.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(page.body().length + sheet.body().length).isLessThan(60 * 1024);
    }

    @Test
    void thePublicPagesLoadNoScript() throws Exception {
        for (var page : new String[] {"/", "/items", "/answers", "/sign-in"}) {
            assertThat(text(page)).as(page).doesNotContain("<script");
        }
    }

    @Test
    void theManifestItselfIsNobodysBusiness() throws Exception {
        assertThat(get("/.vite/manifest.json", "identity").statusCode()).isNotEqualTo(200);
    }

    private String styleSheet() throws Exception {
        var link = STYLE_SHEET.matcher(text("/"));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private String text(String path) throws Exception {
        return new String(get(path, "identity").body());
    }

    private HttpResponse<byte[]> get(String path, String encoding) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept-Encoding", encoding)
                .build();
        return client.send(request, BodyHandlers.ofByteArray());
    }
}
