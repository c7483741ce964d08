package cn.zhiban.modelcheck;

import static cn.zhiban.modelcheck.PromisingItem.LATER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.casefile.Cases;
import cn.zhiban.catalogue.PublishingItem;
import cn.zhiban.commitment.VerifiedCase;
import cn.zhiban.database.ZhibanTest;
import cn.zhiban.modelcheck.PromiseChoices.Tries;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.testing.PledgeApplication;
import cn.zhiban.worklist.CheckingProjection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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
    private static final String ALL_KEPT = "defer-materials#flow_deferralSettledToDeferralSettled";

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
    @CsvSource({
        "RETURN_TO_PERSON, BREACH_ONLY, 2, 0",
        "RETURN_TO_PERSON, WITHDRAWN, 1, 1",
        "WITHDRAWN, RETURN_TO_PERSON, 1, 0"
    })
    void whateverComesOrDoesNotIsLawfulAndComesToAnEnd(
            String lateBefore, String lateAfter, int supplies, int extensions) throws SQLException {
        context.getBean(PublishingItem.class).publish(PromisingItem.of(lateBefore, lateAfter), Actor.SYSTEM);
        var tries = Tries.of(supplies, extensions);
        var walk = walk(tries).go();

        assertThat(walk.findings()).isEmpty();
        assertThat(GraphRules.broken(walk.graph(), steps(lateBefore + lateAfter)))
                .isEmpty();
        assertThat(PhaseFlows.missedBy(walk.graph(), PHASE))
                .as("where one alone comes, not all are kept")
                .isEqualTo(tries.supplies() < LATER.size() ? Set.of(ALL_KEPT) : Set.of());
    }

    @Test
    void whoseResultIsRevokedOwesNothingMore() throws SQLException {
        context.getBean(PublishingItem.class).publish(PromisingItem.verified(), Actor.SYSTEM);
        var walk = afterDelivery().go();

        assertThat(walk.findings()).isEmpty();
        assertThat(GraphRules.broken(walk.graph(), Set.of("DELIVERED>REVOKED by a person")))
                .isEmpty();
    }

    /** The test of the test on the real engine: a model that lacks one flow does not pass. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "defer-materials#flow_askClockToLimitPassed",
                "defer-materials#flow_recordDeferralLapseToDeferralOpen",
                "defer-materials#flow_deferralStateToHandleLapse"
            })
    void aModelThatLacksAFlowIsFoundBroken(String flow) throws SQLException {
        UncheckedModel.publish(context, PhaseFlows.without(PromisingItem.of("RETURN_TO_PERSON", "BREACH_ONLY"), flow));

        assertThat(walk(Tries.of(1, 0)).hasty().go().findings())
                .as("a model without %s", flow)
                .isNotEmpty();
    }

    private static Set<String> steps(String late) {
        var steps = new HashSet<>(Set.of(
                "ACCEPTED>WITHDRAWN by a person",
                "ACCEPTED>DECIDED_APPROVED by a person",
                "ACCEPTED>DECIDED_REFUSED by a person",
                "DECIDED_APPROVED>DELIVERED by a person"));
        if (late.contains("WITHDRAWN")) {
            steps.add("ACCEPTED>LAPSED by time");
        }
        return steps;
    }

    /** From the delivery of a case whose commitment is verified while something is still to come. */
    private Walk afterDelivery() throws SQLException {
        var delivered = VerifiedCase.deliveredPromising(context, port, PromisingItem.BEFORE);
        var applicant = delivered.firm.account.actor();
        var paper = delivered.firm.rest.upload("文件.pdf", PledgeApplication.PDF).text("uploadId");
        desk.receives(applicant, UUID.fromString(paper));
        desk.takesOver(context.getBean(Cases.class).visibleTo(applicant, delivered.caseNo));
        trunk().openTrunk();
        return ofCase(Tries.of(1, 0));
    }

    /** From the acceptance of the application. */
    private Walk walk(Tries tries) throws SQLException {
        trunk().openTrunk();
        desk.submitPromising(LATER);
        desk.accept(reading().of(desk.caseId()));
        return ofCase(tries);
    }

    private ReadingState reading() {
        return new ReadingState(jdbc, context);
    }

    private Walk ofCase(Tries tries) {
        return new Walk(trunk(), clock, reading(), desk.caseId(), new PromiseChoices(context, desk, tries)::in)
                .comparing(context.getBean(CheckingProjection.class)::differences);
    }

    private BranchingDataSource trunk() {
        return (BranchingDataSource) dataSource;
    }
}
