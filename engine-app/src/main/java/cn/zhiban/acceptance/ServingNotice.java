package cn.zhiban.acceptance;

import cn.zhiban.acceptance.Notice.Channel;
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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records that a notice handed over at the counter or by post has reached the applicant: its reply runs from then. What
 * took its place is served too, and moves no clock any more.
 */
@Component
public class ServingNotice {

    private static final String CHANNEL = "channel";

    private final EnteringCase entering;
    private final Transition transition;
    private final Notices notices;
    private final NoticeInForce inForce;
    private final DocumentsToServe waiting;
    private final Uploads uploads;
    private final CaseSteering steering;

    ServingNotice(
            EnteringCase entering,
            Transition transition,
            Notices notices,
            NoticeInForce inForce,
            DocumentsToServe waiting,
            Uploads uploads,
            CaseSteering steering) {
        this.entering = entering;
        this.transition = transition;
        this.notices = notices;
        this.inForce = inForce;
        this.waiting = waiting;
        this.uploads = uploads;
        this.steering = steering;
    }

    /**
     * @param noticeNo of the document that has force
     * @param servedAt when it reached the applicant, not in the future
     * @param proof the signed receipt or the courier's, uploaded before; required
     * @throws RefusedRequest {@code notice-not-found}, {@code document-without-force} for one that was replaced, {@code
     *     notice-over}, {@code notice-already-served}, {@code service-proof-required}, or the fold's reason
     */
    @Transactional
    public CaseFile serve(Actor clerk, String caseNo, String noticeNo, Instant servedAt, UUID proof) {
        var locked = entering.enter(clerk, caseNo);
        var standing = inForce.require(locked, noticeNo);
        if (locked.status() != CaseStatus.SUPPLEMENTING) {
            throw RefusedRequest.conflict(
                    "notice-over",
                    "办件%s目前是“%s”，不再登记告知书的送达".formatted(caseNo, locked.status().label()));
        }
        if (standing.servedAt() != null) {
            throw RefusedRequest.conflict("notice-already-served", "告知书 " + noticeNo + " 的送达已经登记过");
        }
        if (servedAt == null || proof == null) {
            throw RefusedRequest.invalid("service-proof-required", "请填写送达时间并上传送达凭证");
        }
        standing.requireIssuedBefore(servedAt);
        uploads.taken(clerk, proof);
        record(locked, clerk, standing, servedAt, proof);
        return locked;
    }

    private void record(CaseFile locked, Actor clerk, NoticeInForce.Standing standing, Instant servedAt, UUID proof) {
        var channel = standing.notice().channel();
        var details =
                new LinkedHashMap<String, Object>(Map.of(NoticeInForce.NUMBER, standing.number(), "proof", proof));
        if (channel != Channel.INBOX) {
            details.put(CHANNEL, channel.name());
        }
        boolean first = standing.notice().servedAt() == null;
        if (first) {
            notices.served(locked.id(), servedAt, proof);
        }
        var reading = transition.record(locked, clerk, act(standing.number(), servedAt, "已送达", details));
        waiting.remove(locked.id());
        if (first) {
            follow(locked, reading);
        }
    }

    /** Where service is recorded so late that the reply is overdue by now, no moment to come would wake the case for it. */
    private void follow(CaseFile locked, ClockReading reading) {
        if (reading.replyOverdue() && reading.nextWake().equals(ClockReading.FAR)) {
            steering.wakeNow(locked.id());
        } else {
            steering.wakeAt(locked.id(), reading.nextWake());
        }
    }

    /** In the inbox, which serves at once. */
    static Act online(String number, Instant at) {
        var details = Map.<String, Object>of(NoticeInForce.NUMBER, number, CHANNEL, Channel.INBOX.name());
        return act(number, at, "已在线送达：在“我的办件”中可以随时查看", details);
    }

    private static Act act(String number, Instant at, String words, Map<String, Object> details) {
        return new Act(ClockEventType.NOTICE_SERVED, at, null, "告知书 " + number + " " + words, details);
    }
}
