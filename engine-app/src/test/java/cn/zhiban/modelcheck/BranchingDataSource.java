package cn.zhiban.modelcheck;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * A thread that has opened a trunk stays in one transaction that is never committed: each transaction of the application
 * becomes a savepoint in it, begun, released and rolled back as the transaction would be. So an act is done by the whole
 * application, hooks before and after its commit included, and is undone by going back to a mark. Other threads notice nothing.
 */
final class BranchingDataSource extends DelegatingDataSource {

    private final ThreadLocal<Connection> trunk = new ThreadLocal<>();

    BranchingDataSource(DataSource pool) {
        super(pool);
    }

    /** From here on nothing of this thread is kept. */
    void openTrunk() throws SQLException {
        var connection = super.getConnection();
        connection.setAutoCommit(false);
        trunk.set(connection);
    }

    void fellTrunk() throws SQLException {
        try (var connection = trunk.get()) {
            trunk.remove();
            connection.rollback();
        }
    }

    Savepoint mark() throws SQLException {
        return trunk.get().setSavepoint();
    }

    void backTo(Savepoint mark) throws SQLException {
        trunk.get().rollback(mark);
        trunk.get().releaseSavepoint(mark);
    }

    @Override
    public Connection getConnection() throws SQLException {
        return trunk.get() == null ? super.getConnection() : SavepointConnection.on(trunk.get());
    }
}
