package cn.zhiban.notification.web;

import cn.zhiban.notification.Inbox;
import cn.zhiban.notification.MailsInDemo;
import cn.zhiban.notification.Message;
import cn.zhiban.shared.Actor;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The own inbox over REST. Reading takes no idempotency key: a message is read once. */
@RestController
@RequestMapping("/api/v1/inbox")
@Tag(name = "Inbox")
class InboxCalls {

    private static final int MOST_ON_A_PAGE = 100;

    private final Inbox inbox;
    private final MailsInDemo mails;

    InboxCalls(Inbox inbox, MailsInDemo mails) {
        this.inbox = inbox;
        this.mails = mails;
    }

    /** @param mail in a demo alone, where the message also goes by mail */
    record Item(
            long id,
            String topic,
            String subject,
            String words,
            String link,
            OffsetDateTime writtenAt,
            OffsetDateTime readAt,
            @JsonInclude(JsonInclude.Include.NON_NULL) Mail mail) {}

    record Mail(String state, String to, String subject, String text) {}

    record Page(List<Item> items, Long next) {}

    @GetMapping
    @Operation(
            summary = "What the office told me, newest first",
            description = "In a demo an item also bears its mail, as it is.")
    Page list(Actor reader, @RequestParam(required = false) Long after, @RequestParam(defaultValue = "50") int limit) {
        int size = Math.max(1, Math.min(limit, MOST_ON_A_PAGE));
        var found = inbox.before(reader, after == null ? Long.MAX_VALUE : after, size + 1);
        var shown = found.subList(0, Math.min(size, found.size()));
        return new Page(items(shown), found.size() > size ? shown.get(size - 1).id() : null);
    }

    @PostMapping("/{id}/read")
    @Operation(summary = "Mark a message as read", description = "Sent again it changes nothing.")
    Item read(Actor reader, @PathVariable long id) {
        return items(List.of(inbox.open(reader, id))).get(0);
    }

    private List<Item> items(List<Message> messages) {
        var sent = mails.of(messages);
        return messages.stream()
                .map(message -> item(message, sent.get(message.id())))
                .toList();
    }

    private static Item item(Message message, MailsInDemo.Shown mail) {
        return new Item(
                message.id(),
                message.topic(),
                message.subject(),
                message.words(),
                message.link(),
                message.writtenAt(),
                message.readAt(),
                mail == null ? null : new Mail(mail.state().name(), mail.to(), mail.subject(), mail.text()));
    }
}
