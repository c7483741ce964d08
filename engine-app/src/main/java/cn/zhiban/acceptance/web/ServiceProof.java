package cn.zhiban.acceptance.web;

import cn.zhiban.material.Uploads;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.shared.RefusedRequest;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** When something was served, as a clerk reads it from a receipt, and the receipt itself. */
@Component
class ServiceProof {

    private static final int LAST_SECOND = 59;

    private final Uploads uploads;
    private final OfficeClock clock;

    ServiceProof(Uploads uploads, OfficeClock clock) {
        this.uploads = uploads;
        this.clock = clock;
    }

    /** A receipt tells the minute: the whole of it counts, as far as it has passed. */
    Instant moment(String typed) {
        try {
            var minute = LocalDateTime.parse(typed).atZone(OfficeClock.ZONE).toInstant();
            var end = minute.plusSeconds(LAST_SECOND);
            var now = clock.instant();
            if (minute.isAfter(now)) {
                throw RefusedRequest.invalid("effective-in-future", "送达的日期和时间不能晚于现在");
            }
            return end.isAfter(now) ? now : end;
        } catch (DateTimeParseException unreadable) {
            throw RefusedRequest.invalid("service-moment", "请填写送达的日期和时间");
        }
    }

    UUID stored(Actor clerk, MultipartFile proof) throws IOException {
        if (proof == null || proof.isEmpty()) {
            throw RefusedRequest.invalid("service-proof-required", "请上传送达凭证：签收单或者邮政回执");
        }
        return uploads.store(clerk, proof.getOriginalFilename(), proof, proof.getSize())
                .id();
    }
}
