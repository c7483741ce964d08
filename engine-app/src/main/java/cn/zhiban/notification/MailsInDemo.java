package cn.zhiban.notification;

import cn.zhiban.identity.EmailAddresses;
import cn.zhiban.notification.smtp.OutgoingMail;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** In a demo each mail is read in the inbox as it is, beside the message that it was written for. */
@Component
public class MailsInDemo {

    private final JdbcClient jdbc;
    private final EmailAddresses addresses;
    private final MailText text;
    private final boolean demo;

    MailsInDemo(JdbcClient jdbc, EmailAddresses addresses, MailText text, Environment environment) {
        this.jdbc = jdbc;
        this.addresses = addresses;
        this.text = text;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    /** @param to the address of the reader itself, empty where it was removed meanwhile */
    public record Shown(MailState state, String to, String subject, String text) {}

    /**
     * The mails by the number of their message; none outside of a demo.
     *
     * @param messages of one account
     */
    @Transactional(readOnly = true)
    public Map<Long, Shown> of(List<Message> messages) {
        if (!demo || messages.isEmpty()) {
            return Map.of();
        }
        var states = states(messages);
        var to = addresses.of(messages.get(0).accountId()).orElse("");
        return messages.stream()
                .filter(message -> states.containsKey(message.id()))
                .collect(Collectors.toMap(
                        Message::id, message -> shown(states.get(message.id()), text.of(message, to))));
    }

    private Map<Long, MailState> states(List<Message> messages) {
        return jdbc
                .sql("select message_id, state from mail where message_id in (:ids)")
                .param("ids", messages.stream().map(Message::id).toList())
                .query((row, n) -> Map.entry(row.getLong("message_id"), MailState.valueOf(row.getString("state"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Shown shown(MailState state, OutgoingMail mail) {
        return new Shown(state, mail.to(), mail.subject(), mail.text());
    }
}
