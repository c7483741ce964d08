package cn.zhiban.notification.smtp;

/** Who takes mails from us. */
public interface MailServer {

    /** Whether mail is sent at all; otherwise none is written. */
    boolean isThere();

    /** Takes at most a few minutes, also where nobody answers. */
    Delivery deliver(OutgoingMail mail);
}
