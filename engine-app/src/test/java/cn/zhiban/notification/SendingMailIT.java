package cn.zhiban.notification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.database.ZhibanTest;
import cn.zhiban.identity.ChangingContact;
import cn.zhiban.identity.EnablingAccount;
import cn.zhiban.identity.TestAccount;
import cn.zhiban.identity.TestAccounts;
import cn.zhiban.notification.smtp.ScriptedServer;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.Role;
import cn.zhiban.testing.Race;
import cn.zhiban.web.Browser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Mails on their way to a server that is there, away, full, or refuses: each arrives once, or somebody is told. */
@ZhibanTest(
        properties = {
            "zhiban.mail.from=知识产权局 <zhiban@office.example>",
            "zhiban.base-url=https://zhiban.office.example/",
            "spring.mail.host=127.0.0.1"
        })
class SendingMailIT {

    private static final int PORT = freePort();

    @LocalServerPort
    private int port;

    @Autowired
    private BeanFactory application;

    @Autowired
    private SendingMail sending;

    @Autowired
    private ChangingContact changing;

    @Autowired
    private EnablingAccount enabling;

    @Autowired
    private JdbcClient jdbc;

    private GreenMail server;
    private TestAccount firm;
    private String address;
    private Told told;

    @DynamicPropertySource
    static void atThePort(DynamicPropertyRegistry properties) {
        properties.add("spring.mail.port", () -> PORT);
    }

    @BeforeEach
    void begins() {
        jdbc.sql("delete from mail").update();
        jdbc.sql("DELETE FROM sign_in_throttle").update();
        firm = TestAccounts.in(application).enterprise();
        address = firm.username() + "@example.com";
        changing.change(firm.actor(), null, null, address);
        told = Told.in(application);
        serverComes();
    }

    @AfterEach
    void ends() {
        server.stop();
    }

    @Test
    void arrivesWithItsChineseSubjectItsWordsAndWhereToGo() throws Exception {
        told("您的“专利权质押登记”申请需要补正");

        assertThat(sending.drain()).isOne();

        var mail = arrived().get(0);
        assertThat(mail.getSubject()).isEqualTo("您的“专利权质押登记”申请需要补正");
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly(address);
        assertThat(mail.getFrom()[0].toString()).endsWith("<zhiban@office.example>");
        assertThat(mail.getContentType().toLowerCase(java.util.Locale.ROOT)).isEqualTo("text/plain; charset=utf-8");
        assertThat(mail.getContent().toString().replace("\r\n", "\n"))
                .startsWith("第一行。\n第二行。\n\n办理地址：https://zhiban.office.example/account\n");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    }

    @Test
    void isSentOnceHoweverOftenOneDrains() {
        long id = told("一");

        assertThat(List.of(sending.drain(), sending.drain())).containsExactly(1, 0);
        assertThat(arrived()).hasSize(1);
        assertThat(state(id)).isEqualTo("SENT");
    }

    @Test
    void nobodyIsWrittenToWhoGaveNoAddress() {
        var silent = TestAccounts.in(application).enterprise();
        told.tell(silent.account().id(), "只在消息里");

        assertThat(sending.drain()).isZero();
        assertThat(jdbc.sql("select count(*) from mail").query(Integer.class).single())
                .isZero();
    }

    @Test
    void whoRemovesTheAddressGetsNotEvenWhatWaits() {
        told("已经在等");
        changing.change(firm.actor(), null, null, null);
        told("以后的");

        assertThat(sending.drain()).isZero();
        assertThat(arrived()).isEmpty();
        assertThat(jdbc.sql("select count(*) from mail").query(Integer.class).single())
                .isZero();
    }

    @Test
    void whoIsDisabledGetsNone() {
        told("已经在等");
        enabling.enable(firm.username(), false, Actor.SYSTEM);

        assertThat(sending.drain()).isZero();
        assertThat(arrived()).isEmpty();
    }

    @Test
    void nothingThatIsToldBecomesAHeader() throws Exception {
        told("Status\r\nBcc: thief@example.com\r\n\r\nbody");
        told("中文\nBcc: thief@example.com");

        assertThat(sending.drain()).isEqualTo(2);

        assertThat(arrived()).hasSize(2);
        for (var mail : arrived()) {
            assertThat(mail.getHeader("Bcc")).isNull();
            assertThat(mail.getSubject()).doesNotContain("\r", "\n").contains("Bcc: thief@example.com");
            assertThat(mail.getContent().toString()).startsWith("第一行");
        }
    }

    @Test
    void waitsForAServerThatIsDownAndArrivesWhenItIsUp() {
        server.stop();
        long first = told("一");
        long second = told("二");

        assertThat(sending.drain()).isZero();
        assertThat(List.of(state(first), state(second))).containsExactly("WAITING", "WAITING");
        serverComes();
        assertThat(sending.drain())
                .as("the first one is not due before its minute has passed")
                .isOne();
        minutesPass(1);

        assertThat(sending.drain()).isOne();
        assertThat(arrived()).hasSize(2);
        assertThat(List.of(state(first), state(second))).containsExactly("SENT", "SENT");
    }

    @Test
    void whatIsRefusedForGoodIsNotTriedAgainAndTheAdministratorSeesWhyWithoutTheAddress() throws IOException {
        server.stop();
        long id = told("不存在的邮箱");
        try (var refusing = ScriptedServer.answering(PORT, "RCPT", "550 5.1.1 <" + address + "> user unknown")) {
            assertThat(sending.drain()).isZero();
            minutesPass(600);
            assertThat(sending.drain()).isZero();
        }

        assertThat(state(id)).isEqualTo("FAILED");
        assertThat(attempts(id)).isOne();
        assertThat(administrator().get("/admin/mail").body())
                .contains("不存在的邮箱", "发送失败", "550 5.1.1", "t***@example.com")
                .doesNotContain(address);
    }

    @Test
    void aServerThatIsBusyIsAskedEightTimes() throws IOException {
        server.stop();
        long id = told("忙");
        try (var busy = ScriptedServer.answering(PORT, "RCPT", "450 4.2.0 greylisted")) {
            for (int tries = 1; tries <= 8; tries++) {
                assertThat(state(id)).isEqualTo("WAITING");
                sending.drain();
                minutesPass(120);
            }
        }

        assertThat(state(id)).isEqualTo("FAILED");
        assertThat(attempts(id)).isEqualTo(8);
    }

    @Test
    void whatWasInHandWhenTheyCrashedIsNotSentAgainByItself() throws Exception {
        long id = told("发到一半");
        inHandForMinutes(id, 4);
        assertThat(sending.drain()).isZero();
        assertThat(state(id)).as("its sender may still be at work").isEqualTo("SENDING");

        inHandForMinutes(id, 6);
        assertThat(sending.drain()).isZero();

        assertThat(state(id)).isEqualTo("UNCERTAIN");
        assertThat(arrived()).isEmpty();
        var admin = administrator();
        var page = admin.get("/admin/mail");
        assertThat(page.body()).contains("发到一半", "不确定是否送达", "可能已经送达");

        var again = admin.post(
                "/admin/mail/" + id + "/send",
                Map.of("_csrf", Browser.tokenOn(page).orElseThrow()));

        assertThat(again.headers().firstValue("Location").orElse("")).endsWith("/admin/mail?again");
        assertThat(sending.drain()).isOne();
        assertThat(arrived()).hasSize(1);
        assertThat(admin.get("/admin/mail?again").body()).contains("没有未发出的邮件");
    }

    @Test
    void aMailSentAgainBearsTheNameOfTheFirst() throws Exception {
        long id = told("同一封");
        sending.drain();
        jdbc.sql("update mail set state = 'UNCERTAIN' where message_id = ?")
                .param(id)
                .update();
        var admin = administrator();
        admin.post(
                "/admin/mail/" + id + "/send",
                Map.of("_csrf", Browser.tokenOn(admin.get("/admin/mail")).orElseThrow()));
        sending.drain();

        assertThat(arrived()).hasSize(2);
        assertThat(arrived().get(0).getMessageID())
                .isEqualTo(arrived().get(1).getMessageID())
                .endsWith("@office.example>");
    }

    @Test
    void whatWasSentIsNotSentAgainByAStalePage() {
        long id = told("已经发出");
        var admin = administrator();
        var stale = Browser.tokenOn(admin.get("/admin/mail")).orElseThrow();
        sending.drain();

        assertThat(admin.post("/admin/mail/" + id + "/send", Map.of("_csrf", stale))
                        .statusCode())
                .isEqualTo(409);
        assertThat(sending.drain()).isZero();
        assertThat(arrived()).hasSize(1);
    }

    @Test
    void aLineThatBreaksAfterTheWholeMailLeavesADoubt() throws IOException {
        server.stop();
        long id = told("断线");
        try (var cut = ScriptedServer.answering(PORT, ".", "")) {
            sending.drain();
        }

        assertThat(state(id)).isEqualTo("UNCERTAIN");
    }

    @Test
    void twoWhoSendAtOnceSendEachOnce() throws Exception {
        IntStream.range(0, 20).forEach(i -> told("第" + i));

        var sent = Race.of(sending::drain, sending::drain);

        assertThat(sent.stream().mapToInt(Integer::intValue).sum()).isEqualTo(20);
        assertThat(arrived().stream().map(SendingMailIT::subject)).hasSize(20).doesNotHaveDuplicates();
    }

    @Test
    void theAddressIsNowhereInClear() {
        told("一");

        assertThat(jdbc.sql("select row_to_json(a)::text from account a where id = ?")
                        .param(firm.account().id())
                        .query(String.class)
                        .single())
                .doesNotContain(address);
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (jakarta.mail.MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private void serverComes() {
        server = new GreenMail(new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
    }

    private List<MimeMessage> arrived() {
        return Arrays.asList(server.getReceivedMessages());
    }

    private long told(String subject) {
        return told.tell(firm.account().id(), subject);
    }

    private void minutesPass(int minutes) {
        jdbc.sql("update mail set next_attempt = next_attempt - make_interval(mins => ?)")
                .param(minutes)
                .update();
    }

    /** As a sender leaves it that was killed. */
    private void inHandForMinutes(long id, int minutes) {
        jdbc.sql("update mail set state = 'SENDING', attempts = 1, lease = gen_random_uuid(),"
                        + " leased_at = clock_timestamp() - make_interval(mins => ?) where message_id = ?")
                .params(minutes, id)
                .update();
    }

    private String state(long id) {
        return jdbc.sql("select state from mail where message_id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private int attempts(long id) {
        return jdbc.sql("select attempts from mail where message_id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    private Browser administrator() {
        var admin = TestAccounts.in(application).staff(Role.ADMIN);
        var browser = new Browser(port);
        browser.signIn(admin.username(), admin.password());
        return browser;
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new IllegalStateException(none);
        }
    }
}
