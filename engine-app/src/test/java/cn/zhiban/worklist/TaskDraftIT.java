package cn.zhiban.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.database.ZhibanTest;
import cn.zhiban.testing.PledgeApplication;
import cn.zhiban.testing.Rest;
import cn.zhiban.web.Browser;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an officer has typed for an outcome is kept until the task ends, is released or is another's. */
@ZhibanTest
class TaskDraftIT {

    private static final String REFUSE = "REFUSE";
    private static final String WORDS = "质押合同缺少出质人签章，先记在这里";
    private static final Pattern SEEN = Pattern.compile("name=\"_draft\" value=\"(\\d+)\"");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private String caseNo;
    private String task;
    private Rest clerk;
    private Browser browser;

    @BeforeEach
    void claimsACase() {
        jdbc.sql("DELETE FROM sign_in_throttle").update();
        var rest = Rest.of(port);
        clerk = rest.as("clerk");
        caseNo = PledgeApplication.complete().submittedBy(rest.as("company1"));
        task = clerk.get("/tasks?q=" + caseNo).text("items/0/id");
        clerk.post("/tasks/" + task + "/claim", Map.of());
        browser = signedIn("clerk");
    }

    @Test
    void theTaskShowsWhatIsToBeReadBeforeItIsDone() {
        assertThat(shown(browser, "").body()).contains("对照受理条件逐份审查材料");
    }

    @Test
    void survivesLeavingSigningOutAndAColleaguesLook() {
        var kept = keep(browser, WORDS, 0);
        assertThat(kept.statusCode()).isEqualTo(302);
        assertThat(kept.headers().firstValue("Location").orElseThrow()).contains("outcome=" + REFUSE, "#task");

        var colleague = shown(signedIn("clerk2"), "?outcome=" + REFUSE).body();
        var later = shown(signedIn("clerk"), "").body();

        assertThat(colleague).doesNotContain(WORDS);
        assertThat(later).contains(WORDS, "草稿保存于", "只有您能看到", "name=\"_outcome\" value=\"" + REFUSE + "\"");
        assertThat(jdbc.sql("SELECT count(*) FROM audit_entry WHERE action = 'task.keep-draft' AND subject = ?")
                        .param(caseNo)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void asksForNothingThatIsStillOpen() {
        assertThat(keep(browser, "", 0).statusCode()).isEqualTo(302);
    }

    @Test
    void isDroppedWhenTheTaskIsReleased() {
        keep(browser, WORDS, 0);

        clerk.post("/tasks/" + task + "/release", Map.of());
        clerk.post("/tasks/" + task + "/claim", Map.of());

        assertThat(shown(browser, "?outcome=" + REFUSE).body()).doesNotContain(WORDS);
        assertThat(drafts()).isZero();
    }

    @Test
    void endsWithTheTask() {
        keep(browser, WORDS, 0);

        var withdrawn = Rest.of(port).as("company1").post("/cases/" + caseNo + "/withdraw", Map.of("reason", "合同有变化"));

        assertThat(withdrawn.status()).isEqualTo(200);
        assertThat(drafts()).isZero();
    }

    @Test
    void isNotOverwrittenUnseenByAnotherTab() {
        keep(browser, "先写的", 0);
        keep(browser, "后写的", 1);

        var stale = keep(browser, "旧页面写的", 1);

        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body()).contains("您在另一个页面保存过这份草稿", "旧页面写的");
        assertThat(shown(browser, "").body()).contains("后写的");
        assertThat(keep(browser, "旧页面写的", seenOn(stale)).statusCode()).isEqualTo(302);
        assertThat(shown(browser, "").body()).contains("旧页面写的");
    }

    @Test
    void isNotDecidedFromAPageThatAnotherTabHasOvertaken() {
        keep(browser, WORDS, 0);

        var stale = post(browser, "/complete", form("别的理由", 0));

        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body()).contains("别的理由");
        assertThat(clerk.get("/cases/" + caseNo).text("status")).isEqualTo("RECEIVED");
    }

    @Test
    void isKeptByTheAssigneeAlone() {
        assertThat(keep(signedIn("clerk2"), WORDS, 0).statusCode()).isIn(403, 409);
        clerk.post("/tasks/" + task + "/release", Map.of());
        assertThat(keep(browser, WORDS, 0).statusCode()).isEqualTo(409);
        assertThat(drafts()).isZero();
    }

    @Test
    void isBoundedAndOfAnOfferedOutcome() {
        assertThat(keep(browser, "长".repeat(70_000), 0).statusCode()).isEqualTo(422);
        var unknown = form(WORDS, 0);
        unknown.put("_outcome", "BRIBE");
        assertThat(post(browser, "/draft", unknown).statusCode()).isEqualTo(422);
        assertThat(drafts()).isZero();
    }

    private Browser signedIn(String username) {
        var fresh = new Browser(port);
        fresh.signIn(username, "demo");
        return fresh;
    }

    private HttpResponse<String> shown(Browser of, String query) {
        return of.get("/staff/cases/" + caseNo + query);
    }

    private HttpResponse<String> keep(Browser of, String words, int seen) {
        return post(of, "/draft", form(words, seen));
    }

    private static Map<String, String> form(String words, int seen) {
        return new HashMap<>(Map.of("_outcome", REFUSE, "_draft", Integer.toString(seen), "words", words));
    }

    private HttpResponse<String> post(Browser of, String act, Map<String, String> form) {
        form.put("_csrf", Browser.tokenOn(of.get("/account/password")).orElseThrow());
        return of.post("/staff/tasks/" + task + act, form);
    }

    private static int seenOn(HttpResponse<String> page) {
        var seen = SEEN.matcher(page.body());
        assertThat(seen.find()).isTrue();
        return Integer.parseInt(seen.group(1));
    }

    private long drafts() {
        return jdbc.sql("SELECT count(*) FROM task_draft WHERE task_id = ?")
                .param(task)
                .query(Long.class)
                .single();
    }
}
