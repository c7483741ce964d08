package cn.zhiban.commitment.deferral;

import cn.zhiban.casefile.CaseClock;
import cn.zhiban.casefile.CaseClock.Act;
import cn.zhiban.casefile.CaseFile;
import cn.zhiban.casefile.CaseStatus;
import cn.zhiban.casefile.CaseSteering;
import cn.zhiban.casefile.Transition;
import cn.zhiban.catalogue.DeferralTerms.Late;
import cn.zhiban.commitment.deferral.Deferral.State;
import cn.zhiban.deadline.ClockEventType;
import cn.zhiban.deadline.StageReading;
import cn.zhiban.form.ChineseText;
import cn.zhiban.material.CaseMaterials;
import cn.zhiban.material.CaseMaterials.Change;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The promised day has passed: the material has lapsed, the breach is recorded, and what the item says follows, from the
 * moment at which the day ended.
 */
@Component
public class LapsingDeferral {

    private final Deferrals deferrals;
    private final NotingArrival arrivals;
    private final RecordingBreach breaches;
    private final CaseMaterials materials;
    private final Transition transition;
    private final CaseClock caseClock;
    private final CaseSteering steering;

    LapsingDeferral(
            Deferrals deferrals,
            NotingArrival arrivals,
            RecordingBreach breaches,
            CaseMaterials materials,
            Transition transition,
            CaseClock caseClock,
            CaseSteering steering) {
        this.deferrals = deferrals;
        this.arrivals = arrivals;
        this.breaches = breaches;
        this.materials = materials;
        this.transition = transition;
        this.caseClock = caseClock;
        this.steering = steering;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public DeferralState record(long caseId) {
        var locked = transition.lock(caseId);
        var reading = caseClock.read(locked);
        // What came counts from before the days are over, and must stand in the ledger before any lapse.
        var over = reading.deferralsOver().stream()
                .collect(Collectors.partitioningBy(material -> arrivals.hasCome(caseId, material)));
        over.get(true).forEach(material -> arrivals.note(locked, material));
        for (var material : over.get(false)) {
            var due = reading.deferred(material).map(StageReading::statutoryDue).orElseThrow();
            lapse(locked, deferrals.of(caseId, material).orElseThrow(), due);
        }
        var withdrawing = withdrawing(locked);
        withdrawing.ifPresent(late -> withdraw(locked, late));
        return withdrawing.isPresent() ? DeferralState.CONCLUDED : DeferralState.of(deferrals.of(caseId));
    }

    private void lapse(CaseFile locked, Deferral late, LocalDate due) {
        var words = "承诺后补的“%s”到 %s没有补交".formatted(late.name(), ChineseText.day(due));
        materials.change(locked.id(), late.material(), Change.lapsed(words), Actor.SYSTEM);
        var recordNo = breaches.record(locked, late, words, due.plusDays(1));
        deferrals.lapse(late, recordNo);
        deferrals.dueOn(late, due);
        var act = new Act(
                ClockEventType.DEFERRAL_LAPSED,
                over(due),
                late.terms().legalBasis(),
                "%s，已经记入信用记录（%s）；%s"
                        .formatted(words, recordNo, late.terms().late().words()),
                Map.of("material", late.material(), "late", late.terms().late().name()));
        if (isWithdrawing(locked, late)) {
            caseClock.record(locked, Actor.SYSTEM, act);
            transition.note(locked, Actor.SYSTEM, act.type().name(), act.words());
        } else {
            transition.record(locked, Actor.SYSTEM, act);
        }
    }

    /** Whether the application ends with it, so that nothing more is supervised; it does not without a basis. */
    private static boolean isWithdrawing(CaseFile locked, Deferral late) {
        return late.terms().late() == Late.WITHDRAWN && locked.status().leadsTo(CaseStatus.LAPSED);
    }

    private Optional<Deferral> withdrawing(CaseFile locked) {
        return deferrals.of(locked.id()).stream()
                .filter(one -> one.state() == State.LAPSED && isWithdrawing(locked, one))
                .findFirst();
    }

    private void withdraw(CaseFile locked, Deferral late) {
        deferrals.of(locked.id()).stream()
                .filter(one -> one.state().isOpen())
                .forEach(one -> deferrals.move(one, State.LIFTED));
        transition.take(
                locked,
                CaseStatus.LAPSED,
                Actor.SYSTEM,
                new Act(
                        ClockEventType.LAPSED,
                        over(late.dueOn()),
                        late.terms().lateBasis(),
                        "容缺材料“%s”逾期没有补齐，申请视为撤回".formatted(late.name()),
                        Map.of("material", late.material())));
        steering.withdraw(locked.id());
    }

    private static Instant over(LocalDate due) {
        return due.plusDays(1).atStartOfDay(OfficeClock.ZONE).toInstant();
    }
}
