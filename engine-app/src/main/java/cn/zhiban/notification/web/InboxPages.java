package cn.zhiban.notification.web;

import cn.zhiban.notification.Inbox;
import cn.zhiban.notification.MailsInDemo;
import cn.zhiban.notification.Message;
import cn.zhiban.shared.Actor;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 消息: what the office told whoever is signed in, unread ones first; opening one marks it read. */
@Controller
@RequestMapping("/inbox")
class InboxPages {

    private static final int PAGE = 20;

    private final Inbox inbox;
    private final MailsInDemo mails;

    InboxPages(Inbox inbox, MailsInDemo mails) {
        this.inbox = inbox;
        this.mails = mails;
    }

    /**
     * @param before the message after which the page goes on
     * @param read whether that one was among the read ones
     */
    @GetMapping
    String list(
            Actor reader,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            @RequestParam(defaultValue = "false") boolean read,
            Model model) {
        var found = inbox.unreadFirst(reader, !read, before, PAGE + 1);
        boolean more = found.size() > PAGE;
        var shown = more ? found.subList(0, PAGE) : found;
        model.addAttribute("messages", shown);
        model.addAttribute("first", before == Long.MAX_VALUE && !read);
        model.addAttribute("next", more ? after(shown.get(PAGE - 1)) : null);
        return "inbox/list";
    }

    @GetMapping("/{id}")
    String open(Actor reader, @PathVariable long id, Model model) {
        var message = inbox.open(reader, id);
        model.addAttribute("message", message);
        model.addAttribute("mail", mails.of(List.of(message)).get(id));
        return "inbox/message";
    }

    private static String after(Message last) {
        return "/inbox?before=" + last.id() + (last.isUnread() ? "" : "&read=true");
    }
}
