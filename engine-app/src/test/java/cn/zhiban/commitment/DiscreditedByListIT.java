package cn.zhiban.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.database.ZhibanTest;
import cn.zhiban.testing.Papers;
import cn.zhiban.testing.Rest;
import cn.zhiban.testing.Rest.Answer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From the list of the administrator to the two refusals: neither a letter nor a paper that comes later. */
@ZhibanTest
class DiscreditedByListIT {

    private static final String LATER = "powerOfAttorney";
    private static final String HEADER = "来源编号,主体名称,主体代码,失信行为,事由,列入日期,截止日期,是否公开,严重程度,影响\n";

    @LocalServerPort
    private int port;

    @Autowired
    private BeanFactory application;

    private Committer firm;

    @BeforeEach
    void aFirmApplies() {
        firm = Committer.firm(application, port);
    }

    @ParameterizedTest
    @CsvSource({"恶意商标注册申请, 严重, 列入严重失信主体名单, 移出决定", "提交虚假材料或者隐瞒重要事实, 较重, 不再适用告知承诺, 满 6 个月可以申请信用修复"})
    void whoIsOnTheListMayNeitherCommitNorDefer(String kind, String severity, String effect, String repair) {
        listed(kind, severity, effect);
        var record = firm.rest.get("/credit/records").text("items/0/recordNo");

        var letter = firm.submits(firm.signed());
        assertThat(letter.status()).isEqualTo(422);
        assertThat(letter.text("code")).isEqualTo("commitment-not-offered");
        assertThat(letter.text("detail")).contains(record, repair);

        var later = deferring();
        assertThat(later.status()).isEqualTo(422);
        assertThat(later.text("code")).isEqualTo("deferral-not-offered");
        assertThat(later.text("detail")).contains(record, repair);
        assertThat(firm.rest.get("/credit/records/" + record).body().path("uses"))
                .as("the holder reads where it was used")
                .hasSize(2);
    }

    @Test
    void whatIsNotedAloneBarsFromNothing() {
        listed("非正常专利申请", "轻微", "记录在案");

        assertThat(firm.submits(firm.signed()).status()).isEqualTo(201);
        assertThat(deferring().status()).isEqualTo(201);
    }

    private void listed(String kind, String severity, String effect) {
        var row = "%s,%s,%s,%s,经核查属实,2026-02-01,,否,%s,%s\n"
                .formatted(
                        "名单-" + UUID.randomUUID().toString().replaceAll("\\d", "n"),
                        firm.account.displayName(),
                        firm.code,
                        kind,
                        severity,
                        effect);
        var body =
                "--zhiban\r\nContent-Disposition: form-data; name=\"file\"; filename=\"list.csv\"\r\n\r\n%s\r\n--zhiban--\r\n"
                        .formatted(HEADER + row);
        var taken = Rest.of(port)
                .as("admin")
                .postRaw(
                        "/credit/imports",
                        "multipart/form-data; boundary=zhiban",
                        body.getBytes(StandardCharsets.UTF_8),
                        UUID.randomUUID().toString());
        assertThat(taken.text("made")).as("%s", taken).isEqualTo("1");
    }

    private Answer deferring() {
        var application = firm.application()
                .with("agent", "yes")
                .with("agentName", "广州示例专利代理有限公司")
                .with("agentPhone", "13800000003");
        var body = new HashMap<>(application.body(firm.rest));
        var materials = new ArrayList<Object>((List<?>) body.get("materials"));
        materials.add(Map.of(
                "key",
                Committer.PAPER,
                "uploadId",
                firm.rest.upload("身份证明.pdf", Papers.pdf()).text("uploadId")));
        materials.add(Map.of("key", LATER, "deferred", true));
        body.put("materials", materials);
        return firm.rest.post("/cases", body);
    }
}
