package cn.zhiban.casefile;

import cn.zhiban.deadline.ClockEvent;
import cn.zhiban.deadline.ClockLedger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The ledgers of locked cases, read once in a transaction: while the row of a case is locked nobody else adds to its
 * ledger, and an act asks for it several times.
 */
@Component
class LockedHistories {

    private final ClockLedger ledger;

    LockedHistories(ClockLedger ledger) {
        this.ledger = ledger;
    }

    /** @param locked whose row this transaction has locked */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<ClockEvent> of(CaseFile locked) {
        return List.copyOf(known().computeIfAbsent(locked.id(), id -> new ArrayList<>(ledger.of(id))));
    }

    /** @return the event as recorded */
    @Transactional(propagation = Propagation.MANDATORY)
    public ClockEvent append(CaseFile locked, ClockEvent admitted) {
        var recorded = ledger.append(locked.id(), admitted);
        known().computeIfPresent(locked.id(), (id, history) -> {
            history.add(recorded);
            return history;
        });
        return recorded;
    }

    @SuppressWarnings("unchecked")
    private Map<Long, List<ClockEvent>> known() {
        var bound = (Map<Long, List<ClockEvent>>) TransactionSynchronizationManager.getResource(this);
        if (bound != null) {
            return bound;
        }
        Map<Long, List<ClockEvent>> fresh = new HashMap<>();
        TransactionSynchronizationManager.bindResource(this, fresh);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResource(LockedHistories.this);
            }
        });
        return fresh;
    }
}
