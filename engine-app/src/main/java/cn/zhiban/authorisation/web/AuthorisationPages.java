package cn.zhiban.authorisation.web;

import cn.zhiban.authorisation.EndingAuthorisation;
import cn.zhiban.authorisation.GivingAuthorisation;
import cn.zhiban.shared.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 授权代理人: whom the account authorised and who authorised it; the end is asked once. */
@Controller
@RequestMapping("/account/authorisations")
class AuthorisationPages {

    private static final int PAGE = 20;

    private final GivingAuthorisation giving;
    private final EndingAuthorisation ending;
    private final AuthorisationLists lists;

    AuthorisationPages(GivingAuthorisation giving, EndingAuthorisation ending, AuthorisationLists lists) {
        this.giving = giving;
        this.ending = ending;
        this.lists = lists;
    }

    /** @param after of what was given, and {@code heldAfter} of what was received: where the list goes on */
    @GetMapping
    ModelAndView list(
            Actor holder, @RequestParam(required = false) Long after, @RequestParam(required = false) Long heldAfter) {
        return new ModelAndView("account/authorisations")
                .addObject("may", giving.mayGive(holder))
                .addObject("first", after == null && heldAfter == null)
                .addObject("given", lists.given(holder, after, PAGE))
                .addObject("held", lists.held(holder, heldAfter, PAGE));
    }

    @GetMapping("/{id}/end")
    ModelAndView ask(Actor principal, @PathVariable long id) {
        var one = lists.answer(ending.of(principal, id));
        return one.open()
                ? new ModelAndView("account/authorisation-end", "one", one)
                : new ModelAndView("redirect:/account/authorisations");
    }

    @PostMapping("/{id}/end")
    String end(Actor principal, @PathVariable long id) {
        ending.end(principal, id);
        return "redirect:/account/authorisations?ended";
    }
}
