package cn.zhiban.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.database.ZhibanTest;
import cn.zhiban.testing.PledgeApplication;
import cn.zhiban.testing.Rest;
import cn.zhiban.testing.RowCounts;
import cn.zhiban.web.Browser;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A material has as many files as it takes, in the order in which they were given. */
@ZhibanTest
class SeveralFilesIT {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private Rest firm;
    private Rest clerk;

    @BeforeEach
    void signIn() {
        firm = Rest.of(port).as("company1");
        clerk = Rest.of(port).as("clerk");
    }

    @Test
    void aKeyMayRepeatAndTakeAList() {
        var first = upload("page-1.pdf");
        var second = upload("page-2.pdf");
        var third = upload("page-3.pdf");
        var answer = submit(List.of(
                Map.of("key", "pledgeContract", "uploadId", first),
                Map.of("key", "applicationForm", "uploadIds", List.of(second)),
                Map.of("key", "pledgeContract", "uploadIds", List.of(third, second, first))));

        var seen = firm.get("/cases/" + answer.text("caseNo")).body();

        assertThat(names(seen, "pledgeContract")).containsExactly("page-1.pdf", "page-3.pdf", "page-2.pdf");
        assertThat(names(seen, "applicationForm")).containsExactly("page-2.pdf");
        assertThat(names(seen, "identityProofs")).isEmpty();
    }

    @Test
    void everyFileIsTheSendersOwnAndThereAreNotTooMany() {
        var mine = upload("mine.pdf");
        var theirs = Rest.of(port)
                .as("company2")
                .upload("theirs.pdf", PledgeApplication.PDF)
                .text("uploadId");
        var many = tooMany(firm);
        var before = RowCounts.of(jdbc);

        var foreign = submit(List.of(Map.of("key", "pledgeContract", "uploadIds", List.of(mine, theirs))));
        var tooMany = submit(List.of(Map.of("key", "pledgeContract", "uploadIds", many)));

        assertThat(foreign.status()).isEqualTo(422);
        assertThat(foreign.body().at("/fields/materials.pledgeContract").asText())
                .contains("没有找到文件");
        assertTooMany(tooMany);
        assertThat(RowCounts.of(jdbc)).as("nothing was saved").isEqualTo(before);
    }

    @Test
    void thereAreNotTooManyInAReplyEither() {
        var caseNo = rejected();
        clerk.post("/cases/" + caseNo + "/notices", Map.of("channel", "INBOX"));
        var many = tooMany(firm);
        var before = RowCounts.of(jdbc);

        assertTooMany(firm.post(
                "/cases/" + caseNo + "/supplements",
                Map.of("materials", List.of(Map.of("key", "pledgeContract", "uploadIds", many)), "complete", true)));

        assertThat(RowCounts.of(jdbc)).as("nothing was saved").isEqualTo(before);
        assertThat(firm.get("/cases/" + caseNo).text("status")).isEqualTo("SUPPLEMENTING");
        assertThat(names(firm.get("/cases/" + caseNo).body(), "pledgeContract")).containsExactly("pledgeContract.pdf");
    }

    @Test
    void onePartOfAReplyLeavesWhatAnotherHasSent() {
        var caseNo = notified();
        supplies(firm, caseNo, "online.pdf");
        assertThat(names(seen(caseNo), "pledgeContract"))
                .as("in the place of what was rejected")
                .containsExactly("online.pdf");
        assertThat(reply(caseNo)).contains("不会代替它们", "online.pdf</a>");

        supplies(clerk, caseNo, "posted.pdf");
        assertThat(names(seen(caseNo), "pledgeContract")).containsExactly("online.pdf", "posted.pdf");

        supplies(firm, caseNo, "better.pdf");
        assertThat(names(seen(caseNo), "pledgeContract"))
                .as("who sends a further part replaces its own alone")
                .containsExactly("posted.pdf", "better.pdf");
        assertThat(reply(caseNo)).contains("better.pdf</a>");
    }

    @Test
    void thePartsOfAReplyAreNotTooManyTogether() {
        var caseNo = notified();
        supplies(clerk, caseNo, "posted.pdf");
        var twenty = tooMany(firm).subList(1, 21);
        var before = RowCounts.of(jdbc);

        assertTooMany(firm.post("/cases/" + caseNo + "/supplements", part(twenty)));

        assertThat(RowCounts.of(jdbc)).as("nothing was saved").isEqualTo(before);
    }

    private String notified() {
        var caseNo = rejected();
        clerk.post("/cases/" + caseNo + "/notices", Map.of("channel", "INBOX"));
        return caseNo;
    }

    private void supplies(Rest sender, String caseNo, String name) {
        var file = sender.upload(name, PledgeApplication.PDF).text("uploadId");
        var done = sender.post("/cases/" + caseNo + "/supplements", part(List.of(file)));
        assertThat(done.status()).as("%s", done).isEqualTo(200);
    }

    private static Map<String, Object> part(List<String> uploads) {
        return Map.of("materials", List.of(Map.of("key", "pledgeContract", "uploadIds", uploads)), "complete", false);
    }

    private JsonNode seen(String caseNo) {
        return firm.get("/cases/" + caseNo).body();
    }

    private String reply(String caseNo) {
        var browser = new Browser(port);
        browser.signIn("clerk", "demo");
        return browser.get("/staff/cases/" + caseNo + "/reply").body();
    }

    @Test
    void norInACorrectionOnTheSpot() {
        var caseNo = rejected();
        var many = tooMany(clerk);
        var before = RowCounts.of(jdbc);

        assertTooMany(clerk.post(
                "/cases/" + caseNo + "/corrections",
                Map.of("materials", List.of(Map.of("key", "pledgeContract", "uploadIds", many)))));

        assertThat(RowCounts.of(jdbc)).as("nothing was saved").isEqualTo(before);
        assertThat(names(clerk.get("/cases/" + caseNo).body(), "pledgeContract"))
                .containsExactly("pledgeContract.pdf");
    }

    private String rejected() {
        var caseNo = PledgeApplication.complete().submittedBy(firm);
        clerk.put(
                "/cases/" + caseNo + "/materials/pledgeContract",
                Map.of("verdict", "REJECTED", "reasonCode", "MISSING_PAGE"));
        return caseNo;
    }

    private static List<String> tooMany(Rest sender) {
        return IntStream.range(0, 21)
                .mapToObj(n -> sender.upload(n + ".pdf", PledgeApplication.PDF).text("uploadId"))
                .toList();
    }

    private static void assertTooMany(Rest.Answer answer) {
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().at("/fields/materials.pledgeContract").asText())
                .contains("最多 20 个文件");
    }

    private Rest.Answer submit(List<Map<String, Object>> materials) {
        var body = new HashMap<>(PledgeApplication.complete().body("replaced"));
        body.put("materials", materials);
        return firm.post("/cases", body);
    }

    private String upload(String name) {
        return firm.upload(name, PledgeApplication.PDF).text("uploadId");
    }

    private static List<String> names(JsonNode seen, String key) {
        return StreamSupport.stream(seen.get("materials").spliterator(), false)
                .filter(material -> material.get("key").asText().equals(key))
                .flatMap(material -> StreamSupport.stream(material.get("files").spliterator(), false))
                .map(file -> file.get("name").asText())
                .toList();
    }
}
