package cn.zhiban.credit.web;

import cn.zhiban.credit.CreditRecord;
import cn.zhiban.credit.CreditRegister;
import cn.zhiban.credit.DecidingRequest;
import cn.zhiban.credit.ExtendingRequest;
import cn.zhiban.credit.FilingRequest;
import cn.zhiban.credit.OwnCredit;
import cn.zhiban.credit.Reasons;
import cn.zhiban.credit.RequestKind;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.shared.RefusedRequest;
import cn.zhiban.web.Idempotency;
import cn.zhiban.web.RequestDigest;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;
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
@RequestMapping("/api/v1/credit")
class CreditCalls {

    private static final int MOST_ON_A_PAGE = 100;

    private final OwnCredit own;
    private final CreditRegister register;
    private final FilingRequest filing;
    private final DecidingRequest deciding;
    private final ExtendingRequest extending;
    private final Idempotency idempotency;
    private final RequestDigest digest;
    private final OfficeClock clock;

    CreditCalls(
            OwnCredit own,
            CreditRegister register,
            FilingRequest filing,
            DecidingRequest deciding,
            ExtendingRequest extending,
            Idempotency idempotency,
            RequestDigest digest,
            OfficeClock clock) {
        this.own = own;
        this.register = register;
        this.filing = filing;
        this.deciding = deciding;
        this.extending = extending;
        this.idempotency = idempotency;
        this.digest = digest;
        this.clock = clock;
    }

    record Page(List<RecordAnswer> items, Long next) {}

    /** @param proofs uploads of the holder */
    record Given(String reasons, List<UUID> proofs) {}

    record Checked(String words) {}

    record Decided(Boolean granted, String words) {}

    @Operation(summary = "What is held against me; for staff the register, the latest recorded first")
    @GetMapping("/records")
    Page records(
            Actor actor, @RequestParam(required = false) Long after, @RequestParam(defaultValue = "50") int limit) {
        if (!actor.isStaff()) {
            return new Page(heads(own.records(actor)), null);
        }
        int size = Math.max(1, Math.min(limit, MOST_ON_A_PAGE));
        var found = register.before(after == null ? Long.MAX_VALUE : after, size + 1);
        var shown = found.subList(0, Math.min(size, found.size()));
        return new Page(heads(shown), found.size() > size ? shown.get(size - 1).id() : null);
    }

    @Operation(summary = "A record with every use of it and every request about it")
    @GetMapping("/records/{recordNo}")
    RecordAnswer one(Actor actor, @PathVariable String recordNo) {
        return RecordAnswer.whole(actor.isStaff() ? register.dossier(recordNo) : own.dossier(actor, recordNo));
    }

    @Operation(summary = "Says that a record about me is wrong")
    @PostMapping("/records/{recordNo}/objections")
    ResponseEntity<?> object(
            Actor holder,
            @RequestHeader(name = Idempotency.HEADER, required = false) String key,
            @PathVariable String recordNo,
            @RequestBody Given given) {
        return file(holder, key, recordNo, RequestKind.OBJECTION, given);
    }

    @Operation(summary = "Asks that a record about me be repaired")
    @PostMapping("/records/{recordNo}/repairs")
    ResponseEntity<?> repair(
            Actor holder,
            @RequestHeader(name = Idempotency.HEADER, required = false) String key,
            @PathVariable String recordNo,
            @RequestBody Given given) {
        return file(holder, key, recordNo, RequestKind.REPAIR, given);
    }

    @Operation(summary = "Writes down what was found about an objection")
    @PostMapping("/requests/{id}/check")
    RecordAnswer.Asked check(Actor supervisor, @PathVariable long id, @RequestBody Checked checked) {
        return RecordAnswer.Asked.of(deciding.check(supervisor, id, checked.words()));
    }

    @Operation(summary = "Grants or refuses an objection or a repair")
    @PostMapping("/requests/{id}/decision")
    RecordAnswer.Asked decide(Actor supervisor, @PathVariable long id, @RequestBody Decided decided) {
        if (decided.granted() == null) {
            throw RefusedRequest.invalid("请说明同意还是不同意", Map.of("granted", "请填写 true 或者 false"));
        }
        return RecordAnswer.Asked.of(deciding.decide(supervisor, id, decided.granted(), decided.words()));
    }

    @Operation(summary = "Takes more time for the decision, once; the holder reads why")
    @PostMapping("/requests/{id}/extension")
    RecordAnswer.Asked extend(Actor supervisor, @PathVariable long id, @RequestBody Checked checked) {
        return RecordAnswer.Asked.of(extending.extend(supervisor, id, checked.words()));
    }

    private ResponseEntity<?> file(Actor holder, String key, String recordNo, RequestKind kind, Given given) {
        return idempotency.once(
                holder,
                key,
                "POST /api/v1/credit/records/{recordNo}/" + kind.name(),
                digest.of(recordNo, given),
                () -> ResponseEntity.status(HttpStatus.CREATED)
                        .body(RecordAnswer.Asked.of(filing.file(
                                holder, recordNo, kind, Reasons.of(kind, given.reasons(), given.proofs())))));
    }

    private List<RecordAnswer> heads(List<CreditRecord> records) {
        var today = clock.today();
        return records.stream().map(record -> RecordAnswer.head(record, today)).toList();
    }
}
