package cn.zhiban.commitment.web;

import cn.zhiban.casefile.CaseView;
import cn.zhiban.casefile.CaseViews;
import cn.zhiban.commitment.deferral.ExtendingDeferral;
import cn.zhiban.commitment.deferral.PromisedList;
import cn.zhiban.shared.Actor;
import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DeferralCalls {

    record DeferralExtension(Integer days, String reason, UUID proofUploadId) {}

    private final ExtendingDeferral extending;
    private final PromisedList promised;
    private final CaseViews views;

    DeferralCalls(ExtendingDeferral extending, PromisedList promised, CaseViews views) {
        this.extending = extending;
        this.promised = promised;
        this.views = views;
    }

    @Operation(summary = "Gives more time for a promised material, for a reason beyond the applicant's control")
    @PostMapping("/api/v1/cases/{caseNo}/deferrals/{key}/extensions")
    CaseView extend(
            Actor clerk,
            @PathVariable String caseNo,
            @PathVariable String key,
            @RequestBody DeferralExtension extension) {
        extending.extend(clerk, caseNo, key, extension.days(), extension.reason(), extension.proofUploadId());
        return views.of(clerk, caseNo);
    }

    @Operation(
            summary =
                    "What applicants promised to bring later, the earliest day first, or what of it is settled, the latest day first")
    @GetMapping("/api/v1/deferrals")
    PromisedList.Lines list(
            Actor actor,
            @RequestParam(defaultValue = "false") boolean settled,
            @RequestParam(required = false) String after) {
        return promised.deferrals(actor, settled, after);
    }
}
