package cn.zhiban.pages;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.pages.Browser.Device;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A member of staff makes the link to the own due dates, copies it, and ends it. */
@BrowserTest
class CalendarLinkPageIT {

    @RegisterExtension
    private static final Browser BROWSER = new Browser();

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void forgetsAttempts() {
        jdbc.sql("DELETE FROM sign_in_throttle").update();
    }

    @ParameterizedTest
    @CsvSource({"DESKTOP, true", "PHONE, true", "PHONE, false"})
    void isMadeWithAWarningShownOnceAndEnded(Device device, boolean script) {
        try (var chief = BROWSER.person("chief", port, device, script)) {
            chief.signsIn().opens("/account").reads("现在没有链接", "拿到链接的人不用登录");
            chief.presses("生成日历链接").reads("日历链接已生成").pictures("calendar-link");
            assertThat(chief.page().getByLabel("日历链接（只显示这一次）").inputValue())
                    .matches("http://.*/calendar/feed/[A-Za-z0-9_-]{43}\\.ics");
            chief.opens("/account").reads("链接正在使用");
            assertThat(chief.page().content()).doesNotContain("/calendar/feed/");
            chief.presses("停用链接").reads("日历链接已停用", "现在没有链接");
            assertThat(chief.complaints()).isEmpty();
        }
    }
}
