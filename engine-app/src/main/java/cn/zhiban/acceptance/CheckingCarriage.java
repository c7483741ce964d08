package cn.zhiban.acceptance;

import cn.zhiban.acceptance.Carriage.Way;
import cn.zhiban.casefile.CaseClock;
import cn.zhiban.casefile.CaseFile;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.shared.RefusedRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Whether what the window records of the way of a reply holds together. */
@Component
class CheckingCarriage {

    private final CaseClock caseClock;
    private final ProvenMoment moments;

    CheckingCarriage(CaseClock caseClock, ProvenMoment moments) {
        this.caseClock = caseClock;
        this.moments = moments;
    }

    /**
     * @return when it reached the office
     * @throws RefusedRequest as {@link ProvenMoment#check}, or {@code invalid-input} by field
     */
    Instant arrivedAt(Actor actor, CaseFile locked, Carriage by) {
        var arrivedAt = by.arrivedAt() == null ? caseClock.actedAt(locked) : by.arrivedAt();
        if (by.isOnline()) {
            return arrivedAt;
        }
        moments.requireStaff(actor);
        postmark(by, arrivedAt);
        return by.isBeforeNow() || by.proof() != null ? moments.check(actor, arrivedAt, by.proof()) : arrivedAt;
    }

    private static void postmark(Carriage by, Instant arrivedAt) {
        if ((by.way() == Way.POST) != (by.postmark() != null)) {
            throw wrong(by.way() == Way.POST ? "请填写邮戳上的日期" : "只有邮寄的才填写邮戳上的日期");
        }
        if (by.postmark() != null && by.postmark().isAfter(LocalDate.ofInstant(arrivedAt, OfficeClock.ZONE))) {
            throw wrong("邮戳上的日期不能晚于到达的日期");
        }
    }

    private static RefusedRequest wrong(String words) {
        return RefusedRequest.invalid(words, Map.of("postmark", words));
    }
}
