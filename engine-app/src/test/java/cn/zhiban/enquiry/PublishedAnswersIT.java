package cn.zhiban.enquiry;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.database.ZhibanTest;
import cn.zhiban.enquiry.Answer.State;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.Role;
import cn.zhiban.testing.Enquiry;
import cn.zhiban.testing.Rest;
import cn.zhiban.testing.Rest.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** An answer becomes public when somebody has edited and published it, and is found by what it says. */
@ZhibanTest
class PublishedAnswersIT {

    private static final String WORDS = "商标是否注册，在中国商标网查询，不收费。";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PublishingAnswer publishing;

    @Autowired
    private TransactionOperations transaction;

    private Rest company;
    private Rest clerk;
    private Rest chief;
    private Rest nobody;
    private final List<Long> published = new ArrayList<>();

    @BeforeEach
    void somebody() {
        company = Rest.of(port).as("company1");
        clerk = Rest.of(port).as("clerk");
        chief = Rest.of(port).as("chief");
        nobody = Rest.of(port);
    }

    /** What one test publishes, no other finds. */
    @AfterEach
    void nothingStaysPublic() {
        published.forEach(id -> clerk.post("/answers/" + id + "/withdraw", Map.of("reason", "测试结束")));
    }

    @Test
    void isProposedWithTheAnswerAndPublicOnlyAfterASecondDeed() {
        var caseNo = answered("我司广州云岭智能科技有限公司想查商标", true);
        var proposal = proposalOf(caseNo);
        assertThat(proposal.get("state").asText()).isEqualTo("PROPOSED");
        assertThat(nobody.get("/answers/" + proposal.get("id")).status()).isEqualTo(404);

        var named = publish(proposal.get("id").asLong(), 1);

        assertThat(named.status()).as("the asker can be seen in the question").isEqualTo(422);
        assertThat(named.body().toString()).contains("question", "咨询人");
        assertThat(nobody.get("/answers/" + proposal.get("id")).status()).isEqualTo(404);

        var edited = edit(proposal.get("id").asLong(), 1, "怎样查询商标是否已经注册？", WORDS);
        assertThat(edited.status()).as("%s", edited).isEqualTo(200);
        assertThat(publish(proposal.get("id").asLong(), 1).text("code"))
                .as("not what was read")
                .isEqualTo("answer-changed");
        assertThat(publish(proposal.get("id").asLong(), 2).text("state")).isEqualTo("PUBLISHED");
        published.add(proposal.get("id").asLong());

        var seen = nobody.get("/answers/" + proposal.get("id"));
        assertThat(seen.text("question")).isEqualTo("怎样查询商标是否已经注册？");
        assertThat(seen.text("topicName")).isEqualTo("商标");
        assertThat(seen.body().toString()).doesNotContain(caseNo, "云岭");
    }

    @Test
    void nobodyCanBeSeenInAProposalThatNobodyHasRead() {
        var caseNo = Enquiry.asked(company, Enquiry.online("电话 138-1234-5678，身份证 44010619880101002X，怎样交年费？"));
        Enquiry.answered(clerk, caseNo, "已回电１３８１２３４５６７８。", true);
        var proposal = proposalOf(caseNo);

        assertThat(proposal.get("question").asText()).isEqualTo("电话 ****，身份证 ****，怎样交年费？");
        assertThat(proposal.get("answer").asText()).isEqualTo("已回电****。");
        assertThat(tokens(proposal.get("id").asLong())).as("found by nothing").isEmpty();
    }

    @Test
    void isFoundByItsWordsWhileItIsPublicAlone() {
        long id = published("怎样交专利年费？", "在网上缴费系统交纳。");
        assertThat(tokens(id)).contains("年费", "缴费");

        clerk.post("/answers/" + id + "/withdraw", Map.of("reason", "规定改了"));

        assertThat(tokens(id)).isEmpty();
    }

    @Test
    void theReasonOfAWithdrawalStaysInTheAuditWithoutNumbersOfPersons() {
        long id = published("怎样交专利年费？", "在网上缴费系统交纳。");

        clerk.post("/answers/" + id + "/withdraw", Map.of("reason", "138 1234 5678 来电说规定改了"));

        assertThat(jdbc.sql(
                                "select details ->> 'reason' from audit_entry where action = 'answer.withdraw' and subject = ?")
                        .param(String.valueOf(id))
                        .query(String.class)
                        .single())
                .isEqualTo("**** 来电说规定改了");
    }

    @Test
    void theStartPageReadsAnIndexAndCountsNothing() {
        assertThat(plan(SearchingAnswers.ALL))
                .contains("published_answer_newest")
                .doesNotContain("SubPlan", "Sort");
        assertThat(plan(SearchingAnswers.ALL_OF_TOPIC))
                .contains("published_answer_topic")
                .doesNotContain("SubPlan", "Sort");
    }

    @Test
    void aPageOfProposalsIsFilledWithWhatItsReaderMaySee() {
        var mine = answered("怎样交专利年费？", true);
        var foreign = answered("怎样交别处的年费？", true);
        jdbc.sql("update case_file set district = 'PUBLISHED-ANSWERS-IT' where case_no = ?")
                .param(foreign)
                .update();
        var officer = new Actor(1, "elsewhere", "外区人员", Set.of(Role.CLERK), null, "ELSEWHERE");

        var page = publishing.in(officer, State.PROPOSED, Long.MAX_VALUE, 1);

        assertThat(page.answers()).extracting(cn.zhiban.enquiry.Answer::caseNo).containsExactly(mine);
    }

    @ParameterizedTest
    @ValueSource(strings = {"请拨打 13812345678", "身份证 44010619880101002X 的", "写信到 wang@example.com", " "})
    void nobodyCanBeSeenInIt(String answer) {
        long id = proposalOf(answered("怎样交专利年费？", true)).get("id").asLong();

        assertThat(edit(id, 1, "怎样交专利年费？", answer).status()).isEqualTo(422);

        assertThat(one(id)).containsEntry("answer", WORDS).containsEntry("version", 1);
    }

    @Test
    void whatIsPublicIsNotChangedButTakenBackWithAReason() {
        long id = published("怎样交专利年费？", "在网上缴费系统交纳。");
        int version = (int) one(id).get("version");

        assertThat(edit(id, version, "怎样交年费？", "改一改").text("code")).isEqualTo("answer-public");
        assertThat(clerk.post("/answers/" + id + "/withdraw", Map.of("reason", ""))
                        .status())
                .isEqualTo(422);
        assertThat(nobody.get("/answers/" + id).text("answer")).isEqualTo("在网上缴费系统交纳。");

        var withdrawn = chief.post("/answers/" + id + "/withdraw", Map.of("reason", "规定改了"));

        assertThat(withdrawn.text("state")).isEqualTo("WITHDRAWN");
        assertThat(nobody.get("/answers/" + id).status()).isEqualTo(404);
        assertThat(found("交专利年费")).isEmpty();
        assertThat(clerk.post("/answers/" + id + "/withdraw", Map.of("reason", "再一次"))
                        .text("code"))
                .isEqualTo("answer-withdrawn");
        assertThat(audited(id)).containsExactly("answer.propose", "answer.edit", "answer.publish", "answer.withdraw");
    }

    @Test
    void anAnswerThatNobodyProposedMayBeProposedLaterAndOnceOnly() {
        var open = Enquiry.asked(company, Enquiry.online("还没有答复的问题"));
        var caseNo = answered("怎样交专利年费？", false);

        assertThat(chief.post("/answers", Map.of("caseNo", open)).text("code")).isEqualTo("not-answered");
        var first = chief.post("/answers", Map.of("caseNo", caseNo));
        var second = clerk.post("/answers", Map.of("caseNo", caseNo));

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.text("answer")).isEqualTo(WORDS);
        assertThat(second.text("id")).isEqualTo(first.text("id"));
        assertThat(company.post("/answers", Map.of("caseNo", caseNo)).status()).isEqualTo(403);
    }

    @Test
    void isFoundByWordsOfTwoCharactersByOneAndByWholeQuestions() {
        long trademark = published("怎样查询商标是否已经注册？", WORDS);
        long fee = published("专利年费什么时候交？", "每年在申请日的相应日之前交纳。");

        assertThat(found("注册")).containsExactly(trademark);
        assertThat(found("交")).containsExactly(fee);
        assertThat(found("请问我们公司的专利年费要什么时候交，可以晚一点吗")).first().isEqualTo(fee);
        assertThat(found("集成电路")).isEmpty();
        assertThat(found("")).containsExactly(fee, trademark);
        assertThat(nobody.get("/answers?topic=patent").body().at("/items")).isEmpty();
        assertThat(nobody.get("/answers?topic=trademark").body().at("/items")).hasSize(2);
    }

    @Test
    void pagesGoOnWhereTheyEnded() {
        var ids = List.of(
                published("商标注册要多久？", "大约七个月。"), published("商标续展要多久？", "受理后办理。"), published("商标转让要多久？", "受理后办理。"));

        var first = nobody.get("/answers?limit=2&q=" + encoded("商标"));
        var second = nobody.get("/answers?limit=2&q=" + encoded("商标") + "&after=" + first.text("next"));

        assertThat(idsOf(first)).containsExactly(ids.get(2), ids.get(1));
        assertThat(idsOf(second)).containsExactly(ids.get(0));
        assertThat(second.body().get("next").isNull()).isTrue();
        assertThat(nobody.get("/answers?after=x").status()).isEqualTo(422);
        assertThat(idsOf(nobody.get("/answers?topic=%00"))).isEmpty();
        assertThat(idsOf(nobody.get("/answers?q=%00%20%3F"))).isEmpty();
    }

    private String answered(String question, boolean propose) {
        var caseNo = Enquiry.asked(company, Enquiry.online(question));
        Enquiry.answered(clerk, caseNo, WORDS, propose);
        return caseNo;
    }

    private long published(String question, String answer) {
        long id = proposalOf(answered(question, true)).get("id").asLong();
        assertThat(edit(id, 1, question, answer).status()).isEqualTo(200);
        assertThat(publish(id, 2).status()).isEqualTo(200);
        published.add(id);
        return id;
    }

    private JsonNode proposalOf(String caseNo) {
        for (var one : clerk.get("/answers/proposed").body().at("/items")) {
            if (one.get("caseNo").asText().equals(caseNo)) {
                return one;
            }
        }
        throw new AssertionError("nothing proposed for " + caseNo);
    }

    private Answer edit(long id, int version, String question, String answer) {
        return clerk.put(
                "/answers/" + id,
                Map.of("topic", "trademark", "question", question, "answer", answer, "version", version));
    }

    private Answer publish(long id, int version) {
        return clerk.post("/answers/" + id + "/publish", Map.of("version", version));
    }

    private List<Long> found(String words) {
        return idsOf(nobody.get("/answers?q=" + encoded(words)));
    }

    private static String encoded(String words) {
        return java.net.URLEncoder.encode(words, java.nio.charset.StandardCharsets.UTF_8);
    }

    private static List<Long> idsOf(Answer page) {
        var ids = new ArrayList<Long>();
        page.body().at("/items").forEach(one -> ids.add(one.get("id").asLong()));
        return ids;
    }

    private Map<String, Object> one(long id) {
        return jdbc.sql("select answer, version, state from published_answer where id = ?")
                .param(id)
                .query()
                .singleRow();
    }

    private List<String> tokens(long id) {
        return jdbc.sql("select unnest(tokens) from published_answer where id = ?")
                .param(id)
                .query(String.class)
                .list();
    }

    private String plan(String statement) {
        return transaction.execute(status -> {
            jdbc.sql("set local enable_seqscan = off").update();
            return String.join(
                    "\n",
                    jdbc.sql("explain " + statement)
                            .params(Map.of("place", Long.MAX_VALUE, "topic", "trademark", "limit", 21))
                            .query(String.class)
                            .list());
        });
    }

    private List<String> audited(long id) {
        return jdbc.sql("select action from audit_entry where subject_kind = 'answer' and subject = ? order by id")
                .param(String.valueOf(id))
                .query(String.class)
                .list();
    }
}
