package cn.zhiban.acceptance;

import cn.zhiban.engine.CaseInEngine;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.testing.PledgeApplication;
import cn.zhiban.testing.Rest;
import cn.zhiban.testing.Rest.Answer;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A case on which five want to act at the end of a limit, and the acts. */
final class LateCase {

    private static final long TO_THE_WAKE = 121;
    private static final long TO_THE_NEXT_TRY = 60;

    private final ApplicationContext context;
    private final OfficeClock clock;
    private final Rest rest;
    private final String caseNo;
    private final Stand stand;
    private final String sent;
    private final String proof;
    private String task;

    LateCase(ApplicationContext context, Rest rest, Stand stand) {
        this.context = context;
        this.clock = context.getBean(OfficeClock.class);
        this.rest = rest;
        this.stand = stand;
        this.sent = rest.as("company1").upload("合同.pdf", PledgeApplication.PDF).text("uploadId");
        this.proof = rest.as("clerk").upload("回执.pdf", PledgeApplication.PDF).text("uploadId");
        this.caseNo = rest.as("company1")
                .post("/cases", PledgeApplication.complete().body(sent))
                .text("caseNo");
        claim();
        if (stand != Stand.IN_REVIEW) {
            var verdict = Map.of("verdict", "REJECTED", "reasonCode", "MISSING_PAGE");
            granted(rest.as("clerk").put("/cases/" + caseNo + "/materials/pledgeContract", verdict));
            granted(rest.as("clerk").post("/cases/" + caseNo + "/notices", Map.of("channel", stand.noticeBy())));
        }
        if (stand == Stand.REPLY_IN_REVIEW) {
            clock.set(clock.instant().plusSeconds(24 * 3600));
            granted(does(Deed.SUPPLY));
            claim();
        }
        clock.set(stand.comes());
    }

    String caseNo() {
        return caseNo;
    }

    Stand stand() {
        return stand;
    }

    /** @return null where nobody is told anything: the timer */
    Answer does(Deed deed) {
        return switch (deed) {
            case SUPPLY ->
                rest.as("company1")
                        .post(
                                "/cases/" + caseNo + "/supplements",
                                Map.of(
                                        "materials",
                                        List.of(Map.of("key", "pledgeContract", "uploadId", sent)),
                                        "complete",
                                        true));
            case SERVE ->
                rest.as("clerk")
                        .put(
                                "/cases/" + caseNo + "/notices/" + notice() + "/service",
                                Map.of("servedAt", "2026-03-02T17:00:00+08:00", "proofUploadId", proof));
            case LAPSE -> wake();
            case WITHDRAW -> rest.as("company1").post("/cases/" + caseNo + "/withdraw", Map.of("reason", "另行办理"));
            case COMPLETE ->
                rest.as("clerk").post("/tasks/" + task + "/complete", Map.of("outcome", "ACCEPT", "form", Map.of()));
        };
    }

    /** Every timer of the case wakes, due or not, as the job executor would do it that has taken it on before it was moved. */
    private Answer wake() {
        clock.set(stand.comes().plusSeconds(TO_THE_WAKE));
        inEngine().timers().forEach(this::wake);
        return null;
    }

    /** Who is overtaken tries again, and finds nothing when the timer has gone with its process. */
    private void wake(String timer) {
        var jobs = context.getBean(ManagementService.class);
        try {
            jobs.executeJob(timer);
        } catch (OptimisticLockingException overtaken) {
            // tried again by settle()
        } catch (RuntimeException failed) {
            if (jobs.createJobQuery().jobId(timer).count() > 0) {
                throw failed;
            }
        }
    }

    /** What is due when all have gone; a timer that was overtaken is tried again. */
    void settle() {
        clock.set(stand.comes().plusSeconds(TO_THE_WAKE + TO_THE_NEXT_TRY));
        inEngine().fireDue(Date.from(clock.instant()));
    }

    CaseInEngine inEngine() {
        return CaseInEngine.of(context, id());
    }

    long id() {
        return one("select id from case_file where case_no = ?", Long.class, caseNo);
    }

    private String notice() {
        var numbers = context.getBean(JdbcClient.class)
                .sql("select number from one_time_notice n join case_file c on c.id = n.case_id where c.case_no = ?")
                .param(caseNo)
                .query(String.class)
                .list();
        return numbers.isEmpty() ? "none" : numbers.get(0);
    }

    private <T> T one(String sql, Class<T> type, Object parameter) {
        return context.getBean(JdbcClient.class)
                .sql(sql)
                .param(parameter)
                .query(type)
                .single();
    }

    private void claim() {
        task = rest.as("clerk").get("/tasks?q=" + caseNo).text("items/0/id");
        granted(rest.as("clerk").post("/tasks/" + task + "/claim", Map.of()));
    }

    private static void granted(Answer answer) {
        if (answer.status() / 100 != 2) {
            throw new AssertionError(answer);
        }
    }
}
