package cn.zhiban.credit;

import static cn.zhiban.credit.RequestState.CHECKED;
import static cn.zhiban.credit.RequestState.CLOSED;
import static cn.zhiban.credit.RequestState.FILED;
import static cn.zhiban.credit.RequestState.GRANTED;
import static cn.zhiban.credit.RequestState.REFUSED;

import java.util.Map;
import java.util.Set;

/**
 * What a holder may ask of a record, each with its own way. An objection is looked into before it is handled. Source:
 * 深圳经济特区社会信用条例 on 异议 and 信用修复.
 */
public enum RequestKind {
    OBJECTION("异议", Map.of(FILED, Set.of(CHECKED), CHECKED, Set.of(GRANTED, REFUSED))),
    REPAIR("信用修复", Map.of(FILED, Set.of(GRANTED, REFUSED, CLOSED)));

    private final String label;
    private final Map<RequestState, Set<RequestState>> graph;

    RequestKind(String label, Map<RequestState, Set<RequestState>> graph) {
        this.label = label;
        this.graph = graph;
    }

    public String label() {
        return label;
    }

    public boolean leads(RequestState from, RequestState to) {
        return graph.getOrDefault(from, Set.of()).contains(to);
    }
}
