package cn.zhiban.credit.web;

import cn.zhiban.credit.FoundAct;
import cn.zhiban.credit.RecordingAct;
import cn.zhiban.shared.Actor;
import cn.zhiban.web.Idempotency;
import cn.zhiban.web.RequestDigest;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RecordActCall {

    private static final String PATH = "/api/v1/credit/records";

    private final RecordingAct recording;
    private final Idempotency idempotency;
    private final RequestDigest digest;

    RecordActCall(RecordingAct recording, Idempotency idempotency, RequestDigest digest) {
        this.recording = recording;
        this.idempotency = idempotency;
        this.digest = digest;
    }

    @Operation(summary = "Records an act that the office found by itself; its holder is told and may object")
    @PostMapping(PATH)
    ResponseEntity<?> record(
            Actor supervisor,
            @RequestHeader(name = Idempotency.HEADER, required = false) String key,
            @RequestBody FoundAct act) {
        return idempotency.once(
                supervisor,
                key,
                "POST " + PATH,
                digest.of(act),
                () -> ResponseEntity.status(HttpStatus.CREATED)
                        .body(RecordAnswer.whole(recording.record(supervisor, act))));
    }
}
