package cn.zhiban.database;

/** What a database is for, for ever: demo accounts have a known password and never meet the data of an office. */
public enum Purpose {
    DEMO,
    OFFICE
}
