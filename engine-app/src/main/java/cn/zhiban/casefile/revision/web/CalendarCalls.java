package cn.zhiban.casefile.revision.web;

import cn.zhiban.batch.Batches;
import cn.zhiban.casefile.revision.ForeseeingMoves;
import cn.zhiban.casefile.revision.ProposingCalendar;
import cn.zhiban.deadline.calendar.CalendarVersion;
import cn.zhiban.deadline.calendar.Calendars;
import cn.zhiban.deadline.calendar.YearNotice;
import cn.zhiban.shared.Actor;
import cn.zhiban.web.Idempotency;
import cn.zhiban.web.RequestDigest;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/calendar/versions")
class CalendarCalls {

    private final Calendars calendars;
    private final ProposingCalendar proposing;
    private final ForeseeingMoves foreseeing;
    private final Batches batches;
    private final Idempotency idempotency;
    private final RequestDigest digest;

    CalendarCalls(
            Calendars calendars,
            ProposingCalendar proposing,
            ForeseeingMoves foreseeing,
            Batches batches,
            Idempotency idempotency,
            RequestDigest digest) {
        this.calendars = calendars;
        this.proposing = proposing;
        this.foreseeing = foreseeing;
        this.batches = batches;
        this.idempotency = idempotency;
        this.digest = digest;
    }

    @Operation(summary = "The versions of the calendar that were proposed, the newest first")
    @GetMapping
    Map<String, List<VersionView>> all() {
        return Map.of("items", calendars.all().stream().map(this::head).toList());
    }

    @Operation(summary = "A version of the calendar and the open cases whose dates it moves")
    @GetMapping("/{id}")
    VersionView one(@PathVariable long id) {
        return whole(calendars.find(id));
    }

    @Operation(summary = "Proposes a year's notice; nothing changes until another administrator approves")
    @PostMapping
    ResponseEntity<?> propose(
            Actor admin,
            @RequestHeader(name = Idempotency.HEADER, required = false) String key,
            @RequestBody String file) {
        var notice = NoticeFiles.read(file);
        return idempotency.once(
                admin,
                key,
                "POST /api/v1/calendar/versions",
                digest.of(notice),
                () -> ResponseEntity.status(HttpStatus.CREATED).body(whole(propose(admin, notice))));
    }

    @Operation(summary = "Approves a version that another administrator proposed; it reaches every open case")
    @PostMapping("/{id}/approve")
    VersionView approve(Actor admin, @PathVariable long id) {
        var foreseen = foreseeing.of(calendars.find(id));
        return VersionView.of(proposing.approve(admin, id), foreseen, null);
    }

    @Operation(summary = "Rejects a version that is not decided")
    @PostMapping("/{id}/reject")
    VersionView reject(Actor admin, @PathVariable long id) {
        return head(proposing.reject(admin, id));
    }

    private CalendarVersion propose(Actor admin, YearNotice notice) {
        return NoticeFiles.refusing(() -> proposing.propose(admin, notice));
    }

    private VersionView head(CalendarVersion version) {
        return VersionView.of(
                version,
                null,
                batches.find(ProposingCalendar.REVISION, version.name()).orElse(null));
    }

    private VersionView whole(CalendarVersion version) {
        return version.state() == CalendarVersion.State.PROPOSED
                ? VersionView.of(version, foreseeing.of(version), null)
                : head(version);
    }
}
