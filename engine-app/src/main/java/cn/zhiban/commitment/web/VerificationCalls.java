package cn.zhiban.commitment.web;

import cn.zhiban.casefile.CaseViews;
import cn.zhiban.commitment.DueVerifications;
import cn.zhiban.commitment.MakingStatement;
import cn.zhiban.shared.Actor;
import cn.zhiban.web.Idempotency;
import cn.zhiban.web.RequestDigest;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
class VerificationCalls {

    /** @param uploadIds of the applicant's own files; null for none */
    record Sent(String words, List<UUID> uploadIds) {}

    private final MakingStatement making;
    private final DueVerifications due;
    private final CaseViews views;
    private final Idempotency idempotency;
    private final RequestDigest digest;

    VerificationCalls(
            MakingStatement making,
            DueVerifications due,
            CaseViews views,
            Idempotency idempotency,
            RequestDigest digest) {
        this.making = making;
        this.due = due;
        this.views = views;
        this.idempotency = idempotency;
        this.digest = digest;
    }

    @Operation(summary = "Tells how the applicant has rectified, or what it says before its decision is revoked")
    @PostMapping("/cases/{caseNo}/statements")
    ResponseEntity<?> state(
            Actor applicant,
            @PathVariable String caseNo,
            @RequestHeader(name = Idempotency.HEADER, required = false) String key,
            @RequestBody Sent sent) {
        return idempotency.once(applicant, key, "POST /api/v1/cases/" + caseNo + "/statements", digest.of(sent), () -> {
            making.make(applicant, caseNo, sent.words(), sent.uploadIds());
            return ResponseEntity.status(HttpStatus.CREATED).body(views.of(applicant, caseNo));
        });
    }

    @Operation(summary = "Commitments that are still to be verified, the most urgent first")
    @GetMapping("/verifications")
    DueVerifications.Page due(
            Actor reader, @RequestParam(required = false) String after, @RequestParam(defaultValue = "50") int limit) {
        return due.page(reader, after, limit);
    }
}
