package cn.zhiban.acceptance;

import java.util.ArrayList;
import java.util.List;

/** What five want to do to a case at once. */
enum Deed {
    SUPPLY,
    SERVE,
    LAPSE,
    WITHDRAW,
    COMPLETE;

    /** Every order of any three different ones. */
    static List<List<Deed>> threes() {
        var threes = new ArrayList<List<Deed>>();
        for (var first : values()) {
            for (var second : values()) {
                for (var third : values()) {
                    if (first != second && second != third && first != third) {
                        threes.add(List.of(first, second, third));
                    }
                }
            }
        }
        return threes;
    }
}
