package cn.zhiban.acceptance;

import cn.zhiban.casefile.CaseClock.Act;
import cn.zhiban.casefile.CaseFile;
import cn.zhiban.casefile.CaseStatus;
import cn.zhiban.casefile.CaseSteering;
import cn.zhiban.casefile.EnteringCase;
import cn.zhiban.casefile.Transition;
import cn.zhiban.deadline.ClockEventType;
import cn.zhiban.deadline.ClockReading;
import cn.zhiban.material.Uploads;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.RefusedRequest;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records that a notice handed over at the counter or by post has reached the applicant: its reply runs from then. */
@Component
public class ServingNotice {

    private final EnteringCase entering;
    private final Transition transition;
    private final Notices notices;
    private final Uploads uploads;
    private final CaseSteering steering;

    ServingNotice(
            EnteringCase entering, Transition transition, Notices notices, Uploads uploads, CaseSteering steering) {
        this.entering = entering;
        this.transition = transition;
        this.notices = notices;
        this.uploads = uploads;
        this.steering = steering;
    }

    /**
     * @param servedAt when it reached the applicant, not in the future
     * @param proof the signed receipt or the courier's, uploaded before; required
     */
    @Transactional
    public CaseFile serve(Actor clerk, String caseNo, String noticeNo, Instant servedAt, UUID proof) {
        var locked = entering.enter(clerk, caseNo);
        var notice = notices.ofCase(locked.id())
                .filter(found -> found.number().equals(noticeNo))
                .orElseThrow(() -> RefusedRequest.notFound("notice-not-found", "办件" + caseNo + "没有告知书 " + noticeNo));
        if (locked.status() != CaseStatus.SUPPLEMENTING) {
            throw RefusedRequest.conflict(
                    "notice-over",
                    "办件%s目前是“%s”，不再登记告知书的送达".formatted(caseNo, locked.status().label()));
        }
        if (notice.servedAt() != null) {
            throw RefusedRequest.conflict("notice-already-served", "告知书 " + noticeNo + " 的送达已经登记过");
        }
        if (servedAt == null || proof == null) {
            throw RefusedRequest.invalid("service-proof-required", "请填写送达时间并上传送达凭证");
        }
        uploads.taken(clerk, proof);
        notices.served(locked.id(), servedAt, proof);
        var served = new Act(
                ClockEventType.NOTICE_SERVED,
                servedAt,
                null,
                "告知书 " + noticeNo + " 已送达",
                Map.of("channel", notice.channel().name(), "proof", proof));
        follow(locked, transition.record(locked, clerk, served));
        return locked;
    }

    /** Where service is recorded so late that the reply is overdue by now, no moment to come would wake the case for it. */
    private void follow(CaseFile locked, ClockReading reading) {
        if (reading.replyOverdue() && reading.nextWake().equals(ClockReading.FAR)) {
            steering.wakeNow(locked.id());
        } else {
            steering.wakeAt(locked.id(), reading.nextWake());
        }
    }

    static Act served(Notice notice, String words) {
        return new Act(
                ClockEventType.NOTICE_SERVED,
                notice.servedAt(),
                null,
                "告知书 " + notice.number() + " " + words,
                Map.of("channel", notice.channel().name()));
    }
}
