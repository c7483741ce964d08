package cn.zhiban.credit.web;

import cn.zhiban.credit.CreditRegister;
import cn.zhiban.form.ErrorLink;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.shared.Role;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The register for staff. Codes are posted: a number of a person stands in no address. */
@Controller
@RequestMapping("/staff/credit")
class CreditRegisterPage {

    private static final int PAGE = 50;
    private static final int LONGEST_QUESTION = 100;

    private final CreditRegister register;
    private final OfficeClock clock;

    CreditRegisterPage(CreditRegister register, OfficeClock clock) {
        this.register = register;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(Actor staff, @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before) {
        var found = register.before(before, PAGE + 1);
        boolean more = found.size() > PAGE;
        var shown = more ? found.subList(0, PAGE) : found;
        return page(staff)
                .addObject("records", shown)
                .addObject("first", before == Long.MAX_VALUE)
                .addObject("waiting", before == Long.MAX_VALUE ? register.waiting() : List.of())
                .addObject(
                        "next",
                        more ? "/staff/credit?before=" + shown.get(PAGE - 1).id() : null);
    }

    @PostMapping
    ModelAndView search(Actor staff, @RequestParam(defaultValue = "") String q) {
        var asked = q.strip();
        if (asked.isEmpty()) {
            return new ModelAndView("redirect:/staff/credit");
        }
        if (asked.length() > LONGEST_QUESTION) {
            return tooLong(staff, asked);
        }
        return page(staff)
                .addObject("records", register.search(staff, asked))
                .addObject("asked", asked)
                .addObject("first", true)
                .addObject("waiting", List.of());
    }

    private ModelAndView tooLong(Actor staff, String asked) {
        var fault = "最多输入 %d 个字，现在有 %d 个".formatted(LONGEST_QUESTION, asked.length());
        var page = page(staff)
                .addObject("records", List.of())
                .addObject("asked", asked)
                .addObject("first", true)
                .addObject("waiting", List.of())
                .addObject("errors", List.of(new ErrorLink("q", fault)));
        page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return page;
    }

    private ModelAndView page(Actor staff) {
        return new ModelAndView("staff/credit")
                .addObject("today", clock.today())
                .addObject("errors", List.of())
                .addObject("decides", staff.has(Role.SUPERVISOR));
    }
}
