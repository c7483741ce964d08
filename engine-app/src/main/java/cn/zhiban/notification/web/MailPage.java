package cn.zhiban.notification.web;

import cn.zhiban.notification.UnsentMails;
import cn.zhiban.shared.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 邮件发送: what the mail server has not taken, and why; the administrator has one sent again. */
@Controller
@RequestMapping("/admin/mail")
class MailPage {

    private static final int PAGE = 50;

    private final UnsentMails unsent;

    MailPage(UnsentMails unsent) {
        this.unsent = unsent;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "" + Long.MAX_VALUE) long before, Model model) {
        var found = unsent.before(before, PAGE + 1);
        boolean more = found.size() > PAGE;
        var shown = more ? found.subList(0, PAGE) : found;
        model.addAttribute("mails", shown);
        model.addAttribute("first", before == Long.MAX_VALUE);
        model.addAttribute(
                "next", more ? "/admin/mail?before=" + shown.get(PAGE - 1).id() : null);
        return "admin/mail";
    }

    @PostMapping("/{id}/send")
    String sendAgain(Actor administrator, @PathVariable long id) {
        unsent.sendAgain(administrator, id);
        return "redirect:/admin/mail?again";
    }
}
