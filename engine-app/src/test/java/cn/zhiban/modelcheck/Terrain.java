package cn.zhiban.modelcheck;

import cn.zhiban.shared.OfficeClock;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a walk stands on: an office with its clock, and a trunk of its database, both put back afterwards. */
final class Terrain {

    final Desk desk;
    private final ApplicationContext context;
    private final BranchingDataSource trunk;
    private final OfficeClock clock;
    private final Instant start;

    Terrain(ApplicationContext context, int port) {
        this.context = context;
        trunk = (BranchingDataSource) context.getBean(DataSource.class);
        clock = context.getBean(OfficeClock.class);
        start = clock.instant();
        desk = new Desk(context, port);
    }

    /** Nothing that is done from now on stays. */
    void opensTrunk() throws SQLException {
        trunk.openTrunk();
    }

    void isLeft() throws SQLException {
        clock.set(start);
        trunk.fellTrunk();
    }

    /** From where the case of the desk stands now. */
    Walk walk(Function<CaseState, List<Act>> choices) {
        var reading = new ReadingState(context.getBean(JdbcClient.class), context);
        return new Walk(trunk, clock, reading, desk.caseId(), choices);
    }
}
