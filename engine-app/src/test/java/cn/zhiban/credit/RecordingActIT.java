package cn.zhiban.credit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.database.ZhibanTest;
import cn.zhiban.identity.Accounts;
import cn.zhiban.identity.NewAccount;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.testing.Codes;
import cn.zhiban.testing.Rest;
import cn.zhiban.testing.RowCounts;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the office found by itself goes on record by one of its documents; the holder is told and may object. */
@ZhibanTest
class RecordingActIT {

    private static final String PATH = "/credit/records";

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private CreditStandings standings;

    @Autowired
    private OfficeClock clock;

    @Autowired
    private JdbcClient jdbc;

    private Rest office;
    private Rest supervisor;
    private Rest firm;
    private String code;

    @BeforeEach
    void aFirmHasAnAccount() {
        jdbc.sql("DELETE FROM sign_in_throttle").update();
        office = Rest.of(port);
        supervisor = office.as("supervisor");
        code = Codes.uscc();
        var username = "found-" + UUID.randomUUID();
        accounts.create(NewAccount.enterprise(username, "demo", "广州某某商贸有限公司", code, null), Actor.SYSTEM);
        firm = office.as(username);
    }

    @ParameterizedTest
    @EnumSource(CreditKind.class)
    void eachActGoesOnRecordAsTheOfficeFoundIt(CreditKind kind) {
        var answer = supervisor.post(PATH, with("kind", kind.name()));

        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        assertThat(answer.text("source")).isEqualTo("OFFICE");
        var entry = standings.of(code, clock.today()).entries().get(0);
        assertThat(entry.kind()).isEqualTo(kind);
        assertThat(entry.severity()).isEqualTo(Severity.MINOR);
        assertThat(entry.effect()).isEqualTo(CreditEffect.NOTED);
    }

    @Test
    void theHolderIsToldAndItsObjectionIsDecidedByAnother() {
        var number = supervisor.post(PATH, act()).text("recordNo");

        assertThat(firm.get("/inbox").body().toString()).contains(number, "您如果认为记录有误，可以提出异议");
        assertThat(jdbc.sql("select actor from audit_entry where action = 'record-credit' and subject = ?")
                        .param(number)
                        .query(String.class)
                        .single())
                .isEqualTo("supervisor");
        var objection = firm.post(PATH + "/" + number + "/objections", Map.of("reasons", "申请早已撤回"));
        assertThat(objection.status()).isEqualTo(201);
        assertThat(supervisor
                        .post("/credit/requests/" + objection.text("id") + "/check", Map.of("words", "已经撤回"))
                        .text("code"))
                .isEqualTo("credit-own-record");
    }

    @Test
    void oneDocumentMakesOneRecordHoweverOftenItIsSent() {
        var act = act();
        var key = UUID.randomUUID().toString();
        var number = supervisor.post(PATH, act, key).text("recordNo");

        assertThat(supervisor.post(PATH, act, key).text("recordNo")).isEqualTo(number);
        var before = RowCounts.of(jdbc);
        var again = supervisor.post(PATH, act);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text("code")).isEqualTo("credit-source-known");
        assertThat(again.text("detail")).contains(number);
        assertThat(supervisor.post(PATH, act, null).text("code")).isEqualTo("idempotency-key-required");
        assertThat(standings.of(code, clock.today()).entries()).hasSize(1);
        assertThat(RowCounts.of(jdbc)).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "holderCode, 91440101MA5A00013X, 统一社会信用代码",
        "holderName, '', 请填写",
        "holderName, 张三13800000001, 不能写手机号码",
        "kind, , 请选择失信行为",
        "severity, , 请选择严重程度",
        "effect, DEFERRAL_COUNTED, 由办件自动计入",
        "effect, SERIOUS_DISCREDIT, 严重程度应当是",
        "words, 联系 13800000001, 不能写手机号码",
        "documentNo, ' ', 请填写",
        "listedAt, 2099-01-01, 不能晚于今天",
        "open, , 请选择是否向社会公开",
    })
    void whatIsWrongIsToldByItsFieldAndChangesNothing(String field, String value, String fault) {
        var before = RowCounts.of(jdbc);

        var refused = supervisor.post(PATH, with(field, value));

        assertThat(refused.status()).as("%s", refused).isEqualTo(422);
        assertThat(refused.body().toString()).contains("\"" + field + "\"", fault);
        assertThat(RowCounts.of(jdbc)).isEqualTo(before);
    }

    /** Everybody would read it beside the masked name. */
    @Test
    void thePublicWordsDoNotNameAPerson() {
        var act = new HashMap<>(act());
        act.put("holderCode", "11010519491231002X");
        act.put("holderName", "欧阳测试");
        act.put("words", "欧阳 测试提交虚假材料");

        var refused = supervisor.post(PATH, act);

        assertThat(refused.status()).as("%s", refused).isEqualTo(422);
        assertThat(refused.text("fields/words")).contains("不能写个人的姓名");
    }

    @ParameterizedTest
    @CsvSource({"clerk, 403", "examiner, 403", "chief, 403", "admin, 403", "auditor, 403", "company1, 403"})
    void nobodyElseRecords(String who, int status) {
        assertThat(office.as(who).post(PATH, act()).status()).isEqualTo(status);
        assertThat(office.post(PATH, act()).status()).isEqualTo(401);
    }

    private Map<String, Object> with(String field, Object value) {
        var act = act();
        act.put(field, value);
        return act;
    }

    private Map<String, Object> act() {
        return new HashMap<>(Map.of(
                "holderCode", code,
                "holderName", "广州某某商贸有限公司",
                "kind", "ABNORMAL_PATENT_APPLICATION",
                "severity", "MINOR",
                "effect", "NOTED",
                "words", "三件实用新型专利申请被通报为非正常申请",
                "documentNo", "知认〔2026〕" + UUID.randomUUID().toString().replaceAll("\\d", "n") + "号",
                "open", true));
    }
}
