package cn.zhiban.acceptance.draft;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.database.ZhibanTest;
import cn.zhiban.identity.TestAccount;
import cn.zhiban.identity.TestAccounts;
import cn.zhiban.testing.PledgeApplication;
import cn.zhiban.testing.Race;
import cn.zhiban.testing.Rest;
import cn.zhiban.web.Browser;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** A draft that nobody goes on with is spoken of once in a week, and gone after ninety days. */
@ZhibanTest
class RemindingOfDraftsIT {

    private static final String PLEDGEE = "group_pledgee";

    @LocalServerPort
    private int port;

    @Autowired
    private BeanFactory application;

    @Autowired
    private StartingDraft starting;

    @Autowired
    private SavingDraft saving;

    @Autowired
    private OpeningDraft opening;

    @Autowired
    private RemindingOfDrafts reminding;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private JdbcClient jdbc;

    private TestAccount firm;
    private UUID draft;

    @BeforeEach
    void beginsAnApplication() {
        jdbc.sql("DELETE FROM sign_in_throttle").update();
        firm = TestAccounts.in(application).enterprise();
        draft = starting.start(firm.actor(), PledgeApplication.ITEM, UUID.randomUUID())
                .id();
    }

    @Test
    void isRemindedOfOnceAfterSevenDays() {
        aged(7, -1);
        reminding.run();
        assertThat(messages()).isEmpty();

        aged(7, 0);
        reminding.run();
        reminding.run();

        assertThat(messages()).hasSize(1);
        var told = messages().get(0);
        assertThat(told.get("topic").asText()).isEqualTo("draft-reminder");
        assertThat(told.get("words").asText()).contains("专利权质押登记", "2026年2月23日", "2026年5月24日之前");
        assertThat(told.get("link").asText()).isEqualTo("/my/drafts/" + draft);
        assertThat(exists()).isTrue();
    }

    @Test
    void isRemindedOfAgainWhenItWasSavedAndForgottenAgain() {
        aged(7, 0);
        reminding.run();
        saving.save(
                firm.actor(),
                draft,
                PLEDGEE,
                Map.of("pledgeeName", "一家银行"),
                opening.open(firm.actor(), draft).seen());
        reminding.run();
        assertThat(messages()).hasSize(1);

        jdbc.sql("update application_draft set saved_at = saved_at - interval '7 days',"
                        + " reminded_at = reminded_at - interval '8 days' where id = ?")
                .param(draft)
                .update();
        reminding.run();

        assertThat(messages()).hasSize(2);
    }

    @Test
    void isDeletedAfterNinetyDaysAndItsApplicantIsToldWhichItWas() {
        aged(90, -1);
        reminding.run();
        assertThat(exists()).isTrue();

        aged(90, 0);
        reminding.run();
        reminding.run();

        assertThat(exists()).isFalse();
        assertThat(messages()).hasSize(2);
        assertThat(messages().get(0).get("topic").asText()).isEqualTo("draft-expired");
        assertThat(messages().get(0).get("subject").asText()).contains("专利权质押登记");
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'expire-draft' and subject = ?")
                        .param(draft.toString())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void ofWhatIsDeletedNobodyIsRemindedAtTheSameTime() {
        aged(100, 0);

        reminding.run();

        assertThat(messages()).extracting(told -> told.get("topic").asText()).containsExactly("draft-expired");
    }

    @Test
    void twoNodesTellOnce() throws Exception {
        aged(7, 0);

        Race.of(reminding::run, reminding::run);

        assertThat(messages()).hasSize(1);
    }

    @Test
    void whatSomebodyIsSavingIsLeftAlone() {
        aged(100, 0);

        transaction.executeWithoutResult(status -> {
            opening.lock(firm.actor(), draft);
            try {
                Race.of(reminding::run);
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        });

        assertThat(exists()).isTrue();
        assertThat(messages()).isEmpty();
    }

    @Test
    void pagesSayUntilWhenItIsKept() {
        var browser = new Browser(port);
        browser.signIn(firm.username(), firm.password());
        var first = browser.get("/my/drafts/" + draft)
                .headers()
                .firstValue("Location")
                .orElseThrow();

        assertThat(browser.get("/my").body()).contains("保留到", "2026年5月31日 09:00");
        assertThat(browser.get(first.substring(first.indexOf("/my"))).body()).contains("保留到 2026年5月31日 09:00");
    }

    /** As if it had been saved so many days ago. */
    private void aged(int days, int seconds) {
        jdbc.sql("update application_draft set saved_at = timestamptz '2026-03-02 09:00:00+08'"
                        + " - make_interval(days => ?, secs => ?) where id = ?")
                .params(days, seconds, draft)
                .update();
    }

    private boolean exists() {
        return jdbc.sql("select count(*) from application_draft where id = ?")
                        .param(draft)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    private List<JsonNode> messages() {
        var items = Rest.of(port)
                .as(firm.username(), firm.password())
                .get("/inbox")
                .body()
                .get("items");
        return StreamSupport.stream(items.spliterator(), false).toList();
    }
}
