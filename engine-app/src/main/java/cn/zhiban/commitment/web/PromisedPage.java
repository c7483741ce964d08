package cn.zhiban.commitment.web;

import cn.zhiban.commitment.StandingLetters;
import cn.zhiban.commitment.deferral.PromisedList;
import cn.zhiban.shared.Actor;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 承诺与容缺: everything that applicants promised for later with its days, and the letters of commitment that stand. */
@Controller
class PromisedPage {

    private final PromisedList promised;
    private final StandingLetters letters;

    PromisedPage(PromisedList promised, StandingLetters letters) {
        this.promised = promised;
        this.letters = letters;
    }

    @GetMapping("/staff/deferrals")
    ModelAndView list(
            Actor actor,
            @RequestParam(defaultValue = "false") boolean settled,
            @RequestParam(defaultValue = "0") long after) {
        var lines = promised.deferrals(actor, settled, after);
        return new ModelAndView("commitment/deferrals")
                .addObject("lines", lines.items())
                .addObject("next", lines.next())
                .addObject("settled", settled)
                .addObject("letters", settled || after > 0 ? List.of() : letters.latest(actor));
    }
}
