package cn.zhiban.notification.smtp;

/**
 * A mail as it goes out: plain text in UTF-8.
 *
 * @param name the left part of its Message-ID, always the same for the same message, so that whoever gets it twice can
 *     drop the second one
 */
public record OutgoingMail(String name, String to, String subject, String text) {

    /** Without the address and what it says, for it is easily logged by mistake. */
    @Override
    public String toString() {
        return "OutgoingMail[" + name + "]";
    }
}
