package cn.zhiban.casefile;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Everything that can keep a favourable result from being issued. */
@Component
public class ResultGates {

    private final List<ResultGate> gates;

    ResultGates(List<ResultGate> gates) {
        this.gates = gates;
    }

    /** Everything for which it may not be issued yet, in one Chinese sentence; empty when nothing is in its way. */
    @Transactional(readOnly = true)
    public Optional<String> closed(CaseFile about) {
        var reasons =
                gates.stream().flatMap(gate -> gate.closed(about).stream()).collect(Collectors.joining("；"));
        return Optional.of(reasons).filter(words -> !words.isEmpty());
    }
}
