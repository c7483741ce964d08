package cn.zhiban.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.acceptance.Submission.SentMaterial;
import cn.zhiban.casefile.CaseFile;
import cn.zhiban.casefile.Channel;
import cn.zhiban.database.ZhibanTest;
import cn.zhiban.identity.Accounts;
import cn.zhiban.material.Uploads;
import cn.zhiban.shared.Actor;
import cn.zhiban.testing.PledgeApplication;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Law 2: business rows and engine state commit together or not at all. */
@ZhibanTest
class AtomicityIT {

    private static final List<String> TABLES = List.of(
            "case_file",
            "case_timeline",
            "case_material",
            "clock_event",
            "step_visit",
            "open_task",
            "audit_entry",
            "act_ru_execution",
            "act_ru_task",
            "act_ru_job",
            "act_ru_variable",
            "act_ru_event_subscr");

    @Autowired
    private SubmittingApplication submitting;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Uploads uploads;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private Actor company;
    private Submission submission;

    @BeforeEach
    void preparesAnApplication() throws IOException {
        company = accounts.byUsername("company1").orElseThrow().actor();
        submission = new Submission(
                PledgeApplication.ITEM,
                new Submission.Applicant("广州云岭智能科技有限公司", "91440101MA5A00013Q", null, "13800000001"),
                PledgeApplication.complete().form(),
                List.of(sent("applicationForm"), sent("pledgeContract"), sent("identityProofs")),
                null,
                Channel.ONLINE,
                null,
                null);
    }

    @Test
    void aFailureAfterTheProcessHasStartedLeavesNeitherRowsNorEngineState() {
        var before = rows();

        transaction.executeWithoutResult(status -> {
            submitting.submit(company, submission);
            status.setRollbackOnly();
        });

        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void aSuccessLeavesBoth() {
        var before = rows();

        submitting.submit(company, submission);

        assertThat(rows())
                .allSatisfy((table, count) -> assertThat(count).as(table).isGreaterThan(before.get(table)));
    }

    /** The test of the test: with the case in a transaction of its own, the same comparison sees what is left. */
    @Test
    void theComparisonSeesWhatASeparateTransactionWouldLeave() {
        var before = rows();
        var separate = new TransactionTemplate(transaction.getTransactionManager());
        separate.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);

        transaction.executeWithoutResult(status -> {
            CaseFile left = separate.execute(own -> submitting.submit(company, submission));
            assertThat(left).isNotNull();
            status.setRollbackOnly();
        });

        assertThat(rows()).isNotEqualTo(before);
    }

    private Map<String, Long> rows() {
        return Stream.of(TABLES.toArray(String[]::new))
                .collect(Collectors.toMap(
                        table -> table,
                        table -> jdbc.sql("select count(*) from " + table)
                                .query(Long.class)
                                .single()));
    }

    private SentMaterial sent(String key) throws IOException {
        var content = new ByteArrayResource(PledgeApplication.PDF);
        return new SentMaterial(
                key,
                List.of(uploads.store(company, key + ".pdf", content, content.contentLength())
                        .id()));
    }
}
