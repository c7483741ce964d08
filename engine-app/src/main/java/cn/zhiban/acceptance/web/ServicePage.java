package cn.zhiban.acceptance.web;

import cn.zhiban.acceptance.ServingNotice;
import cn.zhiban.acceptance.web.TaskDesk.Answer;
import cn.zhiban.material.Uploads;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.shared.RefusedRequest;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Records when a notice was handed over or arrived by post, with the signed receipt or the courier's. */
@Controller
class ServicePage {

    private static final int LAST_SECOND = 59;

    private final ServingNotice serving;
    private final Uploads uploads;
    private final StaffCase staffCase;
    private final OfficeClock clock;

    ServicePage(ServingNotice serving, Uploads uploads, StaffCase staffCase, OfficeClock clock) {
        this.serving = serving;
        this.uploads = uploads;
        this.staffCase = staffCase;
        this.clock = clock;
    }

    @PostMapping("/staff/cases/{caseNo}/notices/{number}/service")
    ModelAndView serve(
            Actor clerk,
            @PathVariable String caseNo,
            @PathVariable String number,
            @RequestParam(name = "_servedAt", defaultValue = "") String servedAt,
            @RequestParam(name = "proof", required = false) MultipartFile proof)
            throws IOException {
        try {
            serving.serve(clerk, caseNo, number, moment(servedAt), stored(clerk, proof));
            return new ModelAndView("redirect:/staff/cases/" + caseNo + "#notice");
        } catch (RefusedRequest refused) {
            if (refused.kind() == RefusedRequest.Kind.FORBIDDEN || refused.kind() == RefusedRequest.Kind.NOT_FOUND) {
                throw refused;
            }
            var page = new ModelAndView("staff/case", HttpStatus.UNPROCESSABLE_ENTITY);
            page.addAllObjects(staffCase.model(clerk, caseNo, null, Answer.choosing(null), null));
            return page.addObject("serviceError", refused.getMessage()).addObject("servedAt", servedAt);
        }
    }

    /** A receipt tells the minute: the whole of it counts, as far as it has passed. */
    private Instant moment(String typed) {
        try {
            var minute = LocalDateTime.parse(typed).atZone(OfficeClock.ZONE).toInstant();
            var end = minute.plusSeconds(LAST_SECOND);
            var now = clock.instant();
            return !minute.isAfter(now) && end.isAfter(now) ? now : end;
        } catch (DateTimeParseException unreadable) {
            throw RefusedRequest.invalid("service-moment", "请填写送达的日期和时间");
        }
    }

    private UUID stored(Actor clerk, MultipartFile proof) throws IOException {
        if (proof == null || proof.isEmpty()) {
            throw RefusedRequest.invalid("service-proof-required", "请上传送达凭证：签收单或者邮政回执");
        }
        return uploads.store(clerk, proof.getOriginalFilename(), proof, proof.getSize())
                .id();
    }
}
