package cn.zhiban.pages;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.pages.Browser.Device;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page that was found sound is sound no more when it loses what made it so. */
class AccessibilityPageIT {

    private static final String FIELD = "<label for=\"name\">姓名</label><input id=\"name\">";
    private static final String PAGE =
            "<!doctype html><html lang=\"zh-CN\"><title>页面</title><body><main><h1>页面</h1>%s</main></body></html>";

    @RegisterExtension
    private static final Browser BROWSER = new Browser();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<label for=\"names\">姓名</label><input id=\"name\">",
                "<label for=\"name\"> </label><input id=\"name\">",
                "<label for=\"name\">姓名</label><input id=\"name\"><img src=\"data:,\">",
                "<label for=\"name\">姓名</label><input id=\"name\" role=\"words\">",
                "<label for=\"name\">姓名</label><input id=\"name\"><button></button>",
                "<label for=\"name\">姓名</label><input id=\"name\"><a href=\"/\"></a>"
            })
    void findsWhatASoundPageHasLost(String spoiled) {
        try (var person = BROWSER.person("nobody", 0, Device.DESKTOP, true)) {
            var page = person.page();
            page.setContent(PAGE.formatted(FIELD));
            assertThat(Accessibility.graveFindings(page)).isEmpty();

            page.setContent(PAGE.formatted(spoiled));
            assertThat(Accessibility.graveFindings(page)).isNotEmpty();
        }
    }
}
