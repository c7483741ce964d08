package cn.zhiban.notification.smtp;

import cn.zhiban.notification.smtp.Delivery.Outcome;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/** Tells from a failure whether the server has the mail, may have it, or has not. Source: RFC 5321, 4.2.1. */
final class Judging {

    private static final int TEMPORARY = 400;
    private static final int PERMANENT = 500;

    private Judging() {}

    /** A no of the server. */
    private record Reply(int code, String words) {

        Outcome outcome() {
            return code >= PERMANENT ? Outcome.NEVER : Outcome.LATER;
        }
    }

    static Delivery judge(MessagingException failure, WatchedTransport line) {
        if (failure instanceof AddressException) {
            return new Delivery(Outcome.NEVER, failure.getMessage());
        }
        if (!line.isInside()) {
            return new Delivery(Outcome.AWAY, failure.getMessage());
        }
        return reply(failure)
                .map(reply -> new Delivery(reply.outcome(), reply.words()))
                .orElseGet(() -> new Delivery(line.hasEnded() ? Outcome.UNKNOWN : Outcome.LATER, failure.getMessage()));
    }

    /** What the server said, if it said no; the outermost failure may only say that there was one. */
    private static Optional<Reply> reply(Exception failure) {
        int code = code(failure);
        if (code >= TEMPORARY) {
            return Optional.of(new Reply(code, failure.getMessage()));
        }
        return failure instanceof MessagingException outer && outer.getNextException() != null
                ? reply(outer.getNextException())
                : Optional.empty();
    }

    private static int code(Exception failure) {
        if (failure instanceof SMTPAddressFailedException ofReceiver) {
            return ofReceiver.getReturnCode();
        }
        if (failure instanceof SMTPSenderFailedException ofSender) {
            return ofSender.getReturnCode();
        }
        return failure instanceof SMTPSendFailedException ofMail ? ofMail.getReturnCode() : 0;
    }
}
