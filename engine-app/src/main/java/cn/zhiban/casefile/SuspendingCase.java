package cn.zhiban.casefile;

import cn.zhiban.catalogue.Catalogue;
import cn.zhiban.catalogue.ItemDefinition.SpecialStage;
import cn.zhiban.deadline.ClockEventType;
import cn.zhiban.form.ChineseText;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.FreeText;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.shared.RefusedRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The office's clock stands still for a special stage that the item names, announced to the applicant in writing, and
 * goes on by itself at the end of the announced days, or earlier by an act. Source: 行政许可法 45.
 */
@Component
public class SuspendingCase {

    static final int LONGEST_REASON = 500;

    private final EnteringCase entering;
    private final Transition transition;
    private final CaseClock caseClock;
    private final CaseSteering steering;
    private final Catalogue catalogue;

    SuspendingCase(
            EnteringCase entering,
            Transition transition,
            CaseClock caseClock,
            CaseSteering steering,
            Catalogue catalogue) {
        this.entering = entering;
        this.transition = transition;
        this.caseClock = caseClock;
        this.steering = steering;
        this.catalogue = catalogue;
    }

    /**
     * @param reason what is done meanwhile, at most 500 characters; where the item names several special stages it says
     *     which one; the same announcement again on the same day changes nothing
     * @param plannedDays working days, at least 1 and at most what the special stage allows
     * @throws RefusedRequest by field, {@code no-special-stage}, or what the fold says: nothing runs, too late
     */
    @Transactional
    public CaseFile suspend(Actor actor, String caseNo, String reason, Integer plannedDays) {
        var words = ActWords.required("reason", reason, "请写明暂停计时的原因", LONGEST_REASON);
        var locked = entering.enter(actor, caseNo);
        var stage = stageOf(locked, words);
        checkLength(stage, plannedDays);
        var effectiveAt = caseClock.actedAt(locked);
        var details = Map.<String, Object>of("plannedDays", plannedDays, "reason", words, "specialStage", stage.name());
        if (isAnnounced(locked, actor, effectiveAt, details)) {
            return locked;
        }
        var until =
                caseClock.calendar(locked).addWorkdays(LocalDate.ofInstant(effectiveAt, OfficeClock.ZONE), plannedDays);
        record(
                locked,
                actor,
                new CaseClock.Act(
                        ClockEventType.SUSPENDED,
                        effectiveAt,
                        stage.legalBasis(),
                        "暂停计时。原因：%s。预计 %d 个工作日，至 %s止，期满自动恢复计时；这段时间不计入办理期限。依据：%s。"
                                .formatted(words, plannedDays, ChineseText.day(until), stage.legalBasis()),
                        details));
        return locked;
    }

    private boolean isAnnounced(CaseFile locked, Actor actor, Instant now, Map<String, Object> details) {
        var history = caseClock.events(locked);
        var last = history.get(history.size() - 1);
        return last.type() == ClockEventType.SUSPENDED
                && last.actor().equals(actor.username())
                && last.day().equals(LocalDate.ofInstant(now, OfficeClock.ZONE))
                && last.details().equals(details);
    }

    /**
     * @param words what has come out, at most 500 characters, or blank
     * @throws RefusedRequest {@code not-suspended}
     */
    @Transactional
    public CaseFile resume(Actor actor, String caseNo, String words) {
        var told = words == null ? "" : words.strip();
        FreeText.check("words", told, LONGEST_REASON);
        var locked = entering.enter(actor, caseNo);
        record(
                locked,
                actor,
                CaseClock.Act.of(
                        ClockEventType.RESUMED,
                        caseClock.actedAt(locked),
                        null,
                        "恢复计时，自次日起继续计算办理期限。" + (told.isEmpty() ? "" : told + "。")));
        return locked;
    }

    private void record(CaseFile locked, Actor actor, CaseClock.Act act) {
        steering.wakeAt(locked.id(), transition.record(locked, actor, act).nextWake());
    }

    private SpecialStage stageOf(CaseFile locked, String reason) {
        var item = catalogue.version(locked.itemVersionId()).item();
        return item.specialStage(reason)
                .orElseThrow(() -> RefusedRequest.invalid(
                        "no-special-stage",
                        item.specialStages().isEmpty()
                                ? "本事项没有可以不计入期限的特殊环节"
                                : "请在原因中写明是哪一个特殊环节：" + ActWords.names(item.specialStages())));
    }

    private static void checkLength(SpecialStage stage, Integer plannedDays) {
        if (plannedDays == null || plannedDays < 1 || plannedDays > stage.atMostDays()) {
            throw RefusedRequest.invalid(
                    "请改正暂停的天数",
                    Map.of(
                            "plannedDays",
                            "“%s”最长 %d 个工作日，请填写 1 到 %d"
                                    .formatted(stage.name(), stage.atMostDays(), stage.atMostDays())));
        }
    }
}
