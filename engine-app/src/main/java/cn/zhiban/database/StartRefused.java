package cn.zhiban.database;

/** The platform cannot start, and nothing is broken: one line tells the operator why and what to do. */
public class StartRefused extends RuntimeException {

    public StartRefused(String line) {
        super(line);
    }
}
