package cn.zhiban.worklist.web;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import cn.zhiban.database.ZhibanTest;
import cn.zhiban.identity.CalendarLinks;
import cn.zhiban.identity.EnablingAccount;
import cn.zhiban.identity.TestAccount;
import cn.zhiban.identity.TestAccounts;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.Role;
import cn.zhiban.testing.PledgeApplication;
import cn.zhiban.testing.Rest;
import cn.zhiban.web.Browser;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.SimpleDateFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A calendar program reads the due dates of the tasks that the maker of the link has claimed, and nothing else. */
@ZhibanTest
@ExtendWith(OutputCaptureExtension.class)
class DueDateFeedIT {

    private static final Pattern LINK = Pattern.compile("value=\"http://127\\.0\\.0\\.1:\\d+(/calendar/feed/[^\"]+)\"");
    private static final String NOBODYS = "/calendar/feed/" + "A".repeat(43) + ".ics";

    @LocalServerPort
    private int port;

    @Autowired
    private BeanFactory application;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EnablingAccount enabling;

    @Autowired
    private CalendarLinks links;

    private TestAccount clerk;
    private Rest work;
    private Browser atWork;

    @BeforeEach
    void signsAClerkIn() {
        jdbc.sql("DELETE FROM sign_in_throttle").update();
        clerk = TestAccounts.in(application).staff(Role.CLERK);
        work = Rest.of(port).as(clerk.username(), clerk.password());
        atWork = new Browser(port);
        atWork.signIn(clerk.username(), clerk.password());
    }

    @Test
    void showsEachClaimedTaskOnItsDueDateWithoutTheApplicantsName() {
        var first = claimed();
        var second = claimed();
        PledgeApplication.complete().submittedBy(Rest.of(port).as("company1"));

        var answer = read(made());
        var events = calendar(answer).getEvents();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(events)
                .extracting(event -> event.getSummary().getValue())
                .containsExactlyInAnyOrder("专利权质押登记 " + first + " 审查材料", "专利权质押登记 " + second + " 审查材料");
        assertThat(events).allSatisfy(event -> {
            assertThat(day(event)).isEqualTo("2026-03-09");
            assertThat(event.getDateStart().getValue().hasTime()).isFalse();
            assertThat(event.getUid().getValue()).matches("task-[0-9a-f-]{36}@zhiban");
            assertThat(event.getUrl().getValue()).contains("/staff/cases/ZLZY-2026-");
        });
        assertThat(answer.body()).doesNotContain("云岭").doesNotContain("91440101");
    }

    @Test
    void isAWellFormedCalendarAlsoWithoutATask() {
        var empty = read(made());
        claimed();
        var full = read(made());

        for (var answer : List.of(empty, full)) {
            assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                    .isEqualToIgnoringCase("text/calendar;charset=utf-8");
            assertThat(answer.headers().allValues("Cache-Control")).containsExactly("max-age=900, private");
            assertThat(answer.body()).startsWith("BEGIN:VCALENDAR\r\n").endsWith("END:VCALENDAR\r\n");
            assertThat(answer.body().replace("\r\n", "")).doesNotContain("\n", "\r");
            assertThat(Arrays.stream(answer.body().split("\r\n"))
                            .mapToInt(line -> line.getBytes(StandardCharsets.UTF_8).length))
                    .allMatch(octets -> octets <= 75);
        }
        assertThat(calendar(full).validate(ICalVersion.V2_0)).isEmpty();
        assertThat(calendar(full).getEvents()).hasSize(1);
        assertThat(calendar(empty).getEvents()).isEmpty();
        assertThat(empty.body()).as("a calendar has at least one component").contains("BEGIN:VTIMEZONE");
    }

    @Test
    void anEventKeepsItsIdentityAndGoesWithItsTask() {
        claimed();
        var feed = made();
        var before = calendar(read(feed)).getEvents();
        var again = calendar(read(feed)).getEvents();
        assertThat(again.get(0).getUid()).isEqualTo(before.get(0).getUid());

        work.post("/tasks/" + work.get("/tasks?queue=mine").text("items/0/id") + "/release", Map.of());

        assertThat(calendar(read(feed)).getEvents()).isEmpty();
    }

    @Test
    void theLinkIsShownOnceAndKeptAsADigestAlone() {
        assertThat(atWork.get("/account").body()).contains("现在没有链接", "不用登录");
        var feed = made();
        var secret = secretOf(feed);

        assertThat(secret).matches("[A-Za-z0-9_-]{43}");
        assertThat(atWork.get("/account").body()).contains("链接正在使用").doesNotContain(secret);
        assertThat(jdbc.sql("SELECT count(*) FROM calendar_link WHERE secret_sha256 = sha256(convert_to(?, 'UTF8'))")
                        .param(secret)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(jdbc.sql("SELECT action || details FROM audit_entry WHERE actor = ? AND action LIKE '%calendar%'")
                        .param(clerk.username())
                        .query(String.class)
                        .list())
                .containsExactly("issue-calendar-link{}");
    }

    @Test
    void anotherLinkEndsTheOneBefore() {
        var first = made();
        var second = made();

        assertThat(read(first).statusCode()).isEqualTo(404);
        assertThat(read(second).statusCode()).isEqualTo(200);
    }

    @Test
    void aRevokedAnUnknownAndADisabledAccountsLinkAnswerAlike() {
        var feed = made();
        var other = TestAccounts.in(application).staff(Role.EXAMINER);
        var ofDisabled = "/calendar/feed/" + links.issue(other.account().actor()) + ".ics";
        var unknown = read(NOBODYS);

        var page = send("/account/calendar-link/revoke");
        enabling.enable(other.username(), false, Actor.SYSTEM);

        assertThat(page.headers().firstValue("Location").orElse("")).endsWith("/account?unlinked");
        assertThat(atWork.get("/account?unlinked").body()).contains("日历链接已停用", "现在没有链接");
        for (var gone : List.of(read(feed), read(ofDisabled), read("/calendar/feed/1.ics"))) {
            assertThat(gone.statusCode()).isEqualTo(404);
            assertThat(gone.body()).isEqualTo(unknown.body());
        }
    }

    @Test
    void guessingIsSlowedDownAndALinkThatOnceWasIsNoGuess() {
        var feed = made();
        var revoked = feed;
        feed = made();
        for (int i = 0; i < 40; i++) {
            assertThat(read(revoked).statusCode()).isEqualTo(404);
        }
        assertThat(read(feed).statusCode()).isEqualTo(200);

        int last = 404;
        for (int i = 0; i < 40 && last == 404; i++) {
            last = read(NOBODYS).statusCode();
        }
        var slowed = read(feed);

        assertThat(last).isEqualTo(429);
        assertThat(slowed.statusCode()).isEqualTo(429);
        assertThat(slowed.headers().firstValue("Retry-After")).isPresent();
        jdbc.sql("DELETE FROM sign_in_throttle").update();
        assertThat(read(feed).statusCode()).isEqualTo(200);
    }

    @Test
    void noSecretComesIntoALog(CapturedOutput output) {
        var feed = made();
        read(feed);
        read(feed.replace(".ics", "%00.ics"));
        LoggerFactory.getLogger(getClass()).error("incident at GET {}", feed, new IllegalStateException(feed));

        assertThat(output).doesNotContain(secretOf(feed));
    }

    @Test
    void applicantsHaveNoneAndAuditorsNeither() {
        for (var role : List.of(Role.APPLICANT, Role.AUDITOR)) {
            var account = TestAccounts.in(application).with(role);
            var browser = new Browser(port);
            browser.signIn(account.username(), account.password());
            var page = browser.get("/account");

            assertThat(page.body()).doesNotContain("日历链接");
            assertThat(browser.post(
                                    "/account/calendar-link",
                                    Map.of("_csrf", Browser.tokenOn(page).orElseThrow()))
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    private String claimed() {
        var caseNo = PledgeApplication.complete().submittedBy(Rest.of(port).as("company1"));
        var task = work.get("/tasks?q=" + caseNo).text("items/0/id");
        assertThat(work.post("/tasks/" + task + "/claim", Map.of()).status()).isEqualTo(200);
        return caseNo;
    }

    /** The path of a new link, read from the page that shows it. */
    private String made() {
        var sent = send("/account/calendar-link");
        assertThat(sent.statusCode()).isEqualTo(302);
        var shown = LINK.matcher(atWork.get("/account").body());
        assertThat(shown.find()).isTrue();
        return shown.group(1);
    }

    private HttpResponse<String> send(String path) {
        var token = Browser.tokenOn(atWork.get("/account")).orElseThrow();
        return atWork.post(path, Map.of("_csrf", token));
    }

    /** As a calendar program does: without cookies. */
    private HttpResponse<String> read(String feed) {
        return new Browser(port).get(feed);
    }

    private static String secretOf(String feed) {
        return feed.replaceAll(".*/|\\.ics", "");
    }

    private static ICalendar calendar(HttpResponse<String> answer) {
        return Biweekly.parse(answer.body()).first();
    }

    private static String day(VEvent event) {
        return new SimpleDateFormat("yyyy-MM-dd").format(event.getDateStart().getValue());
    }
}
