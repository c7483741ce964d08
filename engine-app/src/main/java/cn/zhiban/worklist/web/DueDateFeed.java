package cn.zhiban.worklist.web;

import cn.zhiban.identity.CalendarLinks;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.worklist.OpenTasks;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What calendar programs subscribe to: the due dates of the tasks that the holder of the link has claimed. */
@Controller
class DueDateFeed {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final Duration FRESH = Duration.ofMinutes(15);
    private static final String CASE = "/staff/cases/{caseNo}";

    private final CalendarLinks links;
    private final OpenTasks tasks;
    private final OfficeClock clock;

    DueDateFeed(CalendarLinks links, OpenTasks tasks, OfficeClock clock) {
        this.links = links;
        this.tasks = tasks;
        this.clock = clock;
    }

    @GetMapping("/calendar/feed/{secret}.ics")
    ResponseEntity<byte[]> feed(@PathVariable String secret, HttpServletRequest request) {
        var holder = links.holder(secret, request.getRemoteAddr());
        var office = ServletUriComponentsBuilder.fromContextPath(request).path(CASE);
        var calendar = DueDateCalendar.of(
                tasks.dueOf(holder.id()),
                clock.instant(),
                caseNo -> office.build(caseNo).toString());
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.maxAge(FRESH).cachePrivate())
                .body(calendar);
    }
}
