package cn.zhiban.credit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.database.ZhibanTest;
import cn.zhiban.testing.RowCounts;
import cn.zhiban.web.Browser;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is typed wrongly at the desk of credit is told at once and kept. */
@ZhibanTest
class CreditDeskIT {

    private static final String DESK = "/staff/credit";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private Browser supervisor;

    @BeforeEach
    void signsIn() {
        jdbc.sql("DELETE FROM sign_in_throttle").update();
        supervisor = new Browser(port);
        supervisor.signIn("supervisor", "demo");
    }

    @Test
    void aQuestionThatIsTooLongIsToldSoAndKept() {
        var asked = "某".repeat(101);

        var page = posted(DESK, Map.of("q", asked));

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("最多输入 100 个字，现在有 101 个", "href=\"#q\"", "value=\"" + asked + "\"")
                .doesNotContain("没有找到");
    }

    @Test
    void aQuestionOfTheGreatestLengthIsAnswered() {
        assertThat(posted(DESK, Map.of("q", "某".repeat(100))).body()).contains("没有找到");
    }

    @Test
    void allThatIsWrongWithAnActIsToldAtOnce() {
        var before = RowCounts.of(jdbc);

        var page = posted(
                DESK + "/new",
                Map.of(
                        "holderName", "广州某某商贸有限公司",
                        "holderCode", "91440101MA5A00013X",
                        "words", "联系 13800000001",
                        "listedAt", "2099-01-01"));

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("href=\"#kind", "href=\"#severity", "href=\"#effect", "href=\"#open")
                .contains("href=\"#documentNo\"", "href=\"#holderCode\"", "href=\"#words\"", "href=\"#listedAt\"")
                .contains("不能写手机号码", "列入日期不能晚于今天", "联系 13800000001");
        assertThat(RowCounts.of(jdbc)).isEqualTo(before);
    }

    private HttpResponse<String> posted(String path, Map<String, String> typed) {
        var form = new HashMap<>(typed);
        form.put("_csrf", Browser.tokenOn(supervisor.get(path)).orElseThrow());
        return supervisor.post(path, form);
    }
}
