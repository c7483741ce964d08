package cn.zhiban.database;

import java.sql.Connection;
import java.sql.SQLException;

/** The two roles: one owns every table and migrates, the other is the application and owns nothing. */
final class Roles {

    static final String OWNER = "zhiban_owner";
    static final String APPLICATION = "zhiban_app";

    private Roles() {}

    /** Creates the role where it does not exist; the password is set each time, so that it matches the secret kept. */
    static void ensure(Connection superuser, String role, String password) throws SQLException {
        if (!Sql.exists(superuser, "SELECT 1 FROM pg_roles WHERE rolname = '" + role + "'")) {
            Sql.run(superuser, "CREATE ROLE " + role);
        }
        var secret = Sql.literal(superuser, password);
        Sql.run(superuser, "ALTER ROLE " + role + " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD " + secret);
    }

    /** @param name a plain lower-case identifier */
    static void ensureDatabase(Connection superuser, String name) throws SQLException {
        if (!Sql.exists(superuser, "SELECT 1 FROM pg_database WHERE datname = '" + name + "'")) {
            Sql.run(superuser, "CREATE DATABASE " + name + " OWNER " + OWNER);
        }
        Sql.run(
                superuser,
                "REVOKE ALL ON DATABASE " + name + " FROM PUBLIC",
                "GRANT CONNECT ON DATABASE " + name + " TO " + APPLICATION);
    }
}
