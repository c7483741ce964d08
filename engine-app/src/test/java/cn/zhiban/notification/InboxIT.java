package cn.zhiban.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhiban.database.ZhibanTest;
import cn.zhiban.identity.ChangingContact;
import cn.zhiban.identity.TestAccount;
import cn.zhiban.identity.TestAccounts;
import cn.zhiban.shared.Role;
import cn.zhiban.testing.Rest;
import cn.zhiban.web.Browser;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionOperations;

/** What the office tells somebody is read by nobody else, and read once. */
@ZhibanTest
class InboxIT {

    @LocalServerPort
    private int port;

    @Autowired
    private BeanFactory application;

    @Autowired
    private Outbox outbox;

    @Autowired
    private SendingMail sending;

    @Autowired
    private ChangingContact changing;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private JdbcClient jdbc;

    private TestAccount firm;
    private Rest rest;
    private Told told;

    @BeforeEach
    void opensAnAccount() {
        jdbc.sql("DELETE FROM sign_in_throttle").update();
        firm = TestAccounts.in(application).enterprise();
        rest = Rest.of(port).as(firm.username(), firm.password());
        told = Told.in(application);
    }

    @Test
    void listsWhatIWasToldNewestFirstPageByPage() {
        var ids = IntStream.range(0, 5).mapToObj(i -> told("消息" + i)).toList();
        told.tell(TestAccounts.in(application).enterprise().account().id(), "别人的");

        var seen = new ArrayList<Long>();
        JsonNode next = null;
        do {
            var page = rest.get("/inbox?limit=2" + (next == null ? "" : "&after=" + next.asText()))
                    .body();
            page.at("/items").forEach(item -> seen.add(item.get("id").asLong()));
            next = page.get("next");
        } while (!next.isNull());

        assertThat(seen).containsExactly(ids.get(4), ids.get(3), ids.get(2), ids.get(1), ids.get(0));
        var item = rest.get("/inbox?limit=1").body().at("/items/0");
        assertThat(item.fieldNames())
                .toIterable()
                .containsExactly("id", "topic", "subject", "words", "link", "writtenAt", "readAt");
        assertThat(item.get("writtenAt").asText()).isEqualTo("2026-03-02T09:00:00+08:00");
    }

    @Test
    void isReadOnceHoweverOftenItIsMarked() {
        long id = told("请补正");

        var first = rest.post("/inbox/" + id + "/read", Map.of(), null);
        jdbc.sql("update message set read_at = read_at - interval '1 hour' where id = ?")
                .param(id)
                .update();
        var second = rest.post("/inbox/" + id + "/read", Map.of(), null);

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.text("readAt")).isEqualTo("2026-03-02T09:00:00+08:00");
        assertThat(second.text("readAt")).isEqualTo("2026-03-02T08:00:00+08:00");
    }

    @Test
    void aForeignMessageIsNone() {
        long id = told("请补正");
        var stranger = TestAccounts.in(application).enterprise();
        var other = Rest.of(port).as(stranger.username(), stranger.password());

        var foreign = other.post("/inbox/" + id + "/read", Map.of(), null);
        var none = other.post("/inbox/" + Long.MAX_VALUE + "/read", Map.of(), null);

        assertThat(List.of(foreign.status(), none.status())).containsExactly(404, 404);
        assertThat(foreign.text("code")).isEqualTo("message-not-found").isEqualTo(none.text("code"));
        assertThat(browserOf(stranger).get("/inbox/" + id).statusCode()).isEqualTo(404);
        assertThat(rest.get("/inbox").body().at("/items/0/readAt").isNull()).isTrue();
    }

    @Test
    void thePageShowsUnreadOnesFirstCountsThemAndOpeningReads() {
        long read = told("已经受理");
        long old = told("请补正材料");
        told("结果已经送达");
        var browser = browserOf(firm);
        browser.get("/inbox/" + read);
        var list = browser.get("/inbox").body();

        assertThat(list).containsSubsequence("结果已经送达", "未读", "请补正材料", "未读", "已经受理", "已读");
        assertThat(list).contains("<b class=\"unread\">2</b>", "条未读");

        var opened = browser.get("/inbox/" + old);

        assertThat(opened.body()).contains("第一行。", "第二行。", "href=\"/account\"", "<b class=\"unread\">1</b>");
        assertThat(browser.get("/my").body()).contains("<b class=\"unread\">1</b>");
    }

    @Test
    void thePagesOfManyMessagesMissNone() {
        var ids = IntStream.range(0, 45).mapToObj(i -> told("消息" + i)).toList();
        var browser = browserOf(firm);
        ids.subList(10, 30).forEach(id -> browser.get("/inbox/" + id));

        var found = new ArrayList<String>();
        var next = "/inbox";
        while (next != null) {
            var page = browser.get(next).body();
            java.util.regex.Pattern.compile("href=\"/inbox/(\\d+)\"")
                    .matcher(page)
                    .results()
                    .forEach(link -> found.add(link.group(1)));
            var more = java.util.regex.Pattern.compile("rel=\"next\"[^>]*href=\"([^\"]+)\"")
                    .matcher(page);
            next = more.find() ? more.group(1).replace("&amp;", "&") : null;
        }

        assertThat(found).doesNotHaveDuplicates().hasSize(45);
        assertThat(found.get(0)).isEqualTo(ids.get(44).toString());
        assertThat(found.get(25)).isEqualTo(ids.get(29).toString());
    }

    @Test
    void whoWasToldNothingReadsThat() {
        assertThat(browserOf(firm).get("/inbox").body()).contains("还没有消息").doesNotContain("class=\"unread\"");
        assertThat(rest.get("/inbox").body().at("/items").isEmpty()).isTrue();
    }

    @Test
    void staffReadTheirsAtTheDesk() {
        var clerk = TestAccounts.in(application).staff(Role.CLERK);
        told.tell(clerk.account().id(), "有一件快要到期");

        var desk = browserOf(clerk);

        assertThat(desk.get("/inbox").body()).contains("class=\"desk\"", "有一件快要到期", "<b class=\"unread\">1</b>");
        assertThat(desk.get("/staff").body()).contains("<b class=\"unread\">1</b>");
    }

    @Test
    void nothingIsToldOfADeedThatDidNotHappen() {
        var letter = new Letter("test-topic", "没有发生", "没有", null);

        transaction.executeWithoutResult(status -> {
            outbox.tell(firm.account().id(), letter);
            status.setRollbackOnly();
        });

        assertThatThrownBy(() -> outbox.tell(firm.account().id(), letter))
                .isInstanceOf(IllegalTransactionStateException.class);
        assertThat(rest.get("/inbox").body().at("/items").isEmpty()).isTrue();
    }

    /** Outside of a demo, which has no mailbox beside: what proves that the mail is read stands nowhere else. */
    @Test
    void whatGoesByMailAloneStandsInNoInbox() {
        long id = told("确认码 123456");
        jdbc.sql("update message set mail_only = true where id = ?").param(id).update();
        told("别的");

        var browser = browserOf(firm);

        assertThat(rest.get("/inbox").body().at("/items")).hasSize(1);
        assertThat(browser.get("/inbox").body()).contains("别的").doesNotContain("123456");
        assertThat(browser.get("/inbox/" + id).statusCode()).isEqualTo(404);
        assertThat(browser.get("/account").body()).contains("<b class=\"unread\">1</b>");
    }

    @Test
    void aLinkToElsewhereIsNotFollowed() {
        long id = told.tell(firm.account().id(), new Letter("test-topic", "主题", "内容", "//evil.example/a"));

        assertThat(browserOf(firm).get("/inbox/" + id).body()).doesNotContain("evil.example", "去办理");
    }

    @Test
    void inADemoTheMailIsReadAsItIs() {
        told("没有邮箱时");
        changing.change(firm.actor(), null, null, "wang@example.com");
        long id = told("有邮箱以后");
        sending.drain();

        var items = rest.get("/inbox").body().at("/items");

        assertThat(items.at("/0/mail/state").asText()).isEqualTo("SENT");
        assertThat(items.at("/0/mail/to").asText()).isEqualTo("wang@example.com");
        assertThat(items.at("/0/mail/subject").asText()).isEqualTo("有邮箱以后");
        assertThat(items.at("/0/mail/text").asText()).startsWith("第一行。\n第二行。").contains("清空电子邮箱");
        assertThat(items.at("/1").has("mail")).isFalse();
        assertThat(browserOf(firm).get("/inbox/" + id).body()).contains("寄出的邮件", "wang@example.com");
    }

    private long told(String subject) {
        return told.tell(firm.account().id(), subject);
    }

    private Browser browserOf(TestAccount account) {
        var browser = new Browser(port);
        browser.signIn(account.username(), account.password());
        return browser;
    }
}
