package cn.zhiban.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.database.ZhibanTest;
import cn.zhiban.testing.PledgeApplication;
import cn.zhiban.testing.Race;
import cn.zhiban.testing.Rest;
import cn.zhiban.testing.RowCounts;
import cn.zhiban.web.Browser;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever has no business with a draft, and whoever sends its pages as no browser would. */
@ZhibanTest
class ForeignDraftIT {

    private static final Pattern VERSION = Pattern.compile("name=\"_version\"[^>]*value=\"([^\"]+)\"");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private Browser owner;
    private String draft;

    @BeforeEach
    void begins() {
        owner = signedIn("company1");
        draft = begun(owner);
    }

    @Test
    void aForeignDraftIsUnknownLikeOneThatNeverWas() {
        var stranger = signedIn("company2");
        var token = Browser.tokenOn(stranger.get("/apply/" + PledgeApplication.ITEM))
                .orElseThrow();
        var never = "/my/drafts/" + UUID.randomUUID();
        var before = RowCounts.of(jdbc);

        for (var path : new String[] {"", "/steps/group_pledgee", "/advice", "/check", "/delete"}) {
            assertThat(stranger.get(draft + path).statusCode()).as(path).isEqualTo(404);
            assertThat(withoutAddresses(stranger.get(draft + path)))
                    .isEqualTo(withoutAddresses(stranger.get(never + path)));
        }
        for (var path : new String[] {"/steps/group_pledgee", "/check"}) {
            assertThat(stranger.post(draft + path, Map.of("_csrf", token, "pledgeeName", "x"))
                            .statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
        stranger.post(draft + "/delete", Map.of("_csrf", token));
        assertThat(RowCounts.of(jdbc)).isEqualTo(before);
        assertThat(owner.get(draft + "/check").statusCode()).isEqualTo(200);
    }

    private static String withoutAddresses(HttpResponse<String> page) {
        return page.body().replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "").replaceAll("value=\"[^\"]*\"", "");
    }

    @Test
    void aForeignFileIsNotTakenIntoADraft() {
        var theirs = Rest.of(port)
                .as("company2")
                .upload("theirs.pdf", PledgeApplication.PDF)
                .text("uploadId");

        var answer = save("/steps/materials", Map.of("kept-pledgeContract", theirs));

        assertThat(answer.body()).doesNotContain("theirs.pdf").contains("请选择文件");
    }

    @Test
    void badInputIsAnsweredWithAPageAndNeverWithAFault() {
        Stream.of(
                        Map.of("pledgeeName", "\u0000\u200b", "_version", "x"),
                        Map.of("pledgeeName", "字".repeat(300_000)),
                        Map.of("_add", "pledgeeName", "_remove", "pledgeeName[-1]"),
                        Map.of("pledgeeName[0].x", "1", "_return", "//evil.example"),
                        Map.of("_version", "99999999999-1", "_refresh", "true"))
                .forEach(fields -> {
                    var answer = save("/steps/group_pledgee", fields);
                    assertThat(answer.statusCode()).as("%s", fields.keySet()).isIn(302, 400, 409, 413, 422);
                });
        assertThat(owner.get(draft + "/steps/no-such-step").statusCode()).isEqualTo(302);
        assertThat(owner.get("/my/drafts/no-id").statusCode()).isIn(400, 404);
        assertThat(owner.get(draft + "/check").statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsTooLongIsNotSavedAndNotLost() {
        var answer = save("/steps/group_pledgee", Map.of("pledgeeName", "a".repeat(250_000), "pledgeeAddress", "某路"));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("填写的内容太多", "某路");
    }

    @Test
    void sentByManyAtTheSameMomentItIsOneCaseWithOneReceipt() throws Exception {
        fillsInEverything();
        var page = owner.get(draft + "/check");
        var fields = new LinkedHashMap<>(Map.of("truthful", "true"));
        var others = IntStream.range(0, 4).mapToObj(i -> signedIn("company1")).toList();
        var before = cases();

        var answers = Race.of(others.stream()
                .map(other -> (Callable<HttpResponse<String>>) () -> post(other, "/check", fields, version(page)))
                .toList());

        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(302));
        assertThat(answers.stream().map(ForeignDraftIT::location).distinct())
                .singleElement()
                .satisfies(receipt -> assertThat(owner.get(receipt).body()).contains("已收到您的申请"));
        assertThat(cases()).isEqualTo(before + 1);
        assertThat(owner.get(draft).statusCode()).isEqualTo(404);
    }

    private void fillsInEverything() {
        var yes = new LinkedHashMap<String, String>();
        IntStream.range(0, 5).forEach(i -> yes.put("condition-" + i, "yes"));
        save("/steps/conditions", yes);
        save("/steps/applicant", Map.of("_phone", "13800000001"));
        var answers = new LinkedHashMap<String, String>();
        PledgeApplication.complete().form().forEach((key, value) -> answers.put(key, value.toString()));
        Stream.of("pledgor", "pledgee", "patents", "debt", "agent")
                .forEach(page -> save("/steps/group_" + page, answers));
        save("/steps/materials", Map.of("_incomplete", "true"));
    }

    private long cases() {
        return jdbc.sql("select count(*) from case_file").query(Long.class).single();
    }

    private HttpResponse<String> save(String path, Map<String, String> fields) {
        return post(owner, path, fields, version(owner.get(draft + path)));
    }

    private HttpResponse<String> post(Browser who, String path, Map<String, String> fields, String version) {
        var all = new LinkedHashMap<String, String>();
        all.put("_version", version);
        all.putAll(fields);
        all.put(
                "_csrf",
                Browser.tokenOn(who.get("/apply/" + PledgeApplication.ITEM)).orElseThrow());
        return who.post(draft + path, all);
    }

    private static String version(HttpResponse<String> page) {
        var found = VERSION.matcher(page.body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String begun(Browser who) {
        var token = Browser.tokenOn(who.get("/apply/" + PledgeApplication.ITEM)).orElseThrow();
        return location(who.post("/apply/" + PledgeApplication.ITEM, Map.of("_csrf", token)));
    }

    private Browser signedIn(String account) {
        var browser = new Browser(port);
        browser.signIn(account, "demo");
        return browser;
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow().replaceAll("^https?://[^/]+", "");
    }
}
