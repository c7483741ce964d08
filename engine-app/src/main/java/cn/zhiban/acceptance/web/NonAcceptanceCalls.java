package cn.zhiban.acceptance.web;

import cn.zhiban.acceptance.Notice.Channel;
import cn.zhiban.acceptance.ServingNonAcceptance;
import cn.zhiban.casefile.CaseView;
import cn.zhiban.casefile.CaseViews;
import cn.zhiban.shared.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The service of a refusal to accept over REST. */
@RestController
@Tag(name = "Documents")
class NonAcceptanceCalls {

    record HandedOver(Channel channel, OffsetDateTime servedAt, UUID proofUploadId) {}

    private final ServingNonAcceptance serving;
    private final CaseViews views;

    NonAcceptanceCalls(ServingNonAcceptance serving, CaseViews views) {
        this.serving = serving;
        this.views = views;
    }

    @Operation(summary = "Records when a refusal to accept was handed over or arrived by post, with the proof")
    @PutMapping("/api/v1/cases/{caseNo}/documents/{number}/service")
    CaseView serve(
            Actor clerk, @PathVariable String caseNo, @PathVariable String number, @RequestBody HandedOver service) {
        var servedAt = service.servedAt() == null ? null : service.servedAt().toInstant();
        serving.serve(clerk, caseNo, number, service.channel(), servedAt, service.proofUploadId());
        return views.of(clerk, caseNo);
    }
}
