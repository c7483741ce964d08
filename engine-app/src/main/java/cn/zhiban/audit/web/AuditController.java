package cn.zhiban.audit.web;

import cn.zhiban.audit.AuditEntry;
import cn.zhiban.audit.AuditFilter;
import cn.zhiban.audit.CheckedTrail;
import cn.zhiban.audit.CheckingAuditTrail;
import cn.zhiban.audit.ReadingAuditTrail;
import cn.zhiban.shared.Actor;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The trail for programs of auditors. */
@RestController
@RequestMapping("/api/v1/audit")
@Tag(name = "Audit")
class AuditController {

    record Row(
            long id,
            OffsetDateTime at,
            String actor,
            String action,
            String actionName,
            String subjectKind,
            String subject,
            String address,
            @JsonRawValue @Schema(type = "object") String details) {}

    record Page(List<Row> items, String next) {}

    record Fault(CheckedTrail.Kind kind, long seal, Long row, String words) {}

    record Check(
            boolean intact,
            Fault fault,
            long seals,
            long rows,
            long upto,
            OffsetDateTime sealedAt,
            String hash,
            long unsealed) {

        static Check of(CheckedTrail trail) {
            var fault = trail.fault() == null
                    ? null
                    : new Fault(
                            trail.fault().kind(),
                            trail.fault().seal(),
                            trail.fault().row(),
                            trail.fault().words());
            return new Check(
                    trail.isIntact(),
                    fault,
                    trail.seals(),
                    trail.rows(),
                    trail.upto(),
                    trail.sealedAt(),
                    trail.hash(),
                    trail.unsealed());
        }
    }

    private final ReadingAuditTrail reading;
    private final CheckingAuditTrail checking;
    private final AuditWords words;

    AuditController(ReadingAuditTrail reading, CheckingAuditTrail checking, AuditWords words) {
        this.reading = reading;
        this.checking = checking;
        this.words = words;
    }

    @GetMapping
    @Operation(summary = "What was done, newest first", description = "The reading itself is recorded.")
    @Parameter(in = ParameterIn.QUERY, name = "actor", description = "The whole sign-in name")
    @Parameter(in = ParameterIn.QUERY, name = "action", description = "Its code")
    @Parameter(in = ParameterIn.QUERY, name = "subjectKind")
    @Parameter(in = ParameterIn.QUERY, name = "subject", description = "The whole identifier")
    @Parameter(in = ParameterIn.QUERY, name = "from", description = "The first day")
    @Parameter(in = ParameterIn.QUERY, name = "to", description = "The last day")
    Page page(
            Actor actor,
            @Parameter(hidden = true) @RequestParam Map<String, String> asked,
            @RequestParam Optional<String> after,
            @RequestParam(defaultValue = "50") int limit) {
        var page = reading.page(actor, AuditFilter.of(asked::get), after.orElse(null), limit);
        return new Page(page.items().stream().map(this::row).toList(), page.next());
    }

    @GetMapping("/check")
    @Operation(
            summary = "Walks the whole chain; recorded",
            description = "Give seal and hash of an earlier check to see that nothing before was rewritten.")
    Check check(Actor actor, @RequestParam Optional<String> seal, @RequestParam Optional<String> hash) {
        return Check.of(checking.check(actor, TypedSeal.of(seal.orElse(""), hash.orElse(""))));
    }

    private Row row(AuditEntry entry) {
        return new Row(
                entry.id(),
                entry.at(),
                entry.actor(),
                entry.action(),
                words.action(entry.action()),
                entry.subjectKind(),
                entry.subject(),
                entry.address(),
                entry.details());
    }
}
