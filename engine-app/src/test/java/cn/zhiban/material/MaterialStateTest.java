package cn.zhiban.material;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The graph of a material, written down a second time: whoever changes one must mean it. */
class MaterialStateTest {

    private static final Set<String> GRAPH = Set.of(
            "NOT_NEEDED SUPPLIED",
            "NOT_NEEDED REJECTED",
            "REQUIRED WAIVED",
            "REQUIRED DEFERRED",
            "REQUIRED SUPPLIED",
            "REQUIRED REJECTED",
            "WAIVED REQUIRED",
            "WAIVED SUPPLIED",
            "WAIVED REJECTED",
            "WAIVED REVOKED",
            "DEFERRED SUPPLIED",
            "DEFERRED LAPSED",
            "SUPPLIED SUPPLIED",
            "SUPPLIED VERIFIED",
            "SUPPLIED REJECTED",
            "REJECTED WAIVED",
            "REJECTED DEFERRED",
            "REJECTED SUPPLIED",
            "REJECTED REJECTED",
            "REJECTED VERIFIED",
            "VERIFIED SUPPLIED",
            "VERIFIED REJECTED",
            "VERIFIED REVOKED");

    @Test
    void leadsWhereTheGraphSaysAndNowhereElse() {
        var steps = new TreeSet<String>();
        for (var from : MaterialState.values()) {
            from.successors().forEach(to -> steps.add(from + " " + to));
        }
        assertThat(steps).containsExactlyInAnyOrderElementsOf(GRAPH);
    }
}
