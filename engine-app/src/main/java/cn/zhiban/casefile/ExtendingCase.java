package cn.zhiban.casefile;

import cn.zhiban.catalogue.Catalogue;
import cn.zhiban.deadline.ClockEventType;
import cn.zhiban.deadline.Limit;
import cn.zhiban.deadline.Stage;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.FreeText;
import cn.zhiban.shared.RefusedRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one extension of the decision's limit, by the person in charge, told to the applicant with its reasons; joint
 * handling names the document of the head of government. Source: 行政许可法 42.
 */
@Component
public class ExtendingCase {

    private static final int LONGEST_NUMBER = 60;

    private final EnteringCase entering;
    private final Transition transition;
    private final CaseClock caseClock;
    private final CaseSteering steering;
    private final Catalogue catalogue;

    ExtendingCase(
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
     * @param days in the limit's unit, at least 1 and at most what the item allows
     * @param reason told to the applicant, at most 500 characters
     * @param approvalNo number of the approving document; needed where the item says so, else may be blank
     * @throws RefusedRequest by field, {@code not-extendable}, or what the fold says: a second time, nothing runs, late
     */
    @Transactional
    public CaseFile extend(Actor chief, String caseNo, Integer days, String reason, String approvalNo) {
        var words = ActWords.required("reason", reason, "请写明延长期限的理由", SuspendingCase.LONGEST_REASON);
        var number = approvalNo == null ? "" : approvalNo.strip();
        FreeText.check("approvalNo", number, LONGEST_NUMBER);
        var locked = entering.enter(chief, caseNo);
        var limit = limit(locked);
        check(limit, days, number);
        steering.wakeAt(
                locked.id(),
                transition
                        .record(locked, chief, act(locked, chief, limit, days, words, number))
                        .nextWake());
        return locked;
    }

    private Limit limit(CaseFile locked) {
        return catalogue
                .version(locked.itemVersionId())
                .item()
                .decisionLimit()
                .filter(limit -> limit.extension() != null)
                .orElseThrow(() -> RefusedRequest.conflict("not-extendable", "本事项的办理期限没有可以延长的依据"));
    }

    private static void check(Limit limit, Integer days, String approvalNo) {
        var errors = new LinkedHashMap<String, String>();
        int most = limit.extension().days();
        if (days == null || days < 1 || days > most) {
            errors.put(
                    "days", "最多延长 %d %s，请填写 1 到 %d".formatted(most, limit.unit().label(), most));
        }
        if (limit.extension().documentNumber() && approvalNo.isEmpty()) {
            errors.put("approvalNo", "统一办理、联合办理的延期由本级人民政府负责人批准，请填写批准文号");
        }
        if (!errors.isEmpty()) {
            throw RefusedRequest.invalid("请改正延期的内容", errors);
        }
    }

    private CaseClock.Act act(CaseFile locked, Actor chief, Limit limit, int days, String reason, String approvalNo) {
        var basis = limit.extension().legalBasis();
        var details = new LinkedHashMap<String, Object>(
                Map.of("days", days, "stage", Stage.DECISION.name(), "approver", chief.username(), "reason", reason));
        if (!approvalNo.isEmpty()) {
            details.put("approvalNo", approvalNo);
        }
        return new CaseClock.Act(
                ClockEventType.EXTENDED,
                caseClock.actedAt(locked),
                basis,
                "经批准%s，办理期限延长 %d %s。理由：%s。依据：%s。"
                        .formatted(
                                approvalNo.isEmpty() ? "" : "（" + approvalNo + "）",
                                days,
                                limit.unit().label(),
                                reason,
                                basis),
                details);
    }
}
