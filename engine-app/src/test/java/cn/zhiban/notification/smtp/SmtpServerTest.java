package cn.zhiban.notification.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.notification.smtp.Delivery.Outcome;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Whether the server has a mail, may have it, or has not: what follows hangs on it. */
class SmtpServerTest {

    @ParameterizedTest
    @CsvSource({
        "NONE, '', TAKEN",
        "MAIL, 550 not you, NEVER",
        "MAIL, 421 closing, LATER",
        "RCPT, 550 nobody, NEVER",
        "RCPT, 450 greylisted, LATER",
        "DATA, 554 no, NEVER",
        "DATA, 451 not now, LATER",
        "., 554 spam, NEVER",
        "., 452 full, LATER",
        "CONNECT, 554 no mail from there, AWAY",
        "CONNECT, 421 too many, AWAY",
        "QUIT, 500 what, TAKEN"
    })
    void judgesByTheReply(String command, String reply, Outcome outcome) throws Exception {
        try (var server = ScriptedServer.answering(0, command, reply)) {
            assertThat(delivered(server.port(), "a@example.com").outcome()).isEqualTo(outcome);
        }
    }

    @ParameterizedTest
    @CsvSource({"CONNECT, AWAY", "MAIL, LATER", "RCPT, LATER", "DATA, LATER", "., UNKNOWN", "QUIT, TAKEN"})
    void judgesALineThatBreaksByHowFarItCame(String command, Outcome outcome) throws Exception {
        try (var server = ScriptedServer.hangingUpAt(command)) {
            assertThat(delivered(server.port(), "a@example.com").outcome()).isEqualTo(outcome);
        }
    }

    @Test
    void aServerThatIsNotThereHasNothing() throws Exception {
        assertThat(delivered(closedPort(), "a@example.com").outcome()).isEqualTo(Outcome.AWAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@example.com\r\nBcc: b@example.com", "a@example.com, b@example.com", "", "nobody"})
    void whatIsNotOneAddressIsNeverSent(String to) throws Exception {
        try (var server = ScriptedServer.answering(0, "NONE", "")) {
            assertThat(delivered(server.port(), to).outcome()).isEqualTo(Outcome.NEVER);
        }
    }

    private static Delivery delivered(int port, String to) throws AddressException {
        var settings = new JavaMailSenderImpl();
        settings.setHost("127.0.0.1");
        settings.setPort(port);
        var from = new InternetAddress("zhiban@office.example");
        return new SmtpServer(settings, from, Clock.systemUTC()).deliver(new OutgoingMail("m.1", to, "主题", "正文"));
    }

    private static int closedPort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}
