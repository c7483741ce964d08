package cn.zhiban.modelcheck;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.catalogue.ItemBundle;
import cn.zhiban.catalogue.PublishingItem;
import cn.zhiban.database.ZhibanTest;
import cn.zhiban.modelcheck.CaseState.Material;
import cn.zhiban.shared.Actor;
import cn.zhiban.testing.PledgeApplication;
import cn.zhiban.testing.Shipped;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** Walks every state of a case that acceptance, decision and delivery can reach, on the real engine. */
@ZhibanTest(properties = "zhiban.test=model-check")
@Import(Branching.class)
class ModelCheckIT {

    private static final boolean DEEP = Boolean.getBoolean("zhiban.deep");
    private static final String AMOUNT = "securedAmount";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    private Terrain terrain;

    @BeforeEach
    void opensTheTrunk() throws SQLException {
        terrain = new Terrain(context, port);
        terrain.opensTrunk();
    }

    @AfterEach
    void fellsTheTrunk() throws SQLException {
        terrain.isLeft();
    }

    @Test
    void whateverHappensIsLawfulAndComesToAnEnd() throws SQLException {
        var walk = walk(2).go();

        assertThat(walk.findings()).isEmpty();
        assertThat(GraphRules.broken(walk.graph(), false)).isEmpty();
        assertThat(PhaseFlows.missedBy(walk.graph()))
                .as("an item without a basis withdraws nothing by silence")
                .containsExactly("conclude-supplement#flow_lapseEffectToApplicationDeemedWithdrawn");
    }

    @Test
    void silenceEndsACaseWhereTheItemHasABasisForIt() throws SQLException {
        publish(Shipped.lapsingPledge());
        var walk = walk(DEEP ? 2 : 1).go();

        assertThat(walk.findings()).isEmpty();
        assertThat(GraphRules.broken(walk.graph(), true)).isEmpty();
        assertThat(PhaseFlows.missedBy(walk.graph()))
                .as("where silence withdraws nobody closes a case as late")
                .containsExactly(
                        "conclude-supplement#flow_lapseEffectToArmClock",
                        "conclude-supplement#flow_replyAwaitedToReviewReply");
        assertEveryLossIsSeen(walk.graph());
    }

    /** Whom the inbox does not reach is served by hand: until then his refusal lies open before the staff. */
    @Test
    void aRefusalIsServedByHandWhereTheInboxDoesNotReach() throws SQLException {
        var walk = walk(PledgeApplication.complete().with("deliveryMethod", "COUNTER"), 0)
                .go();

        assertThat(walk.findings()).isEmpty();
        assertThat(GraphRules.broken(walk.graph(), Set.of("RECEIVED>NOT_ACCEPTED by a person")))
                .isEmpty();
        assertThat(walk.graph().states().values().stream().filter(CaseState::awaitsService))
                .isNotEmpty();
        assertThat(GraphRules.broken(walk.graph().without(step -> step.act().equals("serve the refusal")), Set.of()))
                .as("nobody can serve it")
                .isNotEmpty();
    }

    @Test
    void whatIsMarkedInTheFormIsToldAndAnsweredWithTheMaterials() throws SQLException {
        terrain.desk.doubts(Map.of(AMOUNT, 4500000));
        var walk = walk(DEEP ? 1 : 0).go();

        assertThat(walk.findings()).isEmpty();
        assertThat(GraphRules.broken(walk.graph(), false)).isEmpty();
        assertThat(walk.graph().steps())
                .extracting(Graph.Step::act)
                .contains(
                        "mark " + AMOUNT,
                        "take as it is " + AMOUNT,
                        "correct the answer " + AMOUNT,
                        "answer " + AMOUNT);
        var notices = walk.graph().states().values().stream()
                .map(ModelCheckIT::notified)
                .toList();
        assertThat(notices).as("for the answer alone").contains(List.of("field:" + AMOUNT));
        assertThat(notices.contains(List.of("applicationForm", "field:" + AMOUNT)))
                .as("together with a material")
                .isEqualTo(DEEP);
    }

    private static List<String> notified(CaseState state) {
        return state.materials().stream()
                .filter(Material::notified)
                .map(Material::key)
                .toList();
    }

    /** The test of the test: a graph that lacks a step of time, or all steps of one kind, is found broken. */
    private static void assertEveryLossIsSeen(Graph graph) {
        var steps = graph.steps().stream()
                .filter(step -> !step.from().equals(step.to()))
                .toList();
        for (var step : steps) {
            var poorer =
                    step.act().equals(Act.TIME) ? graph.without(step::equals) : graph.without(graph.sameStatusAs(step));
            assertThat(
                            step.act().equals(Act.TIME) || graph.changesStatus(step)
                                    ? GraphRules.broken(poorer, true)
                                    : List.of("none"))
                    .as("without %s", step)
                    .isNotEmpty();
        }
    }

    /** The test of the test on the real engine: a model that lacks one flow does not pass. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "accept-application#flow_askClockToLimitPassed",
                "accept-application#flow_notify",
                "conclude-supplement#flow_lapseEffectToArmClock"
            })
    void aModelThatLacksAFlowIsFoundBroken(String flow) throws SQLException {
        UncheckedModel.publish(context, PhaseFlows.without(flow));
        var walk = walk(1).hasty().go();

        assertThat(Stream.concat(walk.findings().stream(), GraphRules.broken(walk.graph(), false).stream()))
                .as("a model without %s", flow)
                .isNotEmpty();
    }

    private void publish(ItemBundle bundle) {
        context.getBean(PublishingItem.class).publish(bundle, Actor.SYSTEM);
    }

    /** @param doubtful how many materials may be found wrong */
    private Walk walk(int doubtful) {
        return walk(PledgeApplication.complete(), doubtful);
    }

    private Walk walk(PledgeApplication application, int doubtful) {
        terrain.desk.submit(doubtful, application);
        return terrain.walk(new Choices(context, terrain.desk)::in);
    }
}
