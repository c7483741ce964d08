package cn.zhiban.commitment.deferral;

import cn.zhiban.casefile.CaseClock.Act;
import cn.zhiban.casefile.CaseFile;
import cn.zhiban.casefile.CaseSteering;
import cn.zhiban.casefile.PaperRequests;
import cn.zhiban.casefile.Timeline;
import cn.zhiban.casefile.Transition;
import cn.zhiban.commitment.deferral.Deferral.State;
import cn.zhiban.deadline.ClockEventType;
import cn.zhiban.deadline.ClockReading;
import cn.zhiban.form.ChineseText;
import cn.zhiban.material.CaseMaterials;
import cn.zhiban.material.CaseMaterials.Change;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.shared.RefusedRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A promised material arrives: its limit stands still, and the window looks at it. */
@Component
public class ReceivingDeferred {

    private static final String BY_ARRIVAL = "：容缺补交以送到窗口的时间为准，不以邮戳为准；期限内已经送到而没有登记的，请当事人对这条信用记录提出异议";

    private final Deferrals deferrals;
    private final CaseMaterials materials;
    private final PaperRequests requests;
    private final Transition transition;
    private final Timeline timeline;
    private final CaseSteering steering;

    ReceivingDeferred(
            Deferrals deferrals,
            CaseMaterials materials,
            PaperRequests requests,
            Transition transition,
            Timeline timeline,
            CaseSteering steering) {
        this.deferrals = deferrals;
        this.materials = materials;
        this.requests = requests;
        this.transition = transition;
        this.timeline = timeline;
        this.steering = steering;
    }

    /** Whether the material was promised and may still be brought, or has lapsed, so that the sender is told. */
    @Transactional(readOnly = true)
    public boolean knows(long caseId, String material) {
        return deferrals
                .of(caseId, material)
                .filter(one -> one.state().isOpen() || one.state() == State.LAPSED)
                .isPresent();
    }

    /**
     * @param uploads which were checked against the material
     * @param effectiveAt when it came to the office, such as the hour at the counter; a postmark is no arrival
     * @param details of the act, such as its proof
     * @throws RefusedRequest {@code deferral-lapsed}; {@code deferral-over} when it came after the promised day
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void receive(
            Actor actor,
            CaseFile locked,
            String material,
            List<UUID> uploads,
            Instant effectiveAt,
            Map<String, Object> details) {
        var promised = deferrals.of(locked.id(), material).orElseThrow();
        if (promised.state() == State.LAPSED) {
            throw lapsed(promised, effectiveAt);
        }
        requests.supplied(locked.id(), material);
        if (promised.state() == State.PROMISED) {
            materials.change(locked.id(), material, Change.supplied(uploads), actor);
            deferrals.move(promised, State.LIFTED);
            timeline.show(locked, actor, "DEFERRED_EARLY", "受理以前已经补交“" + promised.name() + "”");
            return;
        }
        var reading = arrive(actor, locked, promised, uploads, effectiveAt, details);
        steering.deferredSupplied(locked.id());
        steering.wakeAt(locked.id(), reading.nextWake());
    }

    /** From then on its limit stands still; whoever watches is not told. */
    ClockReading arrive(
            Actor actor,
            CaseFile locked,
            Deferral promised,
            List<UUID> uploads,
            Instant effectiveAt,
            Map<String, Object> details) {
        var about = new LinkedHashMap<String, Object>(details);
        about.put("material", promised.material());
        var reading = transition.record(
                locked,
                actor,
                new Act(
                        ClockEventType.DEFERRED_SUPPLIED,
                        effectiveAt,
                        null,
                        "收到补交的“%s”，窗口核对以后告诉您结果".formatted(promised.name()),
                        about));
        materials.change(locked.id(), promised.material(), Change.supplied(uploads), actor);
        deferrals.move(promised, State.SUPPLIED);
        return reading;
    }

    /** Whoever names a day before the end may have a postmark in hand, or a paper that nobody wrote down when it came. */
    private static RefusedRequest lapsed(Deferral promised, Instant effectiveAt) {
        boolean before = !LocalDate.ofInstant(effectiveAt, OfficeClock.ZONE).isAfter(promised.dueOn());
        return RefusedRequest.conflict(
                "deferral-lapsed",
                "“%s”的补交期限已于 %s届满，没有补交已经登记（信用记录 %s），不能再按容缺补交%s"
                        .formatted(
                                promised.name(),
                                ChineseText.day(promised.dueOn()),
                                promised.creditRecord(),
                                before ? BY_ARRIVAL : ""));
    }
}
