package cn.zhiban.notification.smtp;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** The office's mail server, one line for each mail. */
final class SmtpServer implements MailServer {

    private final JavaMailSenderImpl settings;
    private final InternetAddress from;
    private final Clock machine;

    /** @param machine a mail bears the hour at which it really leaves */
    SmtpServer(JavaMailSenderImpl settings, InternetAddress from, Clock machine) {
        this.settings = settings;
        this.from = from;
        this.machine = machine;
    }

    @Override
    public boolean isThere() {
        return true;
    }

    @Override
    public Delivery deliver(OutgoingMail mail) {
        var protocol = settings.getProtocol() == null ? "smtp" : settings.getProtocol();
        var line = new WatchedTransport(settings.getSession(), protocol);
        try {
            var written = written(mail);
            line.connect(settings.getHost(), settings.getPort(), settings.getUsername(), settings.getPassword());
            line.letIn();
            line.sendMessage(written, written.getAllRecipients());
            return Delivery.TAKEN;
        } catch (MessagingException failure) {
            return Judging.judge(failure, line);
        } finally {
            hangUp(line);
        }
    }

    /** How the server says goodbye changes nothing. */
    private static void hangUp(WatchedTransport line) {
        try {
            line.close();
        } catch (MessagingException goneAlready) {
            return;
        }
    }

    private MimeMessage written(OutgoingMail mail) throws MessagingException {
        var domain = from.getAddress().substring(from.getAddress().lastIndexOf('@') + 1);
        var written = new NamedMessage(settings.getSession(), "<" + mail.name() + "@" + domain + ">");
        written.setFrom(from);
        written.setRecipient(RecipientType.TO, new InternetAddress(mail.to(), true));
        written.setSubject(oneLine(mail.subject()), StandardCharsets.UTF_8.name());
        written.setSentDate(Date.from(machine.instant()));
        written.setHeader("Auto-Submitted", "auto-generated");
        written.setText(mail.text(), StandardCharsets.UTF_8.name());
        written.saveChanges();
        return written;
    }

    /** A line break in a subject would begin another header. */
    private static String oneLine(String subject) {
        return subject.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }

    /** Keeps its name, whenever it is written. */
    private static final class NamedMessage extends MimeMessage {

        private final String name;

        NamedMessage(Session session, String name) {
            super(session);
            this.name = name;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", name);
        }
    }
}
