package cn.zhiban.database;

import javax.sql.DataSource;

/** The tables that the process engine makes itself, beside those of our migrations. */
@FunctionalInterface
public interface EngineTables {

    /**
     * Creates what is missing, or does nothing when all is there; must survive being killed at any point.
     *
     * @param owner the owner of the database; closed to everybody else afterwards
     * @throws StartRefused if the tables belong to another version of the engine
     */
    void bringUpToDate(DataSource owner);
}
