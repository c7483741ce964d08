package cn.zhiban.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.catalogue.PublishingItem;
import cn.zhiban.database.ZhibanTest;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.testing.PledgeApplication;
import cn.zhiban.testing.Rest;
import cn.zhiban.testing.Rest.Answer;
import cn.zhiban.testing.RowCounts;
import cn.zhiban.testing.SampleWalk;
import cn.zhiban.testing.Shipped;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A reply that the window takes in, where silence withdraws the application: a posted one counts by its postmark for the
 * applicant and from its arrival for the office, one at the counter comes before it closes.
 */
@ZhibanTest(properties = "zhiban.test=posted-reply")
class PostedReplyIT {

    private static final String RECEIVED = "2026-03-02T09:00:00+08:00";
    private static final String LAST_DAY = "2026-03-09";
    private static final String AFTER_CLOSING = "2026-03-09T17:30:00+08:00";
    private static final String NO_TIMER_YET = "2026-03-10T00:01:00+08:00";
    private static final String NEXT_MORNING = "2026-03-10T09:00:00+08:00";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private OfficeClock clock;

    @Autowired
    private PublishingItem publishing;

    private Rest office;
    private Rest clerk;
    private SampleWalk walk;
    private String paper;
    private String proof;

    @BeforeEach
    void servesANotice() {
        clock.set(OffsetDateTime.parse(RECEIVED).toInstant());
        publishing.publish(Shipped.lapsingPledge(), Actor.SYSTEM);
        office = Rest.of(port);
        clerk = office.as("clerk");
        walk = SampleWalk.submitted(office, "missing-signature").upTo("notice");
        paper = clerk.upload("补正.pdf", PledgeApplication.PDF).text("uploadId");
        proof = clerk.upload("信封.pdf", PledgeApplication.PDF).text("uploadId");
    }

    @AfterEach
    void setsTheClockBack() {
        clock.set(OffsetDateTime.parse(RECEIVED).toInstant());
    }

    @Test
    void postedInTimeIsInTimeAndTheOfficesDaysRunFromItsArrival() {
        comes(NO_TIMER_YET);

        var taken = supply(Map.of("channel", "POST", "postmark", LAST_DAY, "proofUploadId", proof));

        assertThat(taken.status()).as("%s", taken).isEqualTo(200);
        assertThat(taken.text("dueDate")).as("five days from arrival").isEqualTo("2026-03-17");
        assertThat(reply().get("effectiveAt").asText()).startsWith("2026-03-10");
        assertThat(reply().get("words").asText()).contains("邮寄", "2026年3月9日");
        assertThat(details())
                .contains("\"channel\": \"POST\"", "\"postmark\": \"2026-03-09\"", "\"proof\": \"" + proof);
        passesTo(NEXT_MORNING);
        assertThat(walk.status()).isEqualTo("SUPPLEMENTING");
    }

    @Test
    void postedADayLateIsLate() {
        comes(NO_TIMER_YET);

        assertRefused("nothing-awaited", Map.of("channel", "POST", "postmark", "2026-03-10", "proofUploadId", proof));

        passesTo(NEXT_MORNING);
        assertThat(walk.status()).isEqualTo("LAPSED");
    }

    @Test
    void whatIsOnRecordStandsWhateverThePostmark() {
        passesTo(NEXT_MORNING);
        assertThat(walk.status()).isEqualTo("LAPSED");

        var refused = assertRefused(
                "nothing-awaited", Map.of("channel", "POST", "postmark", LAST_DAY, "proofUploadId", proof));

        assertThat(refused.text("detail")).contains("视为撤回", "重新申请");
    }

    @Test
    void atTheCounterItComesBeforeItCloses() {
        comes(AFTER_CLOSING);

        assertRefused("reply-late", Map.of("channel", "COUNTER"));
        var before = supply(
                Map.of("channel", "COUNTER", "effectiveAt", "2026-03-09T16:59:00+08:00", "proofUploadId", proof));

        assertThat(before.status()).as("%s", before).isEqualTo(200);
        assertThat(details()).contains("\"channel\": \"COUNTER\"");
    }

    @Test
    void onlineThereIsTimeUntilMidnight() {
        comes(AFTER_CLOSING);

        assertThat(supply(Map.of()).status()).isEqualTo(200);
    }

    @Test
    void aMomentWithoutAWayIsTheOneFromWhichItCounts() {
        comes(NO_TIMER_YET);

        var taken = supply(Map.of("effectiveAt", "2026-03-09T10:00:00+08:00", "proofUploadId", proof));

        assertThat(taken.status()).as("%s", taken).isEqualTo(200);
        assertThat(taken.text("dueDate")).isEqualTo("2026-03-16");
        assertThat(reply().get("effectiveAt").asText()).startsWith("2026-03-09T10:00");
    }

    @Test
    void badInputChangesNothing() {
        comes("2026-03-06T10:00:00+08:00");
        var foreign = walk.applicant().upload("a.pdf", PledgeApplication.PDF).text("uploadId");
        var posted = Map.<String, Object>of("channel", "POST", "postmark", "2026-03-05", "proofUploadId", proof);

        assertThat(assertRefused("invalid-input", without(posted, "postmark"))
                        .body()
                        .at("/fields/postmark")
                        .asText())
                .contains("邮戳");
        assertRefused("effective-proof-required", without(posted, "proofUploadId"));
        assertRefused("invalid-input", with(posted, "channel", "COUNTER"));
        assertRefused("invalid-input", without(posted, "channel"));
        assertRefused("invalid-input", with(posted, "postmark", "2026-03-07"));
        assertRefused("before-notice", with(posted, "postmark", "2026-03-01"));
        assertRefused("effective-in-future", with(posted, "effectiveAt", "2026-03-07T09:00:00+08:00"));
        assertRefused("malformed-json", with(posted, "channel", "PIGEON"));
        assertThat(supply(with(posted, "proofUploadId", foreign)).status()).isNotEqualTo(200);
        var before = RowCounts.of(jdbc);
        var mine = with(posted, "materials", List.of());
        assertThat(walk.applicant()
                        .post("/cases/" + walk.caseNo() + "/supplements", mine)
                        .text("code"))
                .isEqualTo("effective-at-staff-only");
        assertThat(RowCounts.of(jdbc)).isEqualTo(before);
        assertThat(supply(posted).status()).isEqualTo(200);
    }

    private Answer assertRefused(String code, Map<String, Object> how) {
        var before = RowCounts.of(jdbc);
        var refused = supply(how);
        assertThat(refused.text("code")).as("%s", refused).isEqualTo(code);
        assertThat(RowCounts.of(jdbc)).isEqualTo(before);
        return refused;
    }

    private Answer supply(Map<String, Object> how) {
        var body = new HashMap<>(how);
        body.put(
                "materials",
                List.of(
                        Map.of("key", "applicationForm", "uploadId", paper),
                        Map.of("key", "powerOfAttorney", "uploadId", paper)));
        body.put("complete", true);
        return clerk.post("/cases/" + walk.caseNo() + "/supplements", body);
    }

    private static Map<String, Object> with(Map<String, Object> how, String member, Object value) {
        var changed = new HashMap<>(how);
        changed.put(member, value);
        return changed;
    }

    private static Map<String, Object> without(Map<String, Object> how, String member) {
        var changed = new HashMap<>(how);
        changed.remove(member);
        return changed;
    }

    private JsonNode reply() {
        return SampleWalk.list(walk.seen().at("/clock/events")).stream()
                .filter(event -> event.get("type").asText().equals("REPLY_COMPLETE"))
                .findFirst()
                .orElseThrow();
    }

    private String details() {
        return jdbc.sql("select e.details::text from clock_event e join case_file c on c.id = e.case_id"
                        + " where c.case_no = ? and e.type = 'REPLY_COMPLETE'")
                .param(walk.caseNo())
                .query(String.class)
                .single();
    }

    private void comes(String moment) {
        clock.set(OffsetDateTime.parse(moment).toInstant());
    }

    private void passesTo(String moment) {
        var arrived = office.as("admin").post("/demo/clock", Map.of("advanceTo", moment));
        assertThat(arrived.status()).as("%s", arrived).isEqualTo(200);
    }
}
