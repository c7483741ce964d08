package cn.zhiban.notification.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** Remembers how far it came: only after the end of the data may the server have taken the mail. */
final class WatchedTransport extends SMTPTransport {

    private boolean inside;
    private boolean ended;

    /** @param protocol {@code smtp} or {@code smtps} */
    WatchedTransport(Session session, String protocol) {
        super(session, new URLName(protocol, null, -1, null, null, null), protocol, protocol.equals("smtps"));
    }

    void letIn() {
        inside = true;
    }

    boolean isInside() {
        return inside;
    }

    boolean hasEnded() {
        return ended;
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        ended = true;
        super.finishData();
    }
}
