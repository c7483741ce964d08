package cn.zhiban.credit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.database.ZhibanTest;
import cn.zhiban.identity.TestAccounts;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.shared.Role;
import cn.zhiban.testing.Codes;
import cn.zhiban.testing.Rest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Everybody reads the open records in effect, as the letters of commitment say, and nothing else. */
@ZhibanTest
class OpenRegisterIT {

    private static final String PATH = "/credit/public";

    @LocalServerPort
    private int port;

    @Autowired
    private BeanFactory application;

    @Autowired
    private RecordingAct recording;

    @Autowired
    private OfficeClock clock;

    @Autowired
    private JdbcClient jdbc;

    private Rest everybody;

    @BeforeEach
    void nobodyIsSlowedDown() {
        jdbc.sql("DELETE FROM sign_in_throttle").update();
        everybody = Rest.of(port);
    }

    @Test
    void anOpenRecordIsReadWithItsHolderActAndDays() {
        var code = Codes.uscc();
        var number = recorded(code, "广州公开有限公司", true, clock.today());

        var item = everybody.get(PATH).body().at("/items/0");

        assertThat(item.path("recordNo").asText()).isEqualTo(number);
        assertThat(item.path("holderName").asText()).isEqualTo("广州公开有限公司");
        assertThat(item.path("uscc").asText()).isEqualTo(code);
        assertThat(item.path("kindLabel").asText()).isEqualTo("提交虚假材料或者隐瞒重要事实");
        assertThat(item.path("words").asText()).isEqualTo("提交的证明不实");
        assertThat(item.path("since").asText()).isEqualTo(clock.today().toString());
        assertThat(item.path("until").asText())
                .isEqualTo(clock.today().plusMonths(12).minusDays(1).toString());
        assertThat(item.path("source").asText()).isEqualTo("本机关认定");
    }

    @Test
    void ofAPersonNoMoreThanTheFamilyNameIsRead() {
        var person = Codes.idNumber();
        recorded(person, "欧阳晓岚", true, clock.today());

        var answer = everybody.get(PATH + "?limit=1").body();

        assertThat(answer.at("/items/0/holderName").asText()).isEqualTo("欧**");
        assertThat(answer.at("/items/0").has("uscc")).isFalse();
        assertThat(answer.toString()).doesNotContain(person).doesNotContain("晓岚");
    }

    @Test
    void whatIsNotOpenOrNotInEffectIsNotRead() {
        var today = clock.today();
        var closed = recorded(Codes.uscc(), "广州不公开有限公司", false, today);
        var past = recorded(Codes.uscc(), "广州期满有限公司", true, today.minusMonths(12));
        var repaired = recorded(Codes.uscc(), "广州修复有限公司", true, today.minusMonths(7));
        var revoked = recorded(Codes.uscc(), "广州撤销有限公司", true, today.minusMonths(7));
        var lasting = recorded(Codes.uscc(), "广州生效有限公司", true, today.minusMonths(7));
        assertThat(numbers()).contains(repaired, revoked, lasting).doesNotContain(closed, past);

        end(repaired, RequestKind.REPAIR);
        end(revoked, RequestKind.OBJECTION);

        assertThat(numbers()).contains(lasting).doesNotContain(repaired, revoked);
    }

    @Test
    void itIsReadPageByPageAndWhoReadsOnAndOnIsSlowedDown() {
        recorded(Codes.uscc(), "广州甲有限公司", true, clock.today());
        recorded(Codes.uscc(), "广州乙有限公司", true, clock.today());

        assertThat(numbers()).doesNotHaveDuplicates().hasSizeGreaterThan(1);
        var statuses = new ArrayList<Integer>();
        for (int i = 0; i < 105; i++) {
            statuses.add(everybody.get(PATH + "?limit=1&after=1").status());
        }
        assertThat(statuses).contains(429);
        assertThat(everybody.get(PATH).status())
                .as("the first page is never refused")
                .isEqualTo(200);
    }

    private List<String> numbers() {
        var found = new ArrayList<String>();
        var next = "";
        do {
            var page = everybody.get(PATH + "?limit=100" + next).body();
            page.path("items").forEach(item -> found.add(item.path("recordNo").asText()));
            next = page.path("next").isNull()
                    ? ""
                    : "&after=" + page.path("next").asText();
        } while (!next.isEmpty());
        return found;
    }

    private void end(String number, RequestKind granted) {
        application.getBean(TransactionOperations.class).executeWithoutResult(status -> {
            var records = application.getBean(CreditRecords.class);
            records.end(records.byNumber(number).id(), granted, clock.today());
        });
    }

    private String recorded(String code, String name, boolean open, LocalDate from) {
        var supervisor =
                TestAccounts.in(application).staff(Role.SUPERVISOR).account().actor();
        var act = new FoundAct(
                code,
                name,
                CreditKind.FALSE_MATERIALS,
                Severity.GRAVE,
                CreditEffect.COMMITMENT_BARRED,
                "提交的证明不实",
                "知认〔2026〕" + UUID.randomUUID().toString().replaceAll("\\d", "n") + "号",
                from,
                open);
        return recording.record(supervisor, act).record().recordNo();
    }
}
