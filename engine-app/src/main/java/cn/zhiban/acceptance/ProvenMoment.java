package cn.zhiban.acceptance;

import cn.zhiban.material.Uploads;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.shared.RefusedRequest;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A moment before now that the window records with its proof: a postmark, the stamp of the counter. */
@Component
class ProvenMoment {

    private final Uploads uploads;
    private final OfficeClock clock;

    ProvenMoment(Uploads uploads, OfficeClock clock) {
        this.uploads = uploads;
        this.clock = clock;
    }

    /**
     * @param proof uploaded by the same member of staff
     * @throws RefusedRequest {@code effective-at-staff-only}, {@code effective-in-future}, {@code effective-proof-required}
     *     or {@code upload-not-found}
     */
    Instant check(Actor actor, Instant moment, UUID proof) {
        requireStaff(actor);
        if (moment.isAfter(clock.instant())) {
            throw RefusedRequest.invalid("effective-in-future", "收件时间不能晚于现在");
        }
        if (proof == null) {
            throw RefusedRequest.invalid("effective-proof-required", "登记以前的收件时间，请同时上传凭证（邮戳、收件回执等）");
        }
        uploads.taken(actor, proof);
        return moment;
    }

    /** @throws RefusedRequest {@code effective-at-staff-only} */
    void requireStaff(Actor actor) {
        if (!actor.isStaff()) {
            throw new RefusedRequest(RefusedRequest.Kind.FORBIDDEN, "effective-at-staff-only", "只有窗口可以登记以前的收件时间");
        }
    }
}
