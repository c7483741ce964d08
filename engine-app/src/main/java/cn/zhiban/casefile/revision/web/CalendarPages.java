package cn.zhiban.casefile.revision.web;

import cn.zhiban.batch.Batches;
import cn.zhiban.casefile.revision.ForeseeingMoves;
import cn.zhiban.casefile.revision.ProposingCalendar;
import cn.zhiban.deadline.calendar.CalendarVersion;
import cn.zhiban.deadline.calendar.Calendars;
import cn.zhiban.deadline.calendar.YearNotice;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.shared.RefusedRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The administrators' calendar: the year at a glance, a new notice, its effect on the open cases, its approval. */
@Controller
@RequestMapping("/admin/calendar")
class CalendarPages {

    private static final int LARGEST_FILE = 100_000;

    private final Calendars calendars;
    private final ProposingCalendar proposing;
    private final ForeseeingMoves foreseeing;
    private final Batches batches;
    private final OfficeClock clock;

    CalendarPages(
            Calendars calendars,
            ProposingCalendar proposing,
            ForeseeingMoves foreseeing,
            Batches batches,
            OfficeClock clock) {
        this.calendars = calendars;
        this.proposing = proposing;
        this.foreseeing = foreseeing;
        this.batches = batches;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView year(@RequestParam(required = false) Integer year) {
        int shown = year == null ? clock.today().getYear() : Math.max(2000, Math.min(2099, year));
        var page = new ModelAndView("admin/calendar");
        page.addObject("grid", YearGrid.of(calendars.current(), shown));
        page.addObject("notice", calendars.current().notice(shown).orElse(null));
        page.addObject("versions", calendars.all());
        page.addObject("next", clock.today().getYear() + 1);
        page.addObject("nextKnown", calendars.current().knows(clock.today().getYear() + 1));
        return page;
    }

    @GetMapping("/new")
    ModelAndView blank(@RequestParam(required = false) Integer year) {
        int wanted = year == null ? clock.today().getYear() + 1 : year;
        var typed = calendars.noticeInForce(wanted).map(TypedNotice::of).orElseGet(() -> TypedNotice.empty(wanted));
        return form(typed, HttpStatus.OK);
    }

    @PostMapping("/new")
    ModelAndView propose(Actor admin, @RequestParam Map<String, String> typed) {
        var notice = TypedNotice.of(typed);
        var unreadable = new ArrayList<String>();
        var read = notice.read(unreadable);
        if (!unreadable.isEmpty()) {
            return form(notice.with(unreadable), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        try {
            return proposed(NoticeFiles.refusing(() -> proposing.propose(admin, read)));
        } catch (RefusedRequest refused) {
            return form(notice.with(List.of(refused.getMessage().split("；"))), HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    /** The same from a file, as another office has exported it. */
    @PostMapping("/import")
    ModelAndView fromFile(Actor admin, @RequestParam("file") MultipartFile file) throws IOException {
        try {
            if (file.isEmpty() || file.getSize() > LARGEST_FILE) {
                throw RefusedRequest.invalid("calendar-invalid", "请选择一个日历文件（JSON，不超过 100 KB）");
            }
            var notice = NoticeFiles.read(new String(file.getBytes(), StandardCharsets.UTF_8));
            return proposed(NoticeFiles.refusing(() -> proposing.propose(admin, notice)));
        } catch (RefusedRequest refused) {
            var empty = TypedNotice.empty(clock.today().getYear() + 1);
            return form(empty.with(List.of(refused.getMessage().split("；"))), HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    @GetMapping("/versions/{id}")
    ModelAndView version(Actor admin, @PathVariable long id) {
        var version = calendars.find(id);
        boolean open = version.state() == CalendarVersion.State.PROPOSED;
        var page = new ModelAndView("admin/calendar-version");
        page.addObject("version", version);
        page.addObject("open", open);
        page.addObject("mine", version.proposedBy().equals(admin.username()));
        page.addObject("foreseen", open ? foreseeing.of(version) : null);
        page.addObject("grid", YearGrid.of(calendars.proposed(version), version.year()));
        page.addObject(
                "batch",
                batches.find(ProposingCalendar.REVISION, version.name()).orElse(null));
        return page;
    }

    @PostMapping("/versions/{id}/approve")
    ModelAndView approve(Actor admin, @PathVariable long id) {
        proposing.approve(admin, id);
        return new ModelAndView("redirect:/admin/calendar/versions/" + id + "?approved");
    }

    @PostMapping("/versions/{id}/reject")
    ModelAndView reject(Actor admin, @PathVariable long id) {
        proposing.reject(admin, id);
        return new ModelAndView("redirect:/admin/calendar/versions/" + id + "?rejected");
    }

    /** The notice of a version as a file. */
    @GetMapping("/versions/{id}/file")
    ResponseEntity<String> file(@PathVariable long id) {
        return asFile(calendars.find(id).notice());
    }

    /** The notice of a year that is in force as a file. */
    @GetMapping("/years/{year}/file")
    ResponseEntity<String> fileOfYear(@PathVariable int year) {
        return asFile(calendars
                .noticeInForce(year)
                .orElseThrow(() -> RefusedRequest.notFound("calendar-year-unknown", year + " 年的放假安排还没有录入")));
    }

    private static ResponseEntity<String> asFile(YearNotice notice) {
        var name = ContentDisposition.attachment()
                .filename("calendar-" + notice.year() + ".json")
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(Calendars.write(notice));
    }

    private static ModelAndView proposed(CalendarVersion version) {
        return new ModelAndView("redirect:/admin/calendar/versions/" + version.id() + "?proposed");
    }

    private static ModelAndView form(TypedNotice typed, HttpStatus status) {
        return new ModelAndView("admin/calendar-new", Map.of("typed", typed), status);
    }
}
