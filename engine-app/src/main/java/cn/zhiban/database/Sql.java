package cn.zhiban.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** The few statements of the bootstrap, before there is a pool. */
final class Sql {

    private Sql() {}

    static void run(Connection connection, String... statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** First column of the first row; empty when there is no row, or null in it. */
    static Optional<String> text(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next() ? Optional.ofNullable(rows.getString(1)) : Optional.empty();
        }
    }

    static boolean exists(Connection connection, String query) throws SQLException {
        return text(connection, query).isPresent();
    }

    static String literal(Connection connection, String value) throws SQLException {
        try (var statement = connection.createStatement()) {
            return statement.enquoteLiteral(value);
        }
    }
}
