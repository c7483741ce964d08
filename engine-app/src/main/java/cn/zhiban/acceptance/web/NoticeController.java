package cn.zhiban.acceptance.web;

import cn.zhiban.acceptance.Carriage;
import cn.zhiban.acceptance.NotifyingApplicant;
import cn.zhiban.acceptance.PreviewingNotice;
import cn.zhiban.acceptance.ServingNotice;
import cn.zhiban.acceptance.SupplyingMaterials;
import cn.zhiban.acceptance.SupplyingMaterials.Supplement;
import cn.zhiban.casefile.CaseView;
import cn.zhiban.casefile.CaseViews;
import cn.zhiban.shared.Actor;
import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/cases/{caseNo}")
class NoticeController {

    record Issue(String channel) {}

    record Service(OffsetDateTime servedAt, UUID proofUploadId) {}

    record Reply(
            List<SentFiles> materials,
            Map<String, Object> form,
            boolean complete,
            OffsetDateTime effectiveAt,
            UUID proofUploadId,
            Carriage.Way channel,
            LocalDate postmark) {

        private Carriage by() {
            return new Carriage(channel, effectiveAt == null ? null : effectiveAt.toInstant(), postmark, proofUploadId);
        }
    }

    private final PreviewingNotice previewing;
    private final NotifyingApplicant notifying;
    private final ServingNotice serving;
    private final SupplyingMaterials supplying;
    private final CaseViews views;

    NoticeController(
            PreviewingNotice previewing,
            NotifyingApplicant notifying,
            ServingNotice serving,
            SupplyingMaterials supplying,
            CaseViews views) {
        this.previewing = previewing;
        this.notifying = notifying;
        this.serving = serving;
        this.supplying = supplying;
        this.views = views;
    }

    @Operation(
            summary =
                    "What the one-time notice would say now, null when nothing is missing, and which materials nobody has judged: once it is issued they are not asked for any more")
    @GetMapping("/notice-preview")
    PreviewingNotice.Preview preview(Actor actor, @PathVariable String caseNo) {
        return previewing.of(actor, caseNo);
    }

    @Operation(summary = "Issues the one-time notice; a second or a late one is refused with 409")
    @PostMapping("/notices")
    @ResponseStatus(HttpStatus.CREATED)
    CaseView issue(Actor actor, @PathVariable String caseNo, @RequestBody Issue issue) {
        notifying.notify(actor, caseNo, issue.channel() == null ? Map.of() : Map.of("channel", issue.channel()));
        return views.of(actor, caseNo);
    }

    @Operation(summary = "Records when a notice handed over or posted was served, with the proof")
    @PutMapping("/notices/{no}/service")
    CaseView serve(Actor actor, @PathVariable String caseNo, @PathVariable String no, @RequestBody Service service) {
        var servedAt = service.servedAt() == null ? null : service.servedAt().toInstant();
        serving.serve(actor, caseNo, no, servedAt, service.proofUploadId());
        return views.of(actor, caseNo);
    }

    @Operation(
            summary =
                    "The reply to the one-time notice, in parts or complete; the window says how it came, a posted one with its postmark")
    @PostMapping("/supplements")
    CaseView supply(Actor actor, @PathVariable String caseNo, @RequestBody Reply reply) {
        supplying.supply(
                actor,
                caseNo,
                new Supplement(SentFiles.byMaterial(reply.materials()), reply.form(), reply.complete(), reply.by()));
        return views.of(actor, caseNo);
    }
}
