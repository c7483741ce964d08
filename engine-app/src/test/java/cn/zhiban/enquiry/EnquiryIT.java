package cn.zhiban.enquiry;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.database.ZhibanTest;
import cn.zhiban.engine.CaseInEngine;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.testing.Enquiry;
import cn.zhiban.testing.PledgeApplication;
import cn.zhiban.testing.Rest;
import cn.zhiban.testing.Rest.Answer;
import cn.zhiban.web.Browser;
import cn.zhiban.worklist.CheckingProjection;
import java.net.http.HttpResponse;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A question from its asking to its answer: the limit, whoever was asked first, whoever does not say who he is. */
@ZhibanTest(properties = "zhiban.test=enquiry")
class EnquiryIT {

    private static final String QUESTION = "怎样查询商标是否已经注册？";
    private static final String WORDS = "在中国商标网的“商标网上查询”里查，不收费。";

    private static final String NEW = "/staff/enquiries/new";
    private static final Pattern ONCE = Pattern.compile("name=\"_once\" value=\"([^\"]+)\"");

    @LocalServerPort
    private int port;

    @Autowired
    private OfficeClock clock;

    @Autowired
    private CheckingProjection projection;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationContext context;

    private Rest company;
    private Rest clerk;
    private Rest colleague;

    @BeforeEach
    void onMonday() {
        clock.set(OffsetDateTime.parse("2026-03-02T09:00+08:00").toInstant());
        company = Rest.of(port).as("company1");
        clerk = Rest.of(port).as("clerk");
        colleague = Rest.of(port).as("clerk2");
    }

    @AfterEach
    void theQueuesShowWhatTheCasesSay() {
        assertThat(projection.differences()).isEmpty();
    }

    @Test
    void isAcceptedAsItIsReceivedAndAnsweredWithinFiveWorkingDaysOfThat() {
        var received = company.post("/cases", Enquiry.online(QUESTION));

        assertThat(received.text("status")).isEqualTo("ACCEPTED");
        assertThat(received.text("dueDate")).isEqualTo("2026-03-09");
        var seen = company.get("/cases/" + received.text("caseNo"));
        assertThat(seen.text("deadlines/0/stage")).isEqualTo("DECISION");
        assertThat(seen.text("deadlines/0/from")).isEqualTo("RECEIPT");
        assertThat(seen.body().at("/deadlines")).hasSize(1);
    }

    @Test
    void anAnswerEndsItDeliveredAndReachesTheAskerInOneLetter() {
        var caseNo = Enquiry.asked(company, Enquiry.online(QUESTION));

        Enquiry.answered(clerk, caseNo, WORDS, false);

        var seen = company.get("/cases/" + caseNo);
        assertThat(seen.text("status")).isEqualTo("DELIVERED");
        assertThat(seen.body().get("dueDate").isNull()).isTrue();
        assertThat(seen.body().at("/clock/events").findValuesAsText("type"))
                .containsExactly("RECEIVED", "ACCEPTED", "DECIDED", "DELIVERED");
        assertThat(letters(caseNo)).containsExactly("办件 " + caseNo + "：您的咨询有答复了", "办件 " + caseNo + "：收到申请");
        assertThat(company.get("/inbox").body().toString()).contains(WORDS);
        assertThat(company.get("/cases/" + caseNo + "/documents").body().findValuesAsText("kind"))
                .as("one is told of the receipt and of the answer, and of no acceptance or service in between")
                .containsExactly("RECEIPT", "ANSWER");
        assertThat(CaseInEngine.of(context, id(caseNo)).instances()).isZero();
    }

    @Test
    void mayBeTakenBackUntilItIsAnswered() {
        var caseNo = Enquiry.asked(company, Enquiry.online(QUESTION));
        var other = Enquiry.asked(company, Enquiry.online(QUESTION));
        Enquiry.answered(clerk, other, WORDS, false);

        assertThat(withdraw(caseNo).text("status")).isEqualTo("WITHDRAWN");
        assertThat(CaseInEngine.of(context, id(caseNo)).instances()).isZero();
        assertThat(withdraw(other).text("code")).isEqualTo("not-withdrawable");
        assertThat(company.get("/cases/" + other).text("status")).isEqualTo("DELIVERED");
    }

    @Test
    void anAnswerWithoutWordsIsNone() {
        var caseNo = Enquiry.asked(company, Enquiry.online(QUESTION));
        var task = Enquiry.task(clerk, caseNo);
        clerk.post("/tasks/" + task + "/claim", Map.of());

        var refused =
                clerk.post("/tasks/" + task + "/complete", Map.of("outcome", "ANSWER", "form", Map.of("words", " ")));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(company.get("/cases/" + caseNo).text("status")).isEqualTo("DECIDING");
    }

    @Test
    void overdueIsSupervisedAndIsNoAnswer() {
        var caseNo = Enquiry.asked(company, Enquiry.online(QUESTION));
        clock.set(OffsetDateTime.parse("2026-03-10T09:00+08:00").toInstant());

        CaseInEngine.of(context, id(caseNo)).fireDue(Date.from(clock.instant()));

        assertThat(company.get("/cases/" + caseNo).text("status")).isEqualTo("ACCEPTED");
        assertThat(company.get("/cases/" + caseNo).text("overdue/statutoryDue")).isEqualTo("2026-03-09");
        assertThat(Rest.of(port).as("chief").get("/tasks?q=" + caseNo).body().at("/items"))
                .hasSize(1);
        Enquiry.answered(clerk, caseNo, WORDS, false);
        assertThat(company.get("/cases/" + caseNo).text("status")).isEqualTo("DELIVERED");
    }

    @ParameterizedTest
    @CsvSource({"PHONE, 电话告知", "COUNTER, 窗口告知"})
    void whoeverAsksAClerkNeedNotSayWhoHeIs(String channel, String told) {
        var caseNo = Enquiry.asked(clerk, Enquiry.taken(channel, Map.of(), QUESTION));

        Enquiry.answered(clerk, caseNo, WORDS, false);

        var seen = clerk.get("/cases/" + caseNo);
        assertThat(seen.text("status")).isEqualTo("DELIVERED");
        assertThat(seen.text("applicant/name")).isEqualTo("匿名");
        assertThat(seen.text("applicant/phone")).isEmpty();
        assertThat(seen.body().at("/timeline").toString()).contains(told);
    }

    @Test
    void whatSomebodySaysOfHimselfIsCheckedAllTheSame() {
        long before = cases();

        var refused = clerk.post("/cases", Enquiry.taken("PHONE", Map.of("phone", "12345"), QUESTION));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().toString()).contains("applicant.phone");
        assertThat(cases()).isEqualTo(before);
    }

    @Test
    void onlyAClerkSaysHowItReachedTheOfficeAndOnlyAQuestionComesByPhone() {
        long before = cases();
        var online = Enquiry.taken(
                "PHONE",
                Map.of("name", "广州云岭智能科技有限公司", "uscc", "91440101MA5A00013Q", "phone", "13800000001"),
                QUESTION);
        var pledge = new java.util.LinkedHashMap<String, Object>(
                PledgeApplication.complete().body(clerk));
        pledge.put("channel", "PHONE");

        assertThat(company.post("/cases", online).status()).isEqualTo(422);
        assertThat(clerk.post("/cases", Enquiry.taken("ONLINE", Map.of(), QUESTION))
                        .status())
                .isEqualTo(422);
        assertThat(clerk.post("/cases", pledge).body().toString()).contains("channel");
        assertThat(cases()).isEqualTo(before);
    }

    @Test
    void staysWithWhoeverWasAskedFirstUntilAColleagueTakesItOverAndSaysWhy() {
        var caseNo = Enquiry.asked(company, Enquiry.online(QUESTION));
        var task = Enquiry.task(clerk, caseNo);
        clerk.post("/tasks/" + task + "/claim", Map.of());

        assertThat(clerk.post("/tasks/" + task + "/release", Map.of()).text("code"))
                .isEqualTo("task-binding");
        assertThat(colleague.post("/tasks/" + task + "/claim", Map.of()).text("code"))
                .isEqualTo("task-claimed");
        assertThat(takeOver(colleague, task, " ").status()).isEqualTo(422);
        assertThat(clerk.get("/tasks/" + task).text("assignee")).isEqualTo(nameOf("clerk"));

        var taken = takeOver(colleague, task, "张敏今天请假");

        assertThat(taken.status()).as("%s", taken).isEqualTo(200);
        assertThat(taken.text("assignee")).isEqualTo(nameOf("clerk2"));
        assertThat(clerk.get("/cases/" + caseNo).body().at("/timeline").toString())
                .contains("首问负责：由" + nameOf("clerk"), "改为" + nameOf("clerk2"), "张敏今天请假");
        assertThat(audited("task.take-over", caseNo)).isEqualTo(1);
        assertThat(clerk.post(
                                "/tasks/" + task + "/complete",
                                Map.of("outcome", "ANSWER", "form", Map.of("words", WORDS)))
                        .text("code"))
                .isEqualTo("task-claimed");
        assertThat(takeOver(colleague, task, "再点一次").status()).isEqualTo(200);
        assertThat(audited("task.take-over", caseNo)).isEqualTo(1);
    }

    @Test
    void theAskerDoesNotReadWhoHandedItOverToWhom() {
        var caseNo = Enquiry.asked(company, Enquiry.online(QUESTION));
        var task = Enquiry.task(clerk, caseNo);
        clerk.post("/tasks/" + task + "/claim", Map.of());
        takeOver(colleague, task, "张敏今天请假");

        assertThat(company.get("/cases/" + caseNo).body().toString()).doesNotContain("请假");
    }

    @Test
    void whatBindsNobodyIsNotTakenOver() {
        var caseNo = PledgeApplication.complete().submittedBy(company);
        var task = Enquiry.task(clerk, caseNo);
        assertThat(takeOver(colleague, task, "急").text("code")).isEqualTo("task-not-claimed");
        clerk.post("/tasks/" + task + "/claim", Map.of());

        assertThat(takeOver(colleague, task, "急").text("code")).isEqualTo("task-not-binding");
        assertThat(clerk.post("/tasks/" + task + "/release", Map.of()).status()).isEqualTo(200);
    }

    @Test
    void aButtonPressedTwiceMakesOneCase() {
        var browser = signedIn();
        var form = new HashMap<>(typed(browser));
        form.put("_do", "answer");

        var first = browser.post(NEW, form);
        var second = browser.post(NEW, form);

        assertThat(first.statusCode()).as(first.body()).isEqualTo(302);
        assertThat(second.statusCode()).isEqualTo(302);
        assertThat(asked(form.get("question"))).isEqualTo(1);
        form.put("words", "别的答复");
        assertThat(browser.post(NEW, form).body()).contains("已经登记过");
        assertThat(asked(form.get("question"))).isEqualTo(1);
    }

    @Test
    void whatIsTypedIntoAUsedPageIsKeptAndMayBecomeAnotherQuestion() {
        var browser = signedIn();
        var form = new HashMap<>(typed(browser));
        form.put("_do", "keep");
        browser.post(NEW, form);
        var other = "另一个问题 " + UUID.randomUUID();
        form.put("question", other);

        var refused = browser.post(NEW, form);

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("已经登记过", other, WORDS, "13800000009");
        assertThat(asked(other)).isZero();
        form.put("_once", once(refused));
        assertThat(browser.post(NEW, form).statusCode()).isEqualTo(302);
        assertThat(asked(other)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"_do, delete, 不知道要做什么", "_do, Answer, 不知道要做什么", "_item, no-such-item, 没有这个咨询事项"})
    void whatTheClerksPageDoesNotKnowIsRefusedAndMakesNothing(String field, String value, String told) {
        var browser = signedIn();
        var form = new HashMap<>(typed(browser));
        form.put("_do", "keep");
        form.put(field, value);

        var answer = browser.post(NEW, form);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(told);
        assertThat(asked(form.get("question"))).isZero();
    }

    private Browser signedIn() {
        var browser = new Browser(port);
        browser.signIn("clerk", "demo");
        return browser;
    }

    private static String once(HttpResponse<String> page) {
        return ONCE.matcher(page.body())
                .results()
                .findFirst()
                .map(found -> found.group(1))
                .orElse("");
    }

    private static Map<String, String> typed(Browser browser) {
        var page = browser.get(NEW);
        return Map.of(
                "_csrf",
                Browser.tokenOn(page).orElseThrow(),
                "_item",
                Enquiry.ITEM,
                "_once",
                once(page),
                "askedThrough",
                "PHONE",
                "askerPhone",
                "13800000009",
                "topic",
                "trademark",
                "question",
                "按了两次的问题 " + UUID.randomUUID(),
                "words",
                WORDS);
    }

    private long asked(String question) {
        return jdbc.sql("select count(*) from case_file where form ->> 'question' = ?")
                .param(question)
                .query(Long.class)
                .single();
    }

    private Answer takeOver(Rest who, String task, String reason) {
        return who.post("/tasks/" + task + "/take-over", Map.of("reason", reason));
    }

    private Answer withdraw(String caseNo) {
        return company.post("/cases/" + caseNo + "/withdraw", Map.of("reason", "已经知道了"));
    }

    private List<String> letters(String caseNo) {
        var letters = new ArrayList<String>();
        company.get("/inbox")
                .body()
                .at("/items")
                .forEach(letter -> letters.add(letter.get("subject").asText()));
        return letters.stream().filter(subject -> subject.contains(caseNo)).toList();
    }

    private String nameOf(String username) {
        return jdbc.sql("select display_name from account where username = ?")
                .param(username)
                .query(String.class)
                .single();
    }

    private long audited(String action, String caseNo) {
        return jdbc.sql("select count(*) from audit_entry where action = ? and subject = ?")
                .params(action, caseNo)
                .query(Long.class)
                .single();
    }

    private long cases() {
        return jdbc.sql("select count(*) from case_file").query(Long.class).single();
    }

    private long id(String caseNo) {
        return jdbc.sql("select id from case_file where case_no = ?")
                .param(caseNo)
                .query(Long.class)
                .single();
    }
}
