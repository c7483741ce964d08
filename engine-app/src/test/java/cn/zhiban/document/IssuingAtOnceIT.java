package cn.zhiban.document;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.database.ZhibanTest;
import cn.zhiban.testing.PledgeApplication;
import cn.zhiban.testing.Rest;
import cn.zhiban.testing.Rest.Answer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two hundred acts at once, each of which issues its documents as it always does: the notice draws its number early, the
 * others at the end of their transactions, a re-issue in between. Every act is done, and no series has a gap or a double.
 */
@ZhibanTest
class IssuingAtOnceIT {

    private static final int CALLERS = 30;
    private static final int MANY = 50;
    private static final int SOME = 25;
    private static final String PREFIX = "ZLZY";
    private static final long SEED = 20260302;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private final ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
    private Rest firm;
    private Rest clerk;
    private Rest examiner;
    private String uploadId;

    @BeforeEach
    void signsIn() {
        firm = Rest.of(port).as("company1");
        clerk = Rest.of(port).as("clerk");
        examiner = Rest.of(port).as("examiner");
        uploadId = firm.upload("paper.pdf", PledgeApplication.PDF).text("uploadId");
    }

    @AfterEach
    void sendsTheCallersHome() {
        callers.shutdownNow();
    }

    @Test
    void twoHundredActsLeaveNeitherGapNorDouble() throws InterruptedException, ExecutionException {
        var acts = new ArrayList<Callable<Answer>>();
        acts.addAll(IntStream.range(0, MANY)
                .mapToObj(i -> (Callable<Answer>) this::submits)
                .toList());
        acts.addAll(each(MANY, this::rejected, this::notifies));
        acts.addAll(each(MANY, this::claimed, task -> completes(clerk, task, "ACCEPT")));
        acts.addAll(each(SOME, this::accepted, this::suspends));
        acts.addAll(each(SOME, this::submitted, this::reissuesTheReceipt));
        Collections.shuffle(acts, new Random(SEED));
        var before = issued();

        var answers = together(acts);

        assertThat(answers)
                .hasSize(200)
                .allSatisfy(
                        answer -> assertThat(answer.status()).as("%s", answer).isBetween(200, 201));
        assertThat(more(before))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        DocumentKind.RECEIPT, (long) MANY + SOME,
                        DocumentKind.ONE_TIME_NOTICE, (long) MANY,
                        DocumentKind.SERVICE_RECORD, (long) MANY,
                        DocumentKind.ACCEPTANCE, (long) MANY,
                        DocumentKind.SUSPENSION, (long) SOME));
        assertThat(seriesWithGapOrDouble()).isEmpty();
    }

    /** Prepares so many cases, and gives what is to be done with each. */
    private List<Callable<Answer>> each(int times, Callable<String> prepared, Function<String, Answer> act)
            throws InterruptedException, ExecutionException {
        return together(Collections.nCopies(times, prepared)).stream()
                .map(one -> (Callable<Answer>) () -> act.apply(one))
                .toList();
    }

    private <T> List<T> together(List<Callable<T>> acts) throws InterruptedException, ExecutionException {
        var done = new ArrayList<T>();
        for (var act : callers.invokeAll(acts)) {
            done.add(act.get());
        }
        return done;
    }

    private Answer submits() {
        return firm.post("/cases", PledgeApplication.complete().body(uploadId));
    }

    private String submitted() {
        return submits().text("caseNo");
    }

    private String rejected() {
        var caseNo = submitted();
        clerk.put(
                "/cases/" + caseNo + "/materials/pledgeContract",
                Map.of("verdict", "REJECTED", "reasonCode", "MISSING_PAGE"));
        return caseNo;
    }

    private String claimed() {
        return claimed(submitted());
    }

    private String claimed(String caseNo) {
        var task = clerk.get("/tasks?q=" + caseNo).text("items/0/id");
        assertThat(clerk.post("/tasks/" + task + "/claim", Map.of()).status()).isEqualTo(200);
        return task;
    }

    private String accepted() {
        var caseNo = submitted();
        assertThat(completes(clerk, claimed(caseNo), "ACCEPT").status()).isEqualTo(200);
        return caseNo;
    }

    private Answer notifies(String caseNo) {
        return clerk.post("/cases/" + caseNo + "/notices", Map.of("channel", "INBOX"));
    }

    private static Answer completes(Rest staff, String task, String outcome) {
        return staff.post("/tasks/" + task + "/complete", Map.of("outcome", outcome, "form", Map.of()));
    }

    private Answer suspends(String caseNo) {
        return examiner.post("/cases/" + caseNo + "/suspensions", Map.of("reason", "核实专利登记簿", "plannedDays", 10));
    }

    private Answer reissuesTheReceipt(String caseNo) {
        var receipt = clerk.get("/cases/" + caseNo + "/documents").text("items/0/number");
        return clerk.post("/cases/" + caseNo + "/documents/" + receipt + "/reissue", Map.of("reason", "遗失"));
    }

    private Map<DocumentKind, Long> issued() {
        return jdbc
                .sql("select kind, count(*) as many from document where number like :prefix group by kind")
                .param("prefix", PREFIX + "-%")
                .query((row, n) -> Map.entry(DocumentKind.valueOf(row.getString("kind")), row.getLong("many")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Map<DocumentKind, Long> more(Map<DocumentKind, Long> before) {
        var more = new EnumMap<DocumentKind, Long>(DocumentKind.class);
        issued().forEach((kind, many) -> more.merge(kind, many - before.getOrDefault(kind, 0L), Long::sum));
        more.values().removeIf(many -> many == 0);
        return more;
    }

    /** Those whose documents are not numbered from 1 to what the counter says, one by one. */
    private List<String> seriesWithGapOrDouble() {
        return jdbc.sql("""
                        select c.series || '-' || c.year
                          from document_counter c
                          left join document d on d.number like c.series || '-' || c.year || '-%'
                         where c.series like :prefix
                         group by c.series, c.year, c.last
                        having count(d.id) <> c.last or count(distinct d.number) <> c.last
                            or max(right(d.number, 6)::int) <> c.last
                        """).param("prefix", PREFIX + "-%").query(String.class).list();
    }
}
