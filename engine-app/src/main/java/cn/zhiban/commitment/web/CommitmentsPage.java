package cn.zhiban.commitment.web;

import cn.zhiban.commitment.OpenPromises;
import cn.zhiban.commitment.OpenPromises.Kind;
import cn.zhiban.commitment.OpenPromises.Wanted;
import cn.zhiban.commitment.StandingLetters;
import cn.zhiban.commitment.deferral.PromisedList;
import cn.zhiban.shared.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 承诺与容缺: all that was promised, deferred or is to be verified, in one list for whoever watches over it. */
@Controller
class CommitmentsPage {

    private final OpenPromises open;
    private final PromisedList promised;
    private final StandingLetters letters;

    CommitmentsPage(OpenPromises open, PromisedList promised, StandingLetters letters) {
        this.open = open;
        this.promised = promised;
        this.letters = letters;
    }

    @GetMapping(PromisesAddress.PATH)
    ModelAndView open(
            Actor reader,
            @RequestParam(required = false) Kind kind,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(defaultValue = "") String after) {
        var address = new PromisesAddress(kind, overdue);
        var page = open.page(reader, new Wanted(kind, overdue, after));
        return new ModelAndView("commitment/commitments")
                .addObject("lines", page.lines())
                .addObject("address", address)
                .addObject("kinds", Kind.values())
                .addObject("first", after.isEmpty() ? null : address.after(null))
                .addObject("next", page.next() == null ? null : address.after(page.next()));
    }

    @GetMapping(PromisesAddress.PATH + "/settled")
    ModelAndView settled(Actor reader, @RequestParam(defaultValue = "") String after) {
        var lines = promised.deferrals(reader, true, after);
        return new ModelAndView("commitment/deferrals")
                .addObject("lines", lines.items())
                .addObject(
                        "next", lines.next() == null ? null : PromisesAddress.PATH + "/settled?after=" + lines.next());
    }

    @GetMapping(PromisesAddress.PATH + "/letters")
    ModelAndView letters(Actor reader, @RequestParam(required = false) Long after) {
        var page = letters.page(reader, after);
        return new ModelAndView("commitment/letters")
                .addObject("lines", page.lines())
                .addObject("first", after == null ? null : PromisesAddress.PATH + "/letters")
                .addObject("next", page.next() == null ? null : PromisesAddress.PATH + "/letters?after=" + page.next());
    }

    /** Where the deferred materials stood before; messages and bookmarks still lead here. */
    @GetMapping("/staff/deferrals")
    String moved(@RequestParam(defaultValue = "false") boolean settled) {
        return "redirect:" + (settled ? PromisesAddress.PATH + "/settled" : PromisesAddress.PATH);
    }
}
