package cn.zhiban.casefile;

import static cn.zhiban.casefile.CaseStatus.ACCEPTED;
import static cn.zhiban.casefile.CaseStatus.DECIDED_APPROVED;
import static cn.zhiban.casefile.CaseStatus.DECIDED_REFUSED;
import static cn.zhiban.casefile.CaseStatus.DECIDING;
import static cn.zhiban.casefile.CaseStatus.DELIVERED;
import static cn.zhiban.casefile.CaseStatus.LAPSED;
import static cn.zhiban.casefile.CaseStatus.NOT_ACCEPTED;
import static cn.zhiban.casefile.CaseStatus.RECEIVED;
import static cn.zhiban.casefile.CaseStatus.REVOKED;
import static cn.zhiban.casefile.CaseStatus.SUPPLEMENTING;
import static cn.zhiban.casefile.CaseStatus.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The graph of a case, written down a second time: whoever changes one must mean it. */
class CaseStatusTest {

    private static final Set<String> GRAPH = Set.of(
            "RECEIVED ACCEPTED",
            "RECEIVED SUPPLEMENTING",
            "RECEIVED NOT_ACCEPTED",
            "RECEIVED WITHDRAWN",
            "SUPPLEMENTING ACCEPTED",
            "SUPPLEMENTING NOT_ACCEPTED",
            "SUPPLEMENTING WITHDRAWN",
            "SUPPLEMENTING LAPSED",
            "ACCEPTED DECIDING",
            "ACCEPTED WITHDRAWN",
            "ACCEPTED LAPSED",
            "DECIDING DECIDED_APPROVED",
            "DECIDING DECIDED_REFUSED",
            "DECIDING WITHDRAWN",
            "DECIDING LAPSED",
            "DECIDED_APPROVED DELIVERED",
            "DECIDED_APPROVED REVOKED",
            "DECIDED_REFUSED DELIVERED",
            "DELIVERED REVOKED");

    @Test
    void leadsWhereTheGraphSaysAndNowhereElse() {
        var steps = new TreeSet<String>();
        for (var from : CaseStatus.values()) {
            for (var to : CaseStatus.values()) {
                if (from.leadsTo(to)) {
                    steps.add(from + " " + to);
                }
            }
        }
        assertThat(steps).containsExactlyInAnyOrderElementsOf(GRAPH);
    }

    @Test
    void theQueryForOpenCasesLeavesOutTheClosedOnes() {
        assertThat(where(status -> CaseFiles.LIVING.contains("CaseStatus." + status.name() + ",")
                        || CaseFiles.LIVING.contains("CaseStatus." + status.name() + ")")))
                .isEqualTo(where(CaseStatus::isClosed));
    }

    @Test
    void isClosedWhereNothingIsToBeDone() {
        assertThat(where(CaseStatus::isClosed))
                .containsExactlyInAnyOrder(DELIVERED, NOT_ACCEPTED, WITHDRAWN, LAPSED, REVOKED);
    }

    @Test
    void isTakenBackUntilItIsDecided() {
        assertThat(where(CaseStatus::isWithdrawable))
                .containsExactlyInAnyOrder(RECEIVED, SUPPLEMENTING, ACCEPTED, DECIDING)
                .doesNotContain(DECIDED_APPROVED, DECIDED_REFUSED);
    }

    private static Set<CaseStatus> where(Predicate<CaseStatus> holds) {
        return Arrays.stream(CaseStatus.values()).filter(holds).collect(Collectors.toSet());
    }
}
