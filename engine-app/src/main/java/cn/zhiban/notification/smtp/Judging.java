package cn.zhiban.notification.smtp;

import cn.zhiban.notification.smtp.Delivery.Outcome;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/** Tells from a failure whether the server has the mail, may have it, or has not. Source: RFC 5321, 4.2.1, 4.5.3.2. */
final class Judging {

    private static final int TEMPORARY = 4;
    private static final int PERMANENT = 5;
    private static final int CLASS_OF_REPLY = 100;

    private Judging() {}

    static Delivery judge(MessagingException failure, WatchedTransport line) {
        return new Delivery(outcome(failure, line), failure.getMessage());
    }

    private static Outcome outcome(MessagingException failure, WatchedTransport line) {
        if (failure instanceof AddressException) {
            return Outcome.NEVER;
        }
        if (!line.isInside()) {
            return Outcome.AWAY;
        }
        return switch (reply(failure) / CLASS_OF_REPLY) {
            case PERMANENT -> Outcome.NEVER;
            case TEMPORARY -> Outcome.LATER;
            default -> line.hasEnded() ? Outcome.UNKNOWN : Outcome.LATER;
        };
    }

    /** The reply of the server that says most; 0 where it gave none. */
    private static int reply(Exception failure) {
        int code = 0;
        if (failure instanceof SMTPAddressFailedException ofReceiver) {
            code = ofReceiver.getReturnCode();
        } else if (failure instanceof SMTPSenderFailedException ofSender) {
            code = ofSender.getReturnCode();
        } else if (failure instanceof SMTPSendFailedException ofMail) {
            code = ofMail.getReturnCode();
        }
        boolean said = code >= TEMPORARY * CLASS_OF_REPLY;
        return !said && failure instanceof MessagingException outer && outer.getNextException() != null
                ? reply(outer.getNextException())
                : Math.max(code, 0);
    }
}
