package cn.zhiban.modelcheck;

import static cn.zhiban.modelcheck.PromisingItem.LATER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.casefile.Cases;
import cn.zhiban.catalogue.PublishingItem;
import cn.zhiban.commitment.VerifiedCase;
import cn.zhiban.database.ZhibanTest;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.testing.PledgeApplication;
import cn.zhiban.worklist.CheckingProjection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Walks every state of a case that was accepted while two of its materials come later, on the real engine. */
@ZhibanTest(properties = "zhiban.test=promise-walk")
@Import(Branching.class)
class PromiseWalkIT {

    private static final List<String> PHASE = List.of("defer-materials");

    @LocalServerPort
    private int port;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private OfficeClock clock;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    private Instant start;
    private Desk desk;

    @BeforeEach
    void opensTheTrunk() throws SQLException {
        start = clock.instant();
        clock.set(OffsetDateTime.parse("2026-03-02T09:00:00+08:00").toInstant());
        desk = new Desk(context, port);
    }

    @AfterEach
    void fellsTheTrunk() throws SQLException {
        clock.set(start);
        trunk().fellTrunk();
    }

    @ParameterizedTest
    @CsvSource({"RETURN_TO_PERSON, BREACH_ONLY", "RETURN_TO_PERSON, WITHDRAWN", "WITHDRAWN, RETURN_TO_PERSON"})
    void whateverComesOrDoesNotIsLawfulAndComesToAnEnd(String lateBefore, String lateAfter) throws SQLException {
        context.getBean(PublishingItem.class).publish(PromisingItem.of(lateBefore, lateAfter), Actor.SYSTEM);
        var walk = walk().go();
        walk.findings().stream().limit(40).forEach(System.out::println);
        System.out.println("missed " + PhaseFlows.missedBy(walk.graph(), PHASE));
        System.out.println("graph "
                + GraphRules.broken(walk.graph(), Set.of()).stream().limit(5).toList());

        assertThat(walk.findings().size()).isZero();
        assertThat(GraphRules.broken(walk.graph(), Set.of())).isEmpty();
        assertThat(PhaseFlows.missedBy(walk.graph(), PHASE)).isEmpty();
    }

    @Test
    void whoseResultIsRevokedOwesNothingMore() throws SQLException {
        context.getBean(PublishingItem.class).publish(PromisingItem.verified(), Actor.SYSTEM);
        var delivered = VerifiedCase.deliveredPromising(context, port, PromisingItem.BEFORE);
        var applicant = delivered.firm.account.actor();
        var paper = delivered.firm.rest.upload("文件.pdf", PledgeApplication.PDF).text("uploadId");
        desk.receives(applicant, UUID.fromString(paper));
        desk.takesOver(context.getBean(Cases.class).visibleTo(applicant, delivered.caseNo));
        trunk().openTrunk();
        var walk = ofCase().go();
        walk.findings().stream().limit(40).forEach(System.out::println);
        System.out.println("graph "
                + GraphRules.broken(walk.graph(), Set.of()).stream().limit(5).toList());

        assertThat(walk.findings().size()).isZero();
        assertThat(GraphRules.broken(walk.graph(), Set.of("DELIVERED>REVOKED by a person")))
                .isEmpty();
    }

    /** From the receipt of the application. */
    private Walk walk() throws SQLException {
        trunk().openTrunk();
        desk.submitPromising(LATER);
        if (!Boolean.getBoolean("zhiban.deep")) {
            desk.accept(reading().of(desk.caseId()));
        }
        return ofCase();
    }

    private ReadingState reading() {
        return new ReadingState(jdbc, context);
    }

    private Walk ofCase() {
        return new Walk(trunk(), clock, reading(), desk.caseId(), new PromiseChoices(context, desk)::in)
                .comparing(context.getBean(CheckingProjection.class)::differences);
    }

    private BranchingDataSource trunk() {
        return (BranchingDataSource) dataSource;
    }
}
