package cn.zhiban.database;

import java.nio.file.Path;

/**
 * A process of its own for {@link KilledServerIT}: brings the database up and then, until it is killed, adds audit rows
 * and prints the number of each once it is committed.
 */
final class ServerToKill {

    private ServerToKill() {}

    public static void main(String[] arguments) throws Exception {
        var directory = DataDirectory.of(Path.of(arguments[0]));
        var database = PreparedDatabase.embedded(
                directory, Durability.DURABLE, Purpose.OFFICE, owner -> {}, AtExit.ofThisProcess());
        try (var connection = database.application().connect()) {
            for (var number = 1; ; number++) {
                Sql.run(connection, AuditRows.adding("row " + number));
                System.out.println(number);
            }
        }
    }
}
