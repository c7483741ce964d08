package cn.zhiban.demo;

import cn.zhiban.shared.OfficeClock;
import cn.zhiban.shared.RefusedRequest;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The demo administrator moves the clock: to a moment, or by a day or a week. */
@Controller
@Profile("demo")
@RequestMapping("/admin/clock")
class ClockPage {

    private final TimeTravel travel;
    private final OfficeClock clock;

    ClockPage(TimeTravel travel, OfficeClock clock) {
        this.travel = travel;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show() {
        return page("", null, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView advance(
            @RequestParam(name = "_days", defaultValue = "0") int days,
            @RequestParam(name = "_to", defaultValue = "") String to,
            RedirectAttributes next) {
        try {
            next.addFlashAttribute("arrival", travel.advanceTo(target(days, to)));
            return new ModelAndView("redirect:/admin/clock");
        } catch (RefusedRequest | DateTimeException refused) {
            var words = refused instanceof RefusedRequest known ? known.getMessage() : "请填写日期和时间，例如 2026-03-18T09:00";
            return page(to, words, HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    /** Days go to nine in the morning of the day then, when the office opens. */
    private OffsetDateTime target(int days, String to) {
        if (days > 0) {
            return clock.today()
                    .plusDays(days)
                    .atTime(LocalTime.of(9, 0))
                    .atZone(OfficeClock.ZONE)
                    .toOffsetDateTime();
        }
        return LocalDateTime.parse(to.strip()).atZone(OfficeClock.ZONE).toOffsetDateTime();
    }

    private ModelAndView page(String typed, String error, HttpStatus status) {
        var page = new ModelAndView("admin/clock", status);
        page.addObject("now", clock.now().withNano(0));
        page.addObject("typed", typed);
        page.addObject("error", error);
        return page;
    }
}
