package cn.zhiban.identity.web;

import cn.zhiban.identity.CalendarLinks;
import cn.zhiban.shared.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Staff make and end the link to their due dates; the page that comes next shows a new one, and no page after it. */
@Controller
@RequestMapping("/account/calendar-link")
class CalendarLinkPage {

    private static final String FEED = "/calendar/feed/{secret}.ics";

    private final CalendarLinks links;

    CalendarLinkPage(CalendarLinks links) {
        this.links = links;
    }

    @PostMapping
    String make(Actor actor, RedirectAttributes next) {
        var link =
                ServletUriComponentsBuilder.fromCurrentContextPath().path(FEED).build(links.issue(actor));
        next.addFlashAttribute("newCalendarLink", link.toString());
        return "redirect:/account";
    }

    @PostMapping("/revoke")
    String revoke(Actor actor) {
        links.revoke(actor);
        return "redirect:/account?unlinked";
    }
}
