package cn.zhiban.commitment.deferral;

import cn.zhiban.casefile.CaseClock;
import cn.zhiban.casefile.CaseClock.Act;
import cn.zhiban.casefile.CaseFile;
import cn.zhiban.casefile.CaseSteering;
import cn.zhiban.casefile.EnteringCase;
import cn.zhiban.casefile.Transition;
import cn.zhiban.catalogue.DeferralTerms;
import cn.zhiban.deadline.ClockEventType;
import cn.zhiban.material.Uploads;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.FreeText;
import cn.zhiban.shared.RefusedRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * More time for what was promised, because something beyond the applicant's control kept it from coming (不可抗力), with the
 * reason and its proof. Source: 民法典 180, 容缺受理 rules of several cities.
 */
@Component
public class ExtendingDeferral {

    private static final int LONGEST_REASON = 500;

    private final EnteringCase entering;
    private final Deferrals deferrals;
    private final Transition transition;
    private final CaseClock caseClock;
    private final CaseSteering steering;
    private final Uploads uploads;

    ExtendingDeferral(
            EnteringCase entering,
            Deferrals deferrals,
            Transition transition,
            CaseClock caseClock,
            CaseSteering steering,
            Uploads uploads) {
        this.entering = entering;
        this.deferrals = deferrals;
        this.transition = transition;
        this.caseClock = caseClock;
        this.steering = steering;
        this.uploads = uploads;
    }

    /**
     * @param days working days, 1 to {@value DeferralTerms#MOST}, as all extensions of the material together
     * @param reason told to the applicant, at most 500 characters
     * @param proof uploaded by the same member of staff
     * @throws RefusedRequest by field, {@code not-deferred}, {@code deferral-over}, {@code deferral-extended-enough}
     */
    @Transactional
    public CaseFile extend(Actor clerk, String caseNo, String material, Integer days, String reason, UUID proof) {
        check(days, reason, proof);
        var locked = entering.enter(clerk, caseNo);
        var promised = deferrals
                .of(locked.id(), material)
                .orElseThrow(() -> RefusedRequest.notFound("not-deferred", "这份材料没有容缺"));
        uploads.taken(clerk, proof);
        var words = reason.strip();
        var reading = transition.record(
                locked,
                clerk,
                new Act(
                        ClockEventType.DEFERRAL_EXTENDED,
                        caseClock.actedAt(locked),
                        promised.terms().legalBasis(),
                        "“%s”的补交期限延长 %d 个工作日。理由：%s".formatted(promised.name(), days, words),
                        Map.of("material", material, "days", days, "reason", words, "proof", proof)));
        steering.wakeAt(locked.id(), reading.nextWake());
        return locked;
    }

    private static void check(Integer days, String reason, UUID proof) {
        var errors = new LinkedHashMap<String, String>();
        if (days == null || days < 1 || days > DeferralTerms.MOST) {
            errors.put("days", "请填写 1 到 %d 个工作日".formatted(DeferralTerms.MOST));
        }
        if (reason == null || reason.isBlank()) {
            errors.put("reason", "请写明不可抗力等不能归责于申请人的理由");
        }
        if (proof == null) {
            errors.put("proofUploadId", "请上传证明（有关部门的证明、公告等）");
        }
        if (!errors.isEmpty()) {
            throw RefusedRequest.invalid("请改正延长补交期限的内容", errors);
        }
        FreeText.check("reason", reason.strip(), LONGEST_REASON);
    }
}
