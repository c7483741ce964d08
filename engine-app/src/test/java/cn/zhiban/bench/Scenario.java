package cn.zhiban.bench;

import java.util.Set;

/** Something worth measuring, with its baseline in the same run. */
interface Scenario {

    /** The options that it knows beside {@code --json}; those that end in {@code =} take a value. */
    Set<String> options();

    void run(Options options, Report report);
}
