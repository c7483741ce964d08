package cn.zhiban.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.database.ZhibanTest;
import cn.zhiban.testing.PledgeApplication;
import cn.zhiban.testing.Race;
import cn.zhiban.testing.Rest;
import cn.zhiban.testing.RowCounts;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Applications that cannot be taken: each gets a Chinese error at its field, and nothing is saved. */
@ZhibanTest
class BadApplicationIT {

    private static final String MARKUP = "<script>x('1')</script>';drop table upload;--";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private Rest firm;
    private String uploadId;

    @BeforeEach
    void signsIn() {
        firm = Rest.of(port).as("company1");
        uploadId = firm.upload("paper.pdf", PledgeApplication.PDF).text("uploadId");
    }

    static Stream<Arguments> wrongAnswers() {
        return Stream.of(
                Arguments.of("pledgorUscc", "91440101MA5A00013X"),
                Arguments.of("pledgeeUscc", "91440101MA5A00021X"),
                Arguments.of("pledgorContactPhone", "1380000000"),
                Arguments.of("patentNumbers", "ZL202010123456.3"),
                Arguments.of("pledgeContractDate", "2026-03-03"),
                Arguments.of("pledgeContractDate", "2026-02-30"),
                Arguments.of("debtTermEnd", "next year"),
                Arguments.of("securedAmount", 1000.005),
                Arguments.of("securedAmount", "1000.005"),
                Arguments.of("securedAmount", 0),
                Arguments.of("securedAmount", -1),
                Arguments.of("securedAmount", "1e400"),
                Arguments.of("securedAmount", 1e300),
                Arguments.of("securedAmount", List.of(1)),
                Arguments.of("debtKind", "gift"),
                Arguments.of("pledgorKind", "robot"),
                Arguments.of("pledgorKind", Map.of("organisation", true)),
                Arguments.of("valued", "perhaps"),
                Arguments.of("truthful", false),
                Arguments.of("truthful", "yes"),
                Arguments.of("pledgorName", ""),
                Arguments.of("pledgorName", "甲".repeat(101)),
                Arguments.of("pledgorName", "半\ud800对"),
                Arguments.of("pledgorName", "反\u202e向"),
                Arguments.of("status", "DELIVERED"));
    }

    @ParameterizedTest
    @MethodSource("wrongAnswers")
    void aWrongAnswerIsNamedByItsField(String field, Object answer) {
        assertRefused(
                422,
                "invalid-input",
                field,
                PledgeApplication.complete().with(field, answer).body(uploadId));
    }

    static Stream<Arguments> wrongApplicants() {
        return Stream.of(
                Arguments.of("name", ""),
                Arguments.of("name", null),
                Arguments.of("name", "甲".repeat(101)),
                Arguments.of("name", "半\ud800对"),
                Arguments.of("name", "反\u202e向"),
                Arguments.of("phone", "12800000001"),
                Arguments.of("phone", null),
                Arguments.of("uscc", "91440101MA5A00013X"),
                Arguments.of("uscc", null),
                Arguments.of("uscc", "9".repeat(100_000)));
    }

    @ParameterizedTest
    @MethodSource("wrongApplicants")
    void aWrongApplicantIsNamedByItsField(String field, String value) {
        var body = PledgeApplication.complete().applicant(field, value).body(uploadId);

        assertRefused(422, "invalid-input", "applicant." + field, body);
    }

    @Test
    void aWrongIdentityNumberIsNamedByItsField() {
        var person = PledgeApplication.complete().applicant("uscc", null).applicant("idNumber", "440106199003070011");

        assertRefused(422, "invalid-input", "applicant.idNumber", person.body(uploadId));
    }

    @Test
    void allErrorsAreToldAtOnce() {
        var body = PledgeApplication.complete()
                .with("securedAmount", 0.001)
                .with("debtKind", "gift")
                .applicant("phone", "1")
                .body(uploadId);

        var fields = firm.post("/cases", body).body().get("fields");

        assertThat(fields.fieldNames()).toIterable().contains("securedAmount", "debtKind", "applicant.phone");
    }

    @Test
    void anItemThatIsNotOfferedIsUnknown() {
        var body = new HashMap<>(PledgeApplication.complete().body(uploadId));
        body.put("itemKey", "../../etc/passwd");

        assertRefused(404, "item-not-found", null, body);
        body.remove("itemKey");
        assertRefused(422, "invalid-input", "itemKey", body);
    }

    @Test
    void materialsThatAreNobodysOrUnknownAreNamed() {
        var body = new HashMap<>(PledgeApplication.complete().body(uploadId));
        var foreign = Rest.of(port)
                .as("company2")
                .upload("theirs.pdf", PledgeApplication.PDF)
                .text("uploadId");

        body.put("materials", List.of(Map.of("key", "applicationForm", "uploadId", foreign)));
        assertRefused(422, "invalid-input", "materials.applicationForm", body);
        body.put("materials", List.of(Map.of("key", "applicationForm", "uploadId", UUID.randomUUID())));
        assertRefused(422, "invalid-input", "materials.applicationForm", body);
        body.put("materials", List.of(Map.of("key", "bribe", "uploadId", uploadId)));
        assertRefused(422, "invalid-input", "materials.bribe", body);
        body.put("materials", List.of(Map.of("uploadId", uploadId)));
        assertRefused(422, "invalid-input", null, body);
        body.put("materials", List.of(Map.of("key", "applicationForm", "deferred", true)));
        assertRefused(422, "deferral-not-offered", null, body);
        body.put("materials", Collections.singletonList(null));
        assertRefused(400, "malformed-json", null, body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "null",
                "[]",
                "\"text\"",
                "{\"itemKey\":\"patent-pledge-registration\"} extra",
                "{\"materials\":{}}",
                "{\"materials\":[{\"key\":\"applicationForm\",\"uploadId\":\"1\"}]}",
                "{\"effectiveAt\":\"yesterday\"}",
                "{\"applicant\":[]}",
                "{\"applicant\":{\"name\":\"\\u0000\"}}"
            })
    void whatIsNoReadableJsonIsABadRequest(String body) {
        var before = RowCounts.of(jdbc);

        var answer = firm.postRaw("/cases", body);

        assertThat(answer.status()).as("%s", answer).isEqualTo(400);
        assertThat(answer.text("code")).isEqualTo("malformed-json");
        assertThat(answer.text("detail")).containsPattern("\\p{IsHan}");
        assertThat(RowCounts.of(jdbc)).isEqualTo(before);
    }

    @Test
    void nestingWithoutEndIsABadRequest() {
        assertThat(firm.postRaw("/cases", "{\"form\":" + "[".repeat(200_000)).status())
                .isEqualTo(400);
        assertThat(firm.postRaw("/cases", "{\"form\":{\"x\":" + "9".repeat(900_000) + "}}")
                        .status())
                .isEqualTo(400);
        assertThat(firm.postRaw("/cases", "[".repeat(2_000_000)).status()).isEqualTo(413);
    }

    @Test
    void anotherCompanysNameIsNotMine() {
        var theirs = PledgeApplication.complete().applicant("uscc", "91440101MA5A00021K");
        assertRefused(403, "applicant-not-yours", null, theirs.body(uploadId));
        var person = PledgeApplication.complete().applicant("uscc", null).applicant("idNumber", "44010619900307001X");
        assertRefused(403, "applicant-not-yours", null, person.body(uploadId));
    }

    @Test
    void theMomentOfReceiptIsForTheWindowAndNeverInTheFuture() {
        var body = new HashMap<>(PledgeApplication.complete().body(uploadId));
        body.put("effectiveAt", "2026-02-27T10:00:00+08:00");
        assertRefused(403, "effective-at-staff-only", null, body);

        var clerk = Rest.of(port).as("clerk");
        var counter = new HashMap<>(PledgeApplication.complete().body(clerk));
        counter.put("effectiveAt", "2026-03-02T09:00:01+08:00");
        var before = RowCounts.of(jdbc);
        assertThat(clerk.post("/cases", counter).text("code")).isEqualTo("effective-in-future");
        counter.put("effectiveAt", "2026-02-27T10:00:00+08:00");
        assertThat(clerk.post("/cases", counter).text("code")).isEqualTo("effective-proof-required");
        counter.put("proofUploadId", uploadId);
        assertThat(clerk.post("/cases", counter).text("code"))
                .as("somebody else's file proves nothing")
                .isEqualTo("upload-not-found");
        for (var absurd : List.of(
                "+999999999-12-31T23:59:59-18:00",
                "-999999999-01-01T00:00:00+18:00",
                "0001-01-01T00:00:00Z",
                "1772413200")) {
            counter.put("effectiveAt", absurd);
            assertThat(clerk.post("/cases", counter).status()).as(absurd).isBetween(400, 499);
        }
        assertThat(RowCounts.of(jdbc)).isEqualTo(before);
    }

    @Test
    void theSameKeyGivesTheSameCaseAndAnotherBodyIsRefused() {
        var key = UUID.randomUUID().toString();
        var first = firm.post("/cases", PledgeApplication.complete().body(uploadId), key);
        var before = RowCounts.of(jdbc);

        assertThat(firm.post("/cases", PledgeApplication.complete().body(uploadId), key))
                .isEqualTo(first);
        var other = PledgeApplication.complete().with("securedAmount", 1).body(uploadId);
        var reused = firm.post("/cases", other, key);

        assertThat(first.status()).isEqualTo(201);
        assertThat(reused.status()).isEqualTo(409);
        assertThat(reused.text("code")).isEqualTo("idempotency-key-reused");
        assertThat(firm.post("/cases", other, null).text("code")).isEqualTo("idempotency-key-required");
        assertThat(RowCounts.of(jdbc)).isEqualTo(before);
    }

    @Test
    void manySubmissionsAtOnceWithOneKeyAreOneCase() throws Exception {
        var body = PledgeApplication.complete().body(uploadId);
        var key = UUID.randomUUID().toString();
        Callable<Rest.Answer> submission = () -> Rest.of(port).as("company1").post("/cases", body, key);
        long before = cases();

        var answers = Race.of(Collections.nCopies(6, submission));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(201));
        assertThat(answers)
                .extracting(answer -> answer.text("caseNo"))
                .containsOnly(answers.get(0).text("caseNo"));
        assertThat(cases() - before).isEqualTo(1);
    }

    @Test
    void markupAndSqlInEveryTextAreText() {
        var texts = List.of(
                "pledgorName",
                "pledgorAddress",
                "pledgorContactName",
                "pledgeeName",
                "pledgeeAddress",
                "pledgeeContactName",
                "patentNames",
                "coOwnerNames",
                "agentName",
                "deliveryAddress");
        var application = PledgeApplication.complete()
                .with("jointOwners", "yes")
                .with("coOwnersAgree", true)
                .with("agent", "yes")
                .with("agentPhone", "13800000005")
                .with("deliveryMethod", "POST")
                .applicant("name", MARKUP);
        texts.forEach(field -> application.with(field, MARKUP));

        var clerk = Rest.of(port).as("clerk");
        var submitted = clerk.post("/cases", application.body(clerk));

        assertThat(submitted.status()).as("%s", submitted).isEqualTo(201);
        var seen = clerk.get("/cases/" + submitted.text("caseNo"));
        assertThat(texts)
                .allSatisfy(field -> assertThat(seen.text("form/" + field)).isEqualTo(MARKUP));
        assertThat(seen.text("applicant/name")).isEqualTo(MARKUP);
        var rows = clerk.get("/tasks?q=" + submitted.text("caseNo"));
        assertThat(rows.text("items/0/applicantName")).isEqualTo(MARKUP);
    }

    @Test
    void aTermThatEndsBeforeItBeginsIsRefused() {
        assertRefused(
                422,
                "invalid-input",
                "debtTermEnd",
                PledgeApplication.complete()
                        .with("debtTermStart", "2026-03-02")
                        .with("debtTermEnd", "2026-03-01")
                        .body(uploadId));
    }

    @Test
    void aMemberThatIsThereTwiceIsRefused() {
        var twice = firm.postRaw("/cases", "{\"itemKey\":\"a\",\"itemKey\":\"b\"}");
        assertThat(twice.status()).isEqualTo(400);
        assertThat(twice.text("code")).isEqualTo("malformed-json");
        assertThat(firm.postRaw("/cases", "{\"form\":{\"a\":1,\"a\":2}}").status())
                .isEqualTo(400);
        assertThat(firm.postRaw("/cases", "{\"form\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void anotherNameThanTheRegisteredOneIsRefusedAndTheRegisteredOneTold() {
        assertRefused(
                422,
                "invalid-input",
                "applicant.name",
                PledgeApplication.complete().applicant("name", "广州云岭科技").body(uploadId));
    }

    private void assertRefused(int status, String code, String field, Map<String, Object> body) {
        var before = RowCounts.of(jdbc);
        var answer = firm.post("/cases", body);
        assertThat(answer.status()).as("%s", answer).isEqualTo(status);
        assertThat(answer.text("code")).isEqualTo(code);
        assertThat(answer.text("detail")).containsPattern("\\p{IsHan}");
        if (field != null) {
            assertThat(answer.body().get("fields").fieldNames()).toIterable().contains(field);
            assertThat(answer.body().get("fields").get(field).asText()).containsPattern("\\p{IsHan}");
        }
        assertThat(RowCounts.of(jdbc)).isEqualTo(before);
    }

    private long cases() {
        return jdbc.sql("select count(*) from case_file").query(Long.class).single();
    }
}
