package cn.zhiban.acceptance.web;

import cn.zhiban.acceptance.AskingForCase;
import cn.zhiban.acceptance.CorrectingOnTheSpot;
import cn.zhiban.acceptance.IssuingNotice;
import cn.zhiban.acceptance.JudgingMaterial;
import cn.zhiban.acceptance.MarkingField;
import cn.zhiban.acceptance.NotifyingApplicant;
import cn.zhiban.acceptance.ServingNotice;
import cn.zhiban.acceptance.SupplyingMaterials;
import cn.zhiban.acceptance.SupplyingMaterials.Supplement;
import cn.zhiban.casefile.CaseView;
import cn.zhiban.casefile.CaseViews;
import cn.zhiban.casefile.FieldMark;
import cn.zhiban.material.MaterialState;
import cn.zhiban.shared.Actor;
import io.swagger.v3.oas.annotations.Operation;
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

    record Verdict(MaterialState verdict, String reasonCode, String words) {}

    record Preview(String text) {}

    record Issue(String channel) {}

    record Service(OffsetDateTime servedAt, UUID proofUploadId) {}

    record Mark(FieldMark.State verdict, String words) {}

    record Corrections(List<SentFiles> materials, Map<String, Object> form) {}

    record Reply(
            List<SentFiles> materials,
            Map<String, Object> form,
            boolean complete,
            OffsetDateTime effectiveAt,
            UUID proofUploadId) {}

    private final JudgingMaterial judging;
    private final IssuingNotice issuing;
    private final NotifyingApplicant notifying;
    private final ServingNotice serving;
    private final SupplyingMaterials supplying;
    private final CorrectingOnTheSpot correcting;
    private final AskingForCase asking;
    private final MarkingField marking;
    private final CaseViews views;

    NoticeController(
            JudgingMaterial judging,
            IssuingNotice issuing,
            NotifyingApplicant notifying,
            ServingNotice serving,
            SupplyingMaterials supplying,
            CorrectingOnTheSpot correcting,
            AskingForCase asking,
            MarkingField marking,
            CaseViews views) {
        this.judging = judging;
        this.issuing = issuing;
        this.notifying = notifying;
        this.serving = serving;
        this.supplying = supplying;
        this.correcting = correcting;
        this.asking = asking;
        this.marking = marking;
        this.views = views;
    }

    @Operation(summary = "Judges one material: VERIFIED, or REJECTED with a reason")
    @PutMapping("/materials/{key}")
    CaseView judge(Actor actor, @PathVariable String caseNo, @PathVariable String key, @RequestBody Verdict verdict) {
        judging.judge(
                actor,
                caseNo,
                key,
                new JudgingMaterial.Verdict(verdict.verdict(), verdict.reasonCode(), verdict.words()));
        return views.of(actor, caseNo);
    }

    @Operation(summary = "Takes in at the window what the applicant has put right on the spot, before any notice")
    @PostMapping("/corrections")
    CaseView correct(Actor actor, @PathVariable String caseNo, @RequestBody Corrections corrections) {
        correcting.correct(actor, caseNo, SentFiles.byMaterial(corrections.materials()), corrections.form());
        return views.of(actor, caseNo);
    }

    @Operation(summary = "Marks an answer as wrong, or takes a marked one as it is")
    @PutMapping("/fields/{key}")
    CaseView mark(Actor actor, @PathVariable String caseNo, @PathVariable String key, @RequestBody Mark mark) {
        marking.mark(actor, caseNo, key, new MarkingField.Mark(mark.verdict(), mark.words()));
        return views.of(actor, caseNo);
    }

    @Operation(summary = "Asks the registers once more for what the application leaves to them")
    @PostMapping("/checks")
    CaseView ask(Actor actor, @PathVariable String caseNo) {
        asking.ask(actor, caseNo);
        return views.of(actor, caseNo);
    }

    @Operation(summary = "What the one-time notice would say now; null when nothing is missing")
    @GetMapping("/notice-preview")
    Preview preview(Actor actor, @PathVariable String caseNo) {
        return new Preview(issuing.preview(actor, caseNo).orElse(null));
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

    @Operation(summary = "The reply to the one-time notice, in parts or complete")
    @PostMapping("/supplements")
    CaseView supply(Actor actor, @PathVariable String caseNo, @RequestBody Reply reply) {
        supplying.supply(
                actor,
                caseNo,
                new Supplement(
                        SentFiles.byMaterial(reply.materials()),
                        reply.form(),
                        reply.complete(),
                        reply.effectiveAt() == null ? null : reply.effectiveAt().toInstant(),
                        reply.proofUploadId()));
        return views.of(actor, caseNo);
    }
}
