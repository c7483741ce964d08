package cn.zhiban.credit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.database.ZhibanTest;
import cn.zhiban.identity.Accounts;
import cn.zhiban.identity.NewAccount;
import cn.zhiban.shared.Actor;
import cn.zhiban.testing.Codes;
import cn.zhiban.testing.Rest;
import cn.zhiban.testing.RowCounts;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Credit over REST: one's own for the holder, the register for staff, decisions for the supervisor alone. */
@ZhibanTest
class CreditCallsIT {

    private static final LocalDate LISTED = LocalDate.of(2026, 1, 15);

    @LocalServerPort
    private int port;

    @Autowired
    private BeanFactory application;

    @Autowired
    private Accounts accounts;

    @Autowired
    private LoggingCreditUse uses;

    @Autowired
    private JdbcClient jdbc;

    private Rest firm;
    private Rest office;
    private String record;

    @BeforeEach
    void recordsAFirm() {
        jdbc.sql("DELETE FROM sign_in_throttle").update();
        office = Rest.of(port);
        var credit = CreditOf.firm(application);
        var username = "rest-" + UUID.randomUUID();
        accounts.create(
                NewAccount.enterprise(username, "correct horse", "广州信用有限公司", credit.code(), null), Actor.SYSTEM);
        firm = office.as(username, "correct horse");
        record = credit.falseCommitment(LISTED);
        credit.transaction()
                .executeWithoutResult(status -> uses.log(
                        List.of(record), Occasion.ofCase("SF-2026-000200"), "容缺受理的条件", "不适用容缺受理", Actor.SYSTEM));
    }

    @Test
    void theHolderReadsItsRecordAndEveryUseOfIt() {
        assertThat(firm.get("/credit/records").text("items/0/recordNo")).isEqualTo(record);
        var whole = firm.get("/credit/records/" + record);
        assertThat(whole.text("state")).isEqualTo("IN_EFFECT");
        assertThat(whole.text("uses/0/ledTo")).isEqualTo("不适用容缺受理");
        assertThat(whole.text("uses/0/caseNo")).isEqualTo("SF-2026-000200");
    }

    @Test
    void aForeignRecordAnswersLikeNone() {
        var citizen = office.as("citizen1");

        assertThat(citizen.get("/credit/records/" + record).status()).isEqualTo(404);
        assertThat(citizen.get("/credit/records/" + record).text("code")).isEqualTo("unknown-credit-record");
        assertThat(citizen.get("/credit/records/XY-2026-999999").text("code")).isEqualTo("unknown-credit-record");
    }

    @Test
    void anObjectionGoesItsWay() {
        var body = Map.of("reasons", "不是我单位提出的");
        var key = UUID.randomUUID().toString();
        var filed = firm.post("/credit/records/" + record + "/objections", body, key);
        assertThat(filed.status()).isEqualTo(201);
        assertThat(firm.post("/credit/records/" + record + "/objections", body, key)
                        .text("id"))
                .isEqualTo(filed.text("id"));
        assertThat(firm.post("/credit/records/" + record + "/objections", body).text("code"))
                .isEqualTo("credit-request-open");

        var supervisor = office.as("supervisor");
        var request = "/credit/requests/" + filed.text("id");
        assertThat(office.as("clerk")
                        .post(request + "/check", Map.of("words", "查过了"))
                        .status())
                .isEqualTo(403);
        assertThat(supervisor.post(request + "/decision", Map.of("words", "理由")).text("code"))
                .isEqualTo("invalid-input");
        assertThat(supervisor.post(request + "/check", Map.of("words", "签名不符")).text("state"))
                .isEqualTo("CHECKED");
        assertThat(supervisor
                        .post(request + "/decision", Map.of("granted", true, "words", "有误"))
                        .text("state"))
                .isEqualTo("GRANTED");
        assertThat(office.as("clerk").get("/credit/records/" + record).text("state"))
                .isEqualTo("REVOKED");
    }

    @Test
    void aWriteWithoutItsKeyIsRefused() {
        var before = RowCounts.of(jdbc);

        assertThat(firm.post("/credit/records/" + record + "/objections", Map.of("reasons", "不对"), null)
                        .text("code"))
                .isEqualTo("idempotency-key-required");
        assertThat(RowCounts.of(jdbc)).isEqualTo(before);
    }

    @Test
    void staffReadTheRegisterPageByPageWithNamesOfPersonsMasked() {
        CreditOf.holder(application, Codes.idNumber()).named("欧阳晓岚").lateDeferral(LISTED);
        var clerk = office.as("clerk");

        var first = clerk.get("/credit/records?limit=1");
        assertThat(first.text("items/0/holderName")).isEqualTo("欧**");
        var next = clerk.get("/credit/records?limit=1&after=" + first.text("next"));
        assertThat(next.text("items/0/recordNo")).isEqualTo(record);
    }

    @Test
    void theAdministratorAloneImportsTheList() {
        var list = "来源编号,主体名称,主体代码,失信行为,事由,列入日期,截止日期,是否公开\n%s,广州失信有限公司,%s,恶意商标注册申请,囤积商标,2026-02-01,,是\n"
                .formatted(UUID.randomUUID(), Codes.uscc());

        assertThat(sent("supervisor", "?dryRun=true", list).status()).isEqualTo(403);
        assertThat(sent("admin", "?dryRun=true", list).text("made")).isEqualTo("1");
        assertThat(sent("admin", "", list).text("code")).isEqualTo("idempotency-key-required");
    }

    private Rest.Answer sent(String who, String query, String csv) {
        var body =
                "--zhiban\r\nContent-Disposition: form-data; name=\"file\"; filename=\"list.csv\"\r\n\r\n%s\r\n--zhiban--\r\n"
                        .formatted(csv);
        return office.as(who)
                .postRaw(
                        "/credit/imports" + query,
                        "multipart/form-data; boundary=zhiban",
                        body.getBytes(StandardCharsets.UTF_8));
    }
}
