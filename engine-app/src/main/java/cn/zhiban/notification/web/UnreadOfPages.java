package cn.zhiban.notification.web;

import cn.zhiban.identity.CurrentActor;
import cn.zhiban.notification.Inbox;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * The head of every page says how many messages were not read, as {@code unread}; null for nobody, and where a failure
 * is told, which must not ask the database that may have failed.
 */
@ControllerAdvice
class UnreadOfPages {

    private final CurrentActor current;
    private final Inbox inbox;

    UnreadOfPages(CurrentActor current, Inbox inbox) {
        this.current = current;
        this.inbox = inbox;
    }

    @ModelAttribute("unread")
    UnreadCount unread(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.ERROR
                ? null
                : current.actor()
                        .map(reader -> new UnreadCount(() -> inbox.unread(reader)))
                        .orElse(null);
    }
}
