package cn.zhiban.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.database.TestDatabase;
import cn.zhiban.database.ZhibanTest;
import cn.zhiban.engine.CaseInEngine;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.testing.PledgeApplication;
import cn.zhiban.testing.QueueAtRow;
import cn.zhiban.testing.Rest;
import cn.zhiban.testing.Rest.Answer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The limit runs out while a notice is being written: notice and timer wait for the row of the case, in each order, the
 * notice sent before midnight and after it. One of the two has happened in the end, never both.
 */
@ZhibanTest(properties = "zhiban.test=arrival")
class NoticeBesideLapseIT {

    private static final Instant LAST_SECOND = moment("2026-03-09T23:59:59+08:00");
    private static final Instant LAPSED = moment("2026-03-10T00:02:00+08:00");

    @LocalServerPort
    private int port;

    @Autowired
    private TestDatabase database;

    @Autowired
    private OfficeClock clock;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    private Rest rest;
    private Instant start;
    private String caseNo;

    @BeforeEach
    void takesACaseWithAFaultIn() {
        start = clock.instant();
        rest = Rest.of(port);
        caseNo = PledgeApplication.complete().submittedBy(rest.as("company1"));
        var task = rest.as("clerk").get("/tasks?q=" + caseNo).text("items/0/id");
        rest.as("clerk").post("/tasks/" + task + "/claim", Map.of());
        var verdict = Map.of("verdict", "REJECTED", "reasonCode", "MISSING_PAGE", "words", "第 3 页");
        rest.as("clerk").put("/cases/" + caseNo + "/materials/pledgeContract", verdict);
    }

    @AfterEach
    void setsTheClockBack() {
        clock.set(start);
    }

    @Test
    void aNoticeSentInTimeThatComesFirstKeepsTheLimit() throws Exception {
        clock.set(LAST_SECOND);

        var answers = queue(this::notice, this::timer);

        assertThat(answers.get(0).status()).as("%s", answers).isEqualTo(201);
        assertThat(events()).containsExactly("RECEIVED", "NOTICE_ISSUED", "NOTICE_SERVED");
        assertThat(status()).isEqualTo("SUPPLEMENTING");
    }

    @Test
    void aNoticeSentInTimeThatComesBehindTheLawUndoesNothing() throws Exception {
        clock.set(LAST_SECOND);

        var answers = queue(this::timer, this::notice);

        assertRefused(answers.get(1));
        assertDeemedAccepted();
    }

    @Test
    void aLateNoticeIsRefusedInEachOrder() throws Exception {
        clock.set(LAPSED);

        var answers = queue(this::notice, this::timer);

        assertRefused(answers.get(0));
        assertDeemedAccepted();
    }

    @Test
    void aLateNoticeBehindTheTimerIsRefusedToo() throws Exception {
        clock.set(LAPSED);

        var answers = queue(this::timer, this::notice);

        assertRefused(answers.get(1));
        assertDeemedAccepted();
    }

    @SafeVarargs
    private List<Answer> queue(Callable<Answer>... acts) throws Exception {
        var answers = new QueueAtRow(database.owner().dataSource()).letGo(caseNo, List.of(acts));
        clock.set(LAPSED);
        engine().fireDue(Date.from(LAPSED));
        return answers;
    }

    private Answer notice() {
        return rest.as("clerk").post("/cases/" + caseNo + "/notices", Map.of("channel", "INBOX"));
    }

    /** Wakes as the job executor would, two minutes after midnight. */
    private Answer timer() {
        clock.set(LAPSED);
        engine().wakes(Date.from(LAPSED));
        return null;
    }

    private CaseInEngine engine() {
        return CaseInEngine.of(
                context,
                jdbc.sql("select id from case_file where case_no = ?")
                        .param(caseNo)
                        .query(Long.class)
                        .single());
    }

    private static void assertRefused(Answer notice) {
        assertThat(notice.status()).as("%s", notice).isEqualTo(409);
        assertThat(notice.text("detail")).containsPattern("\\p{IsHan}");
    }

    private void assertDeemedAccepted() {
        assertThat(events()).containsExactly("RECEIVED", "DEEMED_ACCEPTED");
        assertThat(status()).isEqualTo("ACCEPTED");
        assertThat(jdbc.sql("select count(*) from case_material m join case_file c on c.id = m.case_id"
                                + " where c.case_no = ? and m.notice_no is not null")
                        .param(caseNo)
                        .query(Long.class)
                        .single())
                .as("nothing of the refused notice is left")
                .isZero();
    }

    private List<String> events() {
        return jdbc.sql("select type from clock_event e join case_file c on c.id = e.case_id where c.case_no = ?"
                        + " order by seq")
                .param(caseNo)
                .query(String.class)
                .list();
    }

    private String status() {
        return rest.as("company1").get("/cases/" + caseNo).text("status");
    }

    private static Instant moment(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
