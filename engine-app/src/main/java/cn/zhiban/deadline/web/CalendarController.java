package cn.zhiban.deadline.web;

import cn.zhiban.deadline.DayLine;
import cn.zhiban.deadline.DayNature;
import cn.zhiban.deadline.DueDate;
import cn.zhiban.deadline.HolidayNotice;
import cn.zhiban.deadline.Opening;
import cn.zhiban.deadline.WorkingCalendar;
import com.fasterxml.jackson.annotation.JsonFormat;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/calendar")
class CalendarController {

    /** A revised calendar is seen by everybody within this time. */
    private static final Duration FRESH = Duration.ofMinutes(5);

    /** @param warning null when nothing is assumed */
    record Due(
            LocalDate from,
            int workingDays,
            LocalDate due,
            List<DayLine> path,
            boolean assumed,
            String warning,
            String version) {}

    record Day(LocalDate date, DayNature.Kind nature, String name, boolean works, String words) {

        static Day of(LocalDate date, DayNature nature) {
            return new Day(date, nature.kind(), nature.name(), nature.isWorkday(), nature.words());
        }
    }

    record Hours(
            @JsonFormat(pattern = "HH:mm") LocalTime from,
            @JsonFormat(pattern = "HH:mm") LocalTime to) {

        static Hours of(Opening opening) {
            return new Hours(opening.from(), opening.to());
        }
    }

    /**
     * @param notice null when the year is not known; then its days are assumed and {@code warning} says so
     * @param openingHours of the counter on each day that works
     */
    record Year(
            int year,
            String version,
            HolidayNotice notice,
            boolean assumed,
            String warning,
            List<Hours> openingHours,
            List<Day> days) {}

    private final WorkingCalendar calendar;

    CalendarController(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    @Operation(
            summary =
                    "The day that so many working days after another are reached, and why; the first day is not counted")
    @GetMapping("/due")
    ResponseEntity<Due> due(
            @Parameter(example = "2026-02-13") @RequestParam String from,
            @Parameter(example = "5") @RequestParam String workingDays) {
        var start = CalendarQuestion.day("from", from);
        int days = CalendarQuestion.workingDays("workingDays", workingDays);
        var due = DueDate.after(start, days, calendar);
        boolean assumed = !due.assumedYears().isEmpty();
        return cached(
                new Due(start, days, due.day(), due.path(), assumed, warning(due.assumedYears()), calendar.version()));
    }

    @Operation(
            summary =
                    "Every day of a year: whether and why the office works, by which notice, and when the counter is open")
    @GetMapping("/days")
    ResponseEntity<Year> days(@Parameter(example = "2026") @RequestParam String year) {
        int asked = CalendarQuestion.year("year", year);
        var first = LocalDate.of(asked, 1, 1);
        boolean assumed = !calendar.knows(asked);
        return cached(new Year(
                asked,
                calendar.version(),
                calendar.notice(asked).orElse(null),
                assumed,
                warning(assumed ? List.of(asked) : List.of()),
                calendar.openings(calendar.workdayFrom(first)).stream()
                        .map(Hours::of)
                        .toList(),
                first.datesUntil(first.plusYears(1))
                        .map(day -> Day.of(day, calendar.why(day)))
                        .toList()));
    }

    private static String warning(Collection<Integer> years) {
        if (years.isEmpty()) {
            return null;
        }
        var named = years.stream().map(year -> year + "年").collect(Collectors.joining("、"));
        return named + "的放假安排未公布或者未收录，暂按周末规则推算，日期可能变动。";
    }

    private static <T> ResponseEntity<T> cached(T answer) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .body(answer);
    }
}
