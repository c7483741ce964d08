package cn.zhiban.acceptance.web;

import cn.zhiban.acceptance.AskingBeforehand;
import cn.zhiban.acceptance.Submission;
import cn.zhiban.acceptance.SubmittingApplication;
import cn.zhiban.casefile.CaseFile;
import cn.zhiban.casefile.Channel;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.RefusedRequest;
import cn.zhiban.shared.Role;
import cn.zhiban.web.Idempotency;
import cn.zhiban.web.RequestDigest;
import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
class IntakeController {

    private static final String ROUTE = "POST /api/v1/cases";

    record Application(
            String itemKey,
            Submission.Applicant applicant,
            Map<String, Object> form,
            List<SentFiles> materials,
            SentCommitment commitment,
            OffsetDateTime effectiveAt,
            UUID proofUploadId,
            Channel channel) {}

    record Received(String caseNo, String status, LocalDate dueDate, String colour) {

        static Received of(CaseFile file) {
            return new Received(
                    file.caseNo(),
                    file.status().name(),
                    file.dueDate(),
                    file.colour().name().toLowerCase(Locale.ROOT));
        }
    }

    private final SubmittingApplication submitting;
    private final AskingBeforehand beforehand;
    private final SentCommitments commitments;
    private final Idempotency idempotency;
    private final RequestDigest digest;

    IntakeController(
            SubmittingApplication submitting,
            AskingBeforehand beforehand,
            SentCommitments commitments,
            Idempotency idempotency,
            RequestDigest digest) {
        this.submitting = submitting;
        this.beforehand = beforehand;
        this.commitments = commitments;
        this.idempotency = idempotency;
        this.digest = digest;
    }

    @Operation(summary = "Submits an application; repeated with the same Idempotency-Key it answers the same case")
    @PostMapping("/api/v1/cases")
    ResponseEntity<?> submit(
            Actor actor,
            @RequestHeader(name = Idempotency.HEADER, required = false) String key,
            @RequestBody Application application) {
        var submission = submission(actor, application);
        var same = digest.of(application);
        boolean answered = idempotency.isAnswered(actor, key, ROUTE, same);
        if (!answered) {
            submitting.requirePromised(actor, submission);
        }
        beforehand.ask(actor, submission);
        if (!answered) {
            submitting.confirm(actor, submission);
        }
        return idempotency.once(
                actor,
                key,
                ROUTE,
                same,
                () -> ResponseEntity.status(HttpStatus.CREATED)
                        .body(Received.of(submitting.submit(actor, submission))));
    }

    /** A clerk says how it reached him, at the counter where he says nothing; everybody else sends it online. */
    private static Channel channel(Actor actor, Application sent) {
        if (!actor.has(Role.CLERK) || sent.channel() == Channel.ONLINE) {
            if (sent.channel() != null && (sent.channel() != Channel.ONLINE || actor.has(Role.CLERK))) {
                throw RefusedRequest.invalid("有 1 处需要改正", Map.of("channel", "窗口登记写 COUNTER 或者 PHONE，自己提交的不写"));
            }
            return Channel.ONLINE;
        }
        return sent.channel() == null ? Channel.COUNTER : sent.channel();
    }

    private Submission submission(Actor actor, Application sent) {
        if (sent.itemKey() == null || sent.itemKey().isBlank()) {
            throw RefusedRequest.invalid("请指明事项", Map.of("itemKey", "请填写事项标识 itemKey"));
        }
        var materials = sent.materials() == null ? List.<SentFiles>of() : sent.materials();
        return new Submission(
                sent.itemKey(),
                sent.applicant(),
                sent.form(),
                SentFiles.byMaterial(materials),
                commitments.of(sent.itemKey(), sent.commitment(), materials),
                SentFiles.deferred(materials),
                channel(actor, sent),
                sent.effectiveAt() == null ? null : sent.effectiveAt().toInstant(),
                sent.proofUploadId());
    }
}
