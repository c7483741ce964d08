package cn.zhiban.commitment.deferral;

import cn.zhiban.casefile.CaseClock;
import cn.zhiban.casefile.CaseClock.Act;
import cn.zhiban.casefile.CaseFile;
import cn.zhiban.casefile.CaseSteering;
import cn.zhiban.casefile.Transition;
import cn.zhiban.catalogue.Catalogue;
import cn.zhiban.commitment.deferral.Deferral.State;
import cn.zhiban.deadline.ClockEventType;
import cn.zhiban.form.ChineseText;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A case is accepted while materials are promised: their days begin, and somebody watches them. */
@Component
class BeginningDeferral {

    private final Deferrals deferrals;
    private final NotingArrival arrivals;
    private final Transition transition;
    private final CaseClock caseClock;
    private final CaseSteering steering;
    private final Catalogue catalogue;

    BeginningDeferral(
            Deferrals deferrals,
            NotingArrival arrivals,
            Transition transition,
            CaseClock caseClock,
            CaseSteering steering,
            Catalogue catalogue) {
        this.deferrals = deferrals;
        this.arrivals = arrivals;
        this.transition = transition;
        this.caseClock = caseClock;
        this.steering = steering;
        this.catalogue = catalogue;
    }

    /**
     * @param at from when the days run: when the acceptance counts or, where silence has accepted as of an earlier day, when
     *     it is told
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void begin(CaseFile locked, Instant at) {
        var made = deferrals.of(locked.id()).stream()
                .filter(one -> one.state() == State.PROMISED)
                .collect(Collectors.partitioningBy(one -> arrivals.hasCome(locked.id(), one.material())));
        made.get(true).forEach(one -> deferrals.move(one, State.LIFTED));
        var promised = made.get(false);
        if (promised.isEmpty()) {
            return;
        }
        promised.forEach(one -> deferrals.move(one, State.AWAITED));
        transition.record(locked, Actor.SYSTEM, act(locked, promised, at));
        var version = catalogue.version(locked.itemVersionId());
        steering.watchDeferral(
                locked.id(),
                version.processDefinitionId(),
                version.item().deferral().process());
    }

    private Act act(CaseFile locked, List<Deferral> promised, Instant at) {
        var calendar = caseClock.calendar(locked);
        var from = at.atZone(OfficeClock.ZONE).toLocalDate();
        var words = promised.stream()
                .map(one -> "%s（%s前）".formatted(one.name(), ChineseText.day(calendar.addWorkdays(from, one.days()))))
                .collect(Collectors.joining("、"));
        var basis = promised.stream()
                .map(one -> one.terms().legalBasis())
                .distinct()
                .collect(Collectors.joining("；"));
        return new Act(
                ClockEventType.MATERIALS_DEFERRED,
                at,
                basis,
                "容缺受理。请您补交：%s。逾期没有补交的，记入信用记录，修复或者期满以前不能再承诺后补".formatted(words),
                Map.of(
                        "deferrals",
                        promised.stream().map(BeginningDeferral::details).toList()));
    }

    private static Map<String, Object> details(Deferral one) {
        return Map.of(
                "material",
                one.material(),
                "days",
                one.days(),
                "legalBasis",
                one.terms().legalBasis());
    }
}
