package cn.zhiban.notification.smtp;

/** Mail is off. */
final class NoServer implements MailServer {

    @Override
    public boolean isThere() {
        return false;
    }

    @Override
    public Delivery deliver(OutgoingMail mail) {
        throw new IllegalStateException("mail is off");
    }
}
