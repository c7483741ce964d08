package cn.zhiban.notification.smtp;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Clock;
import java.util.List;
import java.util.Properties;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Mail is off unless {@code zhiban.mail.from} and {@code spring.mail.host} are set. */
@Configuration
class MailConfiguration {

    /** Milliseconds; all waits of one dialogue together stay well below the lease of a mail. */
    private static final String LONGEST_WAIT = "20000";

    @Bean
    MailServer mailServer(
            @Value("${zhiban.mail.from:}") String from,
            ObjectProvider<JavaMailSenderImpl> host,
            Environment environment)
            throws AddressException {
        var settings = host.getIfAvailable();
        if (from.isBlank() || settings == null) {
            return environment.acceptsProfiles(Profiles.of("demo")) ? new DemoServer() : new NoServer();
        }
        bound(settings.getJavaMailProperties());
        return new SmtpServer(settings, new InternetAddress(from.strip(), true), Clock.systemUTC());
    }

    private static void bound(Properties properties) {
        for (var protocol : List.of("smtp", "smtps")) {
            for (var wait : List.of("connectiontimeout", "timeout", "writetimeout")) {
                properties.putIfAbsent("mail." + protocol + "." + wait, LONGEST_WAIT);
            }
            properties.putIfAbsent("mail." + protocol + ".quitwait", "false");
        }
    }
}
