package cn.zhiban.modelcheck;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.casefile.CaseClock;
import cn.zhiban.casefile.Cases;
import cn.zhiban.database.ZhibanTest;
import cn.zhiban.shared.OfficeClock;
import java.sql.SQLException;
import java.time.Instant;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Walks every state of a case that acceptance, decision and delivery can reach, on the real engine. */
@ZhibanTest(properties = "zhiban.test=model-check")
@Import(Branching.class)
class ModelCheckIT {

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
        desk = new Desk(context, port);
        trunk().openTrunk();
    }

    @AfterEach
    void fellsTheTrunk() throws SQLException {
        clock.set(start);
        trunk().fellTrunk();
    }

    @Test
    void whateverHappensIsLawfulAndComesToAnEnd() throws SQLException {
        var walk = walked();

        assertThat(walk.findings()).isEmpty();
        assertThat(GraphRules.broken(walk.graph(), false)).isEmpty();
    }

    private Walk walked() throws SQLException {
        desk.submit();
        var reading = new ReadingState(jdbc, context.getBean(Cases.class), context.getBean(CaseClock.class));
        var begun = System.nanoTime();
        var walk = new Walk(trunk(), clock, () -> reading.of(desk.caseId()), new Choices(context, desk)::in).go();
        var seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf("model check: %s, %.0f s, %.0f acts/s%n", walk.summary(), seconds, walk.tried() / seconds);
        return walk;
    }

    private BranchingDataSource trunk() {
        return (BranchingDataSource) dataSource;
    }
}
