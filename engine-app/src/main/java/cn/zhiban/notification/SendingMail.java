package cn.zhiban.notification;

import cn.zhiban.identity.EmailAddresses;
import cn.zhiban.notification.MailRows.Leased;
import cn.zhiban.notification.smtp.Delivery;
import cn.zhiban.notification.smtp.Delivery.Outcome;
import cn.zhiban.notification.smtp.MailServer;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Hands mails over to the server. That a mail is being sent is committed before the server hears of it, so that after a
 * crash it is told apart from one that was not begun: nothing is sent twice by itself. Any number of nodes may send.
 */
@Component
public class SendingMail {

    private final MailRows rows;
    private final EmailAddresses addresses;
    private final MailText text;
    private final MailServer server;

    SendingMail(MailRows rows, EmailAddresses addresses, MailText text, MailServer server) {
        this.rows = rows;
        this.addresses = addresses;
        this.text = text;
        this.server = server;
    }

    @Scheduled(initialDelayString = "${zhiban.mail.wake:PT10S}", fixedDelayString = "${zhiban.mail.wake:PT10S}")
    void wake() {
        drain();
    }

    /**
     * Sends all that is due now; stops early where the server is away.
     *
     * @return how many the server took
     */
    public int drain() {
        if (!server.isThere()) {
            return 0;
        }
        rows.doubtAbandoned();
        int sent = 0;
        for (var mail = rows.lease(); mail.isPresent(); mail = rows.lease()) {
            var outcome = send(mail.get());
            sent += outcome == Outcome.TAKEN ? 1 : 0;
            if (outcome == Outcome.AWAY) {
                return sent;
            }
        }
        return sent;
    }

    private Outcome send(Leased mail) {
        var address = addresses.of(mail.message().accountId());
        if (address.isEmpty()) {
            rows.drop(mail);
            return Outcome.NEVER;
        }
        var delivery = server.deliver(text.of(mail.message(), address.get()));
        keep(mail, delivery);
        return delivery.outcome();
    }

    private void keep(Leased mail, Delivery delivery) {
        switch (delivery.outcome()) {
            case TAKEN -> rows.sent(mail);
            case LATER, AWAY -> rows.later(mail, delivery.words());
            case NEVER -> rows.failed(mail, delivery.words());
            case UNKNOWN -> rows.uncertain(mail, delivery.words());
        }
    }
}
