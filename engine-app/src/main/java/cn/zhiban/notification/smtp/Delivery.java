package cn.zhiban.notification.smtp;

/**
 * What became of one try to hand a mail over.
 *
 * @param words of the server, with the addresses in them as it wrote them; null where it took the mail
 */
public record Delivery(Outcome outcome, String words) {

    public enum Outcome {
        /** The server has it and answers for it. */
        TAKEN,
        /** Not now; it has not got it. */
        LATER,
        /** The server itself was not reached or did not let us in; it has not got it, and will not take another one. */
        AWAY,
        /** It will never take this one. */
        NEVER,
        /** The line broke after the whole mail was sent and before an answer: it may have it. */
        UNKNOWN
    }

    static final Delivery TAKEN = new Delivery(Outcome.TAKEN, null);
}
