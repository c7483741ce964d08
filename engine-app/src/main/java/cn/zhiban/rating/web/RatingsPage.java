package cn.zhiban.rating.web;

import cn.zhiban.rating.ReadingRatings;
import cn.zhiban.rating.ReadingRatings.Which;
import cn.zhiban.shared.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The ratings for whoever supervises: the figures, and the cases of each. */
@Controller
class RatingsPage {

    private static final String PATH = "/staff/ratings";
    private static final int PAGE = 50;

    private final ReadingRatings reading;

    RatingsPage(ReadingRatings reading) {
        this.reading = reading;
    }

    @GetMapping(PATH)
    ModelAndView list(
            Actor reader,
            @RequestParam(defaultValue = "RATED") Which which,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before) {
        var page = reading.page(reader, which, before, PAGE);
        var first = PATH + "?which=" + which;
        return new ModelAndView("staff/ratings")
                .addObject("figures", reading.figures(reader))
                .addObject("which", which)
                .addObject("kinds", Which.values())
                .addObject("lines", page.lines())
                .addObject("first", before == Long.MAX_VALUE ? null : first)
                .addObject("next", page.next() == null ? null : first + "&before=" + page.next());
    }
}
