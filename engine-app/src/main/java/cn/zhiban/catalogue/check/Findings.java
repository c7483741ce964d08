package cn.zhiban.catalogue.check;

import java.util.ArrayList;
import java.util.List;

/** What the rules found so far. */
final class Findings {

    private final List<Finding> all = new ArrayList<>();

    void add(String file, String element, String reason) {
        Finding finding = new Finding(file, element, reason);
        if (!all.contains(finding)) {
            all.add(finding);
        }
    }

    List<Finding> all() {
        return List.copyOf(all);
    }
}
