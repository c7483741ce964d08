package cn.zhiban.casefile.web;

import cn.zhiban.casefile.CaseView;
import cn.zhiban.deadline.ClockEventType;
import java.util.Arrays;
import java.util.Optional;

/** Looks into the ledger that a case shows. */
record CaseEvents(CaseView view) {

    boolean has(ClockEventType type) {
        return last(type).isPresent();
    }

    /** The latest event of any of the types. */
    Optional<CaseView.Event> last(ClockEventType... types) {
        return view.clock().events().stream()
                .filter(event ->
                        Arrays.stream(types).anyMatch(type -> type.name().equals(event.type())))
                .reduce((earlier, later) -> later);
    }
}
