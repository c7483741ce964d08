package cn.zhiban.deadline;

import static cn.zhiban.deadline.ClockCase.at;
import static cn.zhiban.deadline.ClockEventType.ACCEPTED;
import static cn.zhiban.deadline.ClockEventType.NOTICE_ISSUED;
import static cn.zhiban.deadline.ClockEventType.NOTICE_SERVED;
import static cn.zhiban.deadline.ClockEventType.RECEIVED;
import static cn.zhiban.deadline.ClockEventType.REPLY_COMPLETE;
import static cn.zhiban.deadline.ClockEventType.REPLY_PART;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The one-time notice, the applicant's reply, and what the office owes after it. */
class NoticeClockTest {

    private final ClockCase notified = ClockCase.received("2026-03-02T09:00").then(NOTICE_ISSUED, "2026-03-04T16:00");
    private final ClockCase served = notified.then(NOTICE_SERVED, "2026-03-05T09:30");
    private final ClockCase replied = served.then(REPLY_COMPLETE, "2026-03-10T20:00");

    @Test
    void theOfficeStandsStillWhileAReplyIsAwaited() {
        ClockReading reading = notified.read("2026-03-20T10:00");
        StageReading acceptance = reading.stages().get(0);
        assertThat(acceptance.state()).isEqualTo(StageState.STANDING_STILL);
        assertThat(acceptance.remaining()).isEqualTo(3);
        assertThat(acceptance.statutoryDue()).isNull();
        assertThat(acceptance.overdue()).isFalse();
        assertThat(reading.colour()).isEqualTo(Colour.GREY);
        assertThat(reading.dueDate()).isEmpty();
        assertThat(reading.lapse()).isEmpty();
        assertThat(reading.replyDue()).isEmpty();
        assertThat(reading.nextWake()).isEqualTo(ClockReading.FAR);
    }

    @Test
    void aNoticeOnTheLastDayKeepsTheLimitHoweverLongTheReplyTakes() {
        ClockCase lastMinute = ClockCase.received("2026-03-02T09:00").then(NOTICE_ISSUED, "2026-03-09T23:59");
        assertThat(lastMinute.read("2026-03-10T00:02").lapse()).isEmpty();
        assertThat(lastMinute.read("2026-04-30").lapse()).isEmpty();
        assertThat(lastMinute.read("2026-03-10T00:02").colour()).isEqualTo(Colour.GREY);
        assertThat(lastMinute.read("2026-03-10T00:02").stages().get(0).state()).isEqualTo(StageState.STANDING_STILL);

        ClockReading replied = lastMinute
                .then(NOTICE_SERVED, "2026-03-09T23:59")
                .then(REPLY_COMPLETE, "2026-03-12T10:00")
                .read("2026-03-12T10:00");
        assertThat(replied.dueDate()).contains(LocalDate.of(2026, 3, 19));
        assertThat(replied.stages().get(0).state()).isEqualTo(StageState.KEPT);
        assertThat(replied.stages().get(0).overdue()).isFalse();
    }

    @Test
    void theReplyRunsFromService() {
        ClockReading reading = served.read("2026-03-05T10:00");
        assertThat(reading.replyDue()).contains(LocalDate.of(2026, 3, 12));
        assertThat(reading.replyOverdue()).isFalse();
        assertThat(reading.colour()).isEqualTo(Colour.GREY);
    }

    @Test
    void aLateReplyWithoutBasisOnlyCallsAPerson() {
        assertThat(served.read("2026-03-12T23:59").replyOverdue()).isFalse();
        ClockReading late = served.read("2026-03-13T00:00");
        assertThat(late.replyOverdue()).isTrue();
        assertThat(late.lapse()).isEmpty();
        assertThat(late.stages().get(1).state()).isEqualTo(StageState.RUNNING);
        assertThat(served.refusal(REPLY_COMPLETE, "2026-03-16")).isEmpty();
    }

    @Test
    void aLateReplyWithABasisIsWithdrawalAtTwentyFourHoursOfTheLastDay() {
        ClockCase served = withBasis();
        assertThat(served.read("2026-03-12T23:59").lapse()).isEmpty();
        ClockReading late = served.read("2026-03-13T00:00");
        DueLapse lapse = late.lapse().orElseThrow();
        assertThat(lapse.lapse()).isEqualTo(Lapse.DEEMED_WITHDRAWN);
        assertThat(lapse.effectiveAt()).isEqualTo(at("2026-03-13T00:00"));
        assertThat(late.replyOverdue()).isFalse();
        assertThat(late.stages()).extracting(StageReading::state).containsExactly(StageState.ENDED, StageState.LAPSED);
        ClockReading recorded = served.then(lapse.asEvent()).read("2026-03-13T00:00");
        assertThat(recorded.stages()).isEqualTo(late.stages());
        assertThat(recorded.lapse()).isEmpty();
    }

    private static ClockCase withBasis() {
        return ClockCase.of(ClockCase.withReplyLapse())
                .then(RECEIVED, "2026-03-02T09:00")
                .then(NOTICE_ISSUED, "2026-03-04T16:00")
                .then(NOTICE_SERVED, "2026-03-05T09:30");
    }

    @Test
    void aReplyInPartsChangesNoClock() {
        ClockCase inParts = served.then(REPLY_PART, "2026-03-06").then(REPLY_PART, "2026-03-09");
        assertThat(inParts.read("2026-03-10").stages())
                .isEqualTo(served.read("2026-03-10").stages());
    }

    @Test
    void ofSeveralRepliesOnlyTheCompleteOneStartsTheOfficesDays() {
        ClockCase inParts = served.then(REPLY_PART, "2026-03-06T09:00")
                .then(REPLY_PART, "2026-03-09T09:00")
                .then(REPLY_PART, "2026-03-11T23:59");
        ClockReading waiting = inParts.read("2026-03-12T10:00");
        assertThat(waiting.replyDue()).contains(LocalDate.of(2026, 3, 12));
        assertThat(waiting.colour()).isEqualTo(Colour.GREY);
        assertThat(inParts.refusal(REPLY_COMPLETE, "2026-03-12T23:59")).isEmpty();

        ClockReading complete = inParts.then(REPLY_COMPLETE, "2026-03-12T23:59").read("2026-03-12T23:59");
        assertThat(complete.running().orElseThrow().startedOn()).isEqualTo(LocalDate.of(2026, 3, 12));
        assertThat(complete.dueDate()).contains(LocalDate.of(2026, 3, 19));
        assertThat(inParts.then(REPLY_COMPLETE, "2026-03-12T23:59").refusal(REPLY_PART, "2026-03-13"))
                .contains("reply-already-complete");
    }

    @Test
    void aCompleteReplyGivesTheOfficeItsOwnFiveDays() {
        ClockReading reading = replied.read("2026-03-10T20:00");
        assertThat(reading.stages())
                .extracting(StageReading::state)
                .containsExactly(StageState.KEPT, StageState.KEPT, StageState.RUNNING);
        assertThat(reading.stages().get(0).statutoryDue()).isEqualTo(LocalDate.of(2026, 3, 9));
        assertThat(reading.running().orElseThrow().start()).isEqualTo(LimitStart.REPLY_COMPLETE);
        assertThat(reading.dueDate()).contains(LocalDate.of(2026, 3, 17));
        assertThat(reading.colour()).isEqualTo(Colour.GREEN);
        assertThat(reading.replyDue()).isEmpty();
    }

    @Test
    void acceptanceAfterTheReplyCountsFromTheDayTheReplyBecameComplete() {
        ClockReading reading = replied.then(ACCEPTED, "2026-03-12T15:00").read("2026-03-12T15:00");
        StageReading decision = reading.running().orElseThrow();
        assertThat(decision.startedOn()).isEqualTo(LocalDate.of(2026, 3, 10));
        assertThat(decision.promisedDue()).isEqualTo(LocalDate.of(2026, 3, 13));
    }

    @Test
    void silenceAfterTheReplyIsAcceptanceAsOfTheCompleteReply() {
        assertThat(replied.read("2026-03-17T23:59").lapse()).isEmpty();
        ClockReading late = replied.read("2026-03-18T00:00");
        DueLapse lapse = late.lapse().orElseThrow();
        assertThat(lapse.lapse()).isEqualTo(Lapse.DEEMED_ACCEPTED);
        assertThat(lapse.effectiveAt()).isEqualTo(at("2026-03-10T20:00"));
        assertThat(late.running().orElseThrow().startedOn()).isEqualTo(LocalDate.of(2026, 3, 10));
        assertThat(replied.then(lapse.asEvent()).read("2026-03-18T00:00").stages())
                .isEqualTo(late.stages());
    }

    @Test
    void anOverallLimitFromReceiptLeavesTheWaitOut() {
        ClockCase overall = ClockCase.of(
                        ClockCase.limit(Stage.DECISION, 5, LimitStart.RECEIPT).build())
                .then(RECEIVED, "2026-03-02T09:00")
                .then(NOTICE_ISSUED, "2026-03-04T16:00");
        assertThat(overall.read("2026-03-09").colour()).isEqualTo(Colour.GREY);
        ClockCase replied = overall.then(REPLY_COMPLETE, "2026-03-10T08:00");
        ClockReading reading = replied.read("2026-03-10T09:00");
        assertThat(reading.dueDate()).contains(LocalDate.of(2026, 3, 13));
        assertThat(reading.running().orElseThrow().remaining()).isEqualTo(3);
    }

    @Test
    void withoutALimitOfItsOwnAcceptanceGoesOnWithWhatWasLeft() {
        ClockCase single = ClockCase.of(ClockCase.limit(Stage.ACCEPTANCE, 5, LimitStart.RECEIPT)
                        .lapse(Lapse.DEEMED_ACCEPTED)
                        .build())
                .then(RECEIVED, "2026-03-02T09:00")
                .then(NOTICE_ISSUED, "2026-03-04T16:00")
                .then(REPLY_COMPLETE, "2026-03-10T08:00");
        assertThat(single.read("2026-03-10T09:00").dueDate()).contains(LocalDate.of(2026, 3, 13));
        assertThat(single.read("2026-03-14T00:00").lapse().orElseThrow().effectiveAt())
                .isEqualTo(at("2026-03-02T09:00"));
    }

    @Test
    void aPostedReplyCountsByItsPostmark() {
        ClockCase served = withBasis();
        assertThat(served.refusal(REPLY_COMPLETE, "2026-03-16")).contains("reply-late");
        assertThat(served.refusal(REPLY_COMPLETE, "2026-03-16", "postmark", "2026-03-12"))
                .isEmpty();
        assertThat(served.refusal(REPLY_COMPLETE, "2026-03-16", "postmark", "2026-03-13"))
                .contains("reply-late");
        assertThat(served.refusal(REPLY_COMPLETE, "2026-03-10", "postmark", "2026-03-03"))
                .contains("before-notice");
        assertThat(served.refusal(REPLY_COMPLETE, "2026-03-10", "postmark", "2026-03-04"))
                .isEmpty();
        ClockReading posted = served.then(REPLY_COMPLETE, "2026-03-16", "postmark", "2026-03-12")
                .read("2026-03-16");
        assertThat(posted.lapse()).isEmpty();
        assertThat(posted.stages().get(1).overdue()).isFalse();
        assertThat(posted.dueDate()).contains(LocalDate.of(2026, 3, 23));
    }

    @Test
    void whatTakesThePlaceOfANoticeIsServedOnceMoreAndMovesNoClock() {
        ClockCase served = notified.then(NOTICE_SERVED, "2026-03-05T09:30", "number", "1");
        assertThat(served.refusal(NOTICE_SERVED, "2026-03-09", "number", "1")).contains("already-served");
        assertThat(served.refusal(NOTICE_SERVED, "2026-03-05T09:00", "number", "2"))
                .contains("before-service");
        assertThat(served.refusal(NOTICE_SERVED, "2026-03-09", "number", "2")).isEmpty();
        ClockReading again =
                served.then(NOTICE_SERVED, "2026-03-09", "number", "2").read("2026-03-10");
        assertThat(again.stages()).isEqualTo(served.read("2026-03-10").stages());
    }

    @Test
    void aReplyAtTheCounterMustComeBeforeItCloses() {
        ClockCase served = withBasis();
        assertThat(served.refusal(REPLY_COMPLETE, "2026-03-12T16:59", "channel", "COUNTER"))
                .isEmpty();
        assertThat(served.refusal(REPLY_COMPLETE, "2026-03-12T17:00", "channel", "COUNTER"))
                .contains("reply-late");
        assertThat(served.refusal(REPLY_COMPLETE, "2026-03-12T23:59", "channel", "ONLINE"))
                .isEmpty();
        assertThat(served.refusal(REPLY_COMPLETE, "2026-03-13T00:00")).contains("reply-late");
    }

    @Test
    void aReplyBeforeServiceIsStillAReply() {
        ClockCase early = notified.then(REPLY_COMPLETE, "2026-03-05T08:00").then(NOTICE_SERVED, "2026-03-05T09:30");
        ClockReading reading = early.read("2026-03-05T10:00");
        assertThat(reading.replyDue()).isEmpty();
        assertThat(reading.dueDate()).contains(LocalDate.of(2026, 3, 12));
    }
}
