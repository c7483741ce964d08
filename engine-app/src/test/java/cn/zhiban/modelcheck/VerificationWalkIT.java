package cn.zhiban.modelcheck;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.casefile.Cases;
import cn.zhiban.commitment.VerifiedCase;
import cn.zhiban.database.ZhibanTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** Walks every state that the verification of a commitment can reach, on the real engine. */
@ZhibanTest(properties = "zhiban.test=verification-walk")
@Import(Branching.class)
class VerificationWalkIT {

    private static final List<String> PHASE = List.of("verify-commitment");
    private static final Set<String> STEPS = Set.of("DELIVERED>REVOKED by a person", "DELIVERED>DELIVERED by time");

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    private Terrain terrain;

    @BeforeEach
    void remembersTheTime() {
        terrain = new Terrain(context, port);
    }

    @AfterEach
    void fellsTheTrunk() throws SQLException {
        terrain.isLeft();
    }

    @Test
    void whateverIsFoundIsLawfulAndComesToAnEnd() throws SQLException {
        VerifiedCase.publish(context, 100);
        var walk = walk().go();

        assertThat(walk.findings()).isEmpty();
        assertThat(GraphRules.broken(walk.graph(), STEPS)).isEmpty();
        assertThat(PhaseFlows.missedBy(walk.graph(), PHASE))
                .as("this case was chosen")
                .containsExactly("verify-commitment#flow_verificationNeededToVerificationNotNeeded");
    }

    /** The test of the test: a phase whose clock does not go on does not pass. */
    @Test
    void aModelThatLacksAFlowIsFoundBroken() throws SQLException {
        UncheckedModel.publish(
                context,
                PhaseFlows.without(VerifiedCase.item(100), "verify-commitment#flow_askClockToNextLegalMomentReached"));
        var walk = walk().hasty().go();

        assertThat(Stream.concat(walk.findings().stream(), GraphRules.broken(walk.graph(), STEPS).stream()))
                .isNotEmpty();
    }

    /** From the delivery of a case that was chosen. */
    private Walk walk() throws SQLException {
        var delivered = VerifiedCase.delivered(context, port);
        var applicant = delivered.firm.account.actor();
        terrain.desk.takesOver(context.getBean(Cases.class).visibleTo(applicant, delivered.caseNo));
        terrain.opensTrunk();
        var choices = new Choices(context, terrain.desk);
        return terrain.walk(state -> choices.afterwards(applicant, state));
    }
}
