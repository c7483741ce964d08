package cn.zhiban.commitment.deferral;

import cn.zhiban.casefile.CaseClock;
import cn.zhiban.casefile.CaseFile;
import cn.zhiban.deadline.ClockEvent;
import cn.zhiban.material.CaseMaterials;
import cn.zhiban.material.MaterialState;
import cn.zhiban.material.MaterialStep;
import cn.zhiban.shared.Actor;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What came in time although nobody told the promise of it is no breach: it lies before the window from its arrival.
 * Cases of former versions hold such materials.
 */
@Component
class NotingArrival {

    private final ReceivingDeferred receiving;
    private final Deferrals deferrals;
    private final CaseMaterials materials;
    private final CaseClock caseClock;

    NotingArrival(ReceivingDeferred receiving, Deferrals deferrals, CaseMaterials materials, CaseClock caseClock) {
        this.receiving = receiving;
        this.deferrals = deferrals;
        this.materials = materials;
        this.caseClock = caseClock;
    }

    /** Whether the material of an open promise is there. */
    boolean hasCome(long caseId, String material) {
        return materials.of(caseId).stream()
                .anyMatch(one -> one.key().equals(material) && one.state() != MaterialState.DEFERRED);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void note(CaseFile locked, String material) {
        var promised = deferrals.of(locked.id(), material).orElseThrow();
        receiving.arrive(Actor.SYSTEM, locked, promised, List.of(), arrivedAt(locked, material), Map.of());
    }

    /** Not before what the ledger knows by then. */
    private Instant arrivedAt(CaseFile locked, String material) {
        var arrivals = materials.history(locked.id()).stream()
                .filter(step -> step.key().equals(material) && step.state() == MaterialState.SUPPLIED)
                .map(MaterialStep::at);
        var recorded = caseClock.events(locked).stream().map(ClockEvent::effectiveAt);
        return Stream.concat(arrivals, recorded).max(Comparator.naturalOrder()).orElseThrow();
    }
}
