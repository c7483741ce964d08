package cn.zhiban.commitment.web;

import cn.zhiban.commitment.DueVerifications;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 承诺与核查: what is still to come of commitments, for whoever watches over them. */
@Controller
class CommitmentsPage {

    private static final int PAGE = 50;

    private final DueVerifications due;
    private final OfficeClock clock;

    CommitmentsPage(DueVerifications due, OfficeClock clock) {
        this.due = due;
        this.clock = clock;
    }

    @GetMapping("/staff/commitments")
    ModelAndView show(Actor reader, @RequestParam(defaultValue = "") String after) {
        var page = due.page(reader, after, PAGE);
        return new ModelAndView("commitment/commitments")
                .addObject("verifications", page.items())
                .addObject("next", page.next())
                .addObject("paged", !after.isEmpty())
                .addObject("today", clock.today());
    }
}
