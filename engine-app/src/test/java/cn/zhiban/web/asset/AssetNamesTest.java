package cn.zhiban.web.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.StringTemplateResolver;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

class AssetNamesTest {

    private static final String MANIFEST = """
            {"islands/picture.ts": {"file": "assets/picture-a1.js", "name": "picture", "isEntry": true,
                                    "css": ["assets/picture-b2.css"]},
             "_shared.js": {"file": "assets/shared-c3.js", "name": "shared"},
             "styles/zhiban.scss": {"file": "assets/zhiban-d4.css", "name": "zhiban", "isEntry": true}}
            """;

    private final AssetNames names = new AssetNames(new ByteArrayResource(MANIFEST.getBytes(StandardCharsets.UTF_8)));

    @Test
    void anIslandAndItsStyleSheetBearTheIslandsName() {
        assertThat(names.served("/assets/picture.js")).isEqualTo("/assets/picture-a1.js");
        assertThat(names.served("/assets/picture.css")).isEqualTo("/assets/picture-b2.css");
        assertThat(names.served("/assets/zhiban.css")).isEqualTo("/assets/zhiban-d4.css");
    }

    @Test
    void whatPagesDoNotNameHasNoName() {
        assertThat(names.served("/assets/shared.js")).isEqualTo("/assets/shared.js");
        assertThat(names.served("/my")).isEqualTo("/my");
    }

    @Test
    void withoutAManifestEveryLinkStays() {
        assertThat(new AssetNames(new ClassPathResource("no-such-manifest.json")).served("/assets/zhiban.css"))
                .isEqualTo("/assets/zhiban.css");
    }

    @Test
    void aPageLinksToTheServedName() {
        assertThat(rendered("<link th:href=\"@{/assets/zhiban.css}\"><a th:href=\"@{/my(after=2)}\"></a>"))
                .isEqualTo("<link href=\"/assets/zhiban-d4.css\"><a href=\"/my?after=2\"></a>");
    }

    private String rendered(String page) {
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(new StringTemplateResolver());
        engine.setLinkBuilder(new AssetLinks(names));
        var servlet = new MockServletContext();
        var exchange = JakartaServletWebApplication.buildApplication(servlet)
                .buildExchange(new MockHttpServletRequest(servlet), new MockHttpServletResponse());
        return engine.process(page, new WebContext(exchange));
    }
}
