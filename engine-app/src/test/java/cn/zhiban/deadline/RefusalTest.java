package cn.zhiban.deadline;

import static cn.zhiban.deadline.ClockEventType.ACCEPTED;
import static cn.zhiban.deadline.ClockEventType.CALENDAR_REVISED;
import static cn.zhiban.deadline.ClockEventType.DECIDED;
import static cn.zhiban.deadline.ClockEventType.DEEMED_ACCEPTED;
import static cn.zhiban.deadline.ClockEventType.DELIVERED;
import static cn.zhiban.deadline.ClockEventType.EXTENDED;
import static cn.zhiban.deadline.ClockEventType.LAPSED;
import static cn.zhiban.deadline.ClockEventType.NON_ACCEPTANCE_SERVED;
import static cn.zhiban.deadline.ClockEventType.NOTICE_ISSUED;
import static cn.zhiban.deadline.ClockEventType.NOTICE_SERVED;
import static cn.zhiban.deadline.ClockEventType.NOT_ACCEPTED;
import static cn.zhiban.deadline.ClockEventType.RECEIVED;
import static cn.zhiban.deadline.ClockEventType.REPLY_COMPLETE;
import static cn.zhiban.deadline.ClockEventType.REPLY_PART;
import static cn.zhiban.deadline.ClockEventType.RESUMED;
import static cn.zhiban.deadline.ClockEventType.SUSPENDED;
import static cn.zhiban.deadline.ClockEventType.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RefusalTest {

    private final ClockCase received = ClockCase.received("2026-03-02T09:00");
    private final ClockCase notified = received.then(NOTICE_ISSUED, "2026-03-04");
    private final ClockCase served = notified.then(NOTICE_SERVED, "2026-03-05");
    private final ClockCase replied = served.then(REPLY_COMPLETE, "2026-03-06");
    private final ClockCase accepted = received.then(ACCEPTED, "2026-03-03");
    private final ClockCase decided = accepted.then(DECIDED, "2026-03-05");

    @ParameterizedTest
    @EnumSource(ClockEventType.class)
    void nothingTakesEffectInTheFuture(ClockEventType type) {
        assertThat(received.refusalAsked("2026-03-03T10:00", type, "2026-03-03T10:01"))
                .contains("effective-in-future");
    }

    @ParameterizedTest
    @EnumSource(value = ClockEventType.class, mode = EnumSource.Mode.EXCLUDE, names = "RECEIVED")
    void nothingTakesEffectBeforeReceipt(ClockEventType type) {
        assertThat(received.refusalAsked("2026-03-03", type, "2026-03-02T08:59"))
                .contains("before-receipt");
        assertThat(ClockCase.of(ClockCase.pledgeRegistration()).refusal(type, "2026-03-02"))
                .contains("before-receipt");
    }

    @Test
    void anApplicationIsReceivedOnce() {
        assertThat(ClockCase.of(ClockCase.pledgeRegistration()).refusal(RECEIVED, "2026-03-02"))
                .isEmpty();
        assertThat(received.refusal(RECEIVED, "2026-03-03")).contains("already-received");
    }

    @Test
    void theNoticeMayBeIssuedOnTheLastDayAndNotAfterIt() {
        assertThat(received.refusal(NOTICE_ISSUED, "2026-03-09T23:59:59")).isEmpty();
        assertThat(received.refusal(NOTICE_ISSUED, "2026-03-10T00:00")).contains("notice-late");
        assertThat(received.refusal(NOTICE_ISSUED, "2026-03-12T10:00")).contains("notice-late");
    }

    @Test
    void aRequestReceivedBeforeMidnightIsJudgedByThatMoment() {
        assertThat(received.refusalAsked("2026-03-10T00:01", NOTICE_ISSUED, "2026-03-09T23:59:59"))
                .isEmpty();
    }

    @Test
    void theNoticeIsLateAlsoWhenTheLapseIsWrittenDown() {
        ClockCase lapsed = received.then(DEEMED_ACCEPTED, "2026-03-02T09:00");
        assertThat(lapsed.refusal(NOTICE_ISSUED, "2026-03-10T10:00")).contains("notice-late");
    }

    @Test
    void aNoticeAtTheCounterCountsUntilItCloses() {
        assertThat(received.refusal(NOTICE_ISSUED, "2026-03-09T16:59", "channel", "COUNTER"))
                .isEmpty();
        assertThat(received.refusal(NOTICE_ISSUED, "2026-03-09T17:00", "channel", "COUNTER"))
                .contains("notice-late");
    }

    @Test
    void thereIsOneNoticeOnly() {
        assertThat(notified.refusal(NOTICE_ISSUED, "2026-03-05")).contains("notice-already-issued");
        assertThat(replied.refusal(NOTICE_ISSUED, "2026-03-09")).contains("notice-already-issued");
    }

    @Test
    void aNoticeIsNeverBackDated() {
        assertThat(received.refusalAsked("2026-03-10T10:00", NOTICE_ISSUED, "2026-03-09T10:00"))
                .contains("notice-back-dated");
    }

    @Test
    void afterAcceptanceThereIsNoNotice() {
        assertThat(accepted.refusal(NOTICE_ISSUED, "2026-03-04")).contains("already-accepted");
    }

    @Test
    void serviceMayBeRecordedLaterButNotBeforeTheNotice() {
        assertThat(received.refusal(NOTICE_SERVED, "2026-03-04")).contains("notice-not-issued");
        assertThat(notified.refusalAsked("2026-03-11", NOTICE_SERVED, "2026-03-06"))
                .isEmpty();
        assertThat(notified.refusalAsked("2026-03-11", NOTICE_SERVED, "2026-03-03"))
                .contains("before-notice");
        assertThat(served.refusal(NOTICE_SERVED, "2026-03-06")).contains("already-served");
    }

    @Test
    void aReplyNeedsANotice() {
        assertThat(received.refusal(REPLY_PART, "2026-03-04")).contains("nothing-to-reply");
        assertThat(received.refusal(REPLY_COMPLETE, "2026-03-04")).contains("nothing-to-reply");
        assertThat(served.refusal(REPLY_PART, "2026-03-06")).isEmpty();
        assertThat(replied.refusal(REPLY_PART, "2026-03-09")).contains("reply-already-complete");
        assertThat(served.refusalAsked("2026-03-06", REPLY_COMPLETE, "2026-03-03"))
                .contains("before-notice");
    }

    @Test
    void theOfficeWaitsForTheReplyBeforeItRefuses() {
        assertThat(notified.refusal(NOT_ACCEPTED, "2026-03-05")).contains("reply-awaited");
        assertThat(served.refusal(NOT_ACCEPTED, "2026-03-12T23:59")).contains("reply-awaited");
        assertThat(served.refusal(NOT_ACCEPTED, "2026-03-13T00:00")).isEmpty();
        assertThat(replied.refusal(NOT_ACCEPTED, "2026-03-06T11:00")).isEmpty();
        assertThat(received.refusal(NOT_ACCEPTED, "2026-03-05")).isEmpty();
    }

    @Test
    void aRefusalIsServedOnceAndNotBeforeItWasMade() {
        ClockCase refused = received.then(NOT_ACCEPTED, "2026-03-04");
        assertThat(received.refusal(NON_ACCEPTANCE_SERVED, "2026-03-04")).contains("not-refused");
        assertThat(refused.refusalAsked("2026-03-11", NON_ACCEPTANCE_SERVED, "2026-03-06"))
                .isEmpty();
        assertThat(refused.refusalAsked("2026-03-11", NON_ACCEPTANCE_SERVED, "2026-03-03"))
                .contains("before-refusal");
        assertThat(refused.then(NON_ACCEPTANCE_SERVED, "2026-03-05").refusal(NON_ACCEPTANCE_SERVED, "2026-03-06"))
                .contains("already-served");
        assertThat(refused.then(NON_ACCEPTANCE_SERVED, "2026-03-05").refusal(WITHDRAWN, "2026-03-06"))
                .contains("already-refused");
    }

    @Test
    void whatTheLawHasAcceptedIsNeitherAcceptedNorRefusedAgain() {
        assertThat(received.refusal(ACCEPTED, "2026-03-09T23:59")).isEmpty();
        assertThat(received.refusal(ACCEPTED, "2026-03-10T00:00")).contains("already-accepted");
        assertThat(received.refusal(NOT_ACCEPTED, "2026-03-10T00:00")).contains("already-accepted");
        assertThat(accepted.refusal(ACCEPTED, "2026-03-04")).contains("already-accepted");
    }

    @Test
    void whatSilenceBroughtAboutIsWrittenDownBeforeTheNextAct() {
        assertThat(received.refusal(WITHDRAWN, "2026-03-10T00:00")).contains("lapse-unrecorded");
        assertThat(received.refusal(DECIDED, "2026-03-10T00:00")).contains("lapse-unrecorded");
        assertThat(received.refusal(SUSPENDED, "2026-03-10T00:00", "plannedDays", 3))
                .contains("lapse-unrecorded");
        assertThat(received.refusal(EXTENDED, "2026-03-10T00:00", "days", 3)).contains("lapse-unrecorded");
        ClockCase lapsed = received.then(DEEMED_ACCEPTED, "2026-03-02T09:00");
        assertThat(lapsed.refusal(WITHDRAWN, "2026-03-10T00:03")).isEmpty();
        assertThat(lapsed.refusal(DECIDED, "2026-03-10T00:03")).isEmpty();
    }

    @Test
    void aLapseIsRecordedOnlyAsTheLawBroughtItAbout() {
        assertThat(received.refusalAsked("2026-03-09T23:59", DEEMED_ACCEPTED, "2026-03-02T09:00"))
                .contains("nothing-lapsed");
        assertThat(received.refusalAsked("2026-03-10T00:02", DEEMED_ACCEPTED, "2026-03-02T09:00"))
                .isEmpty();
        assertThat(received.refusalAsked("2026-03-10T00:02", DEEMED_ACCEPTED, "2026-03-10T00:00"))
                .contains("nothing-lapsed");
        assertThat(served.refusal(LAPSED, "2026-03-13T00:02")).contains("nothing-lapsed");
    }

    @Test
    void aDecisionNeedsAcceptanceAndIsMadeOnce() {
        assertThat(received.refusal(DECIDED, "2026-03-03")).contains("not-accepted");
        assertThat(accepted.refusal(DECIDED, "2026-03-04")).isEmpty();
        assertThat(accepted.refusalAsked("2026-03-04", DECIDED, "2026-03-02T10:00"))
                .contains("not-accepted");
        assertThat(decided.refusal(DECIDED, "2026-03-06")).contains("already-decided");
    }

    @Test
    void anItemWithoutAcceptanceIsDecidedAtOnce() {
        ClockCase onTheSpot = ClockCase.of(
                        ClockCase.limit(Stage.DECISION, 5, LimitStart.RECEIPT).build())
                .then(RECEIVED, "2026-03-02T09:00");
        assertThat(onTheSpot.refusal(DECIDED, "2026-03-02T09:10")).isEmpty();
    }

    @Test
    void aLateDecisionIsStillADecision() {
        assertThat(accepted.refusal(DECIDED, "2026-06-01")).isEmpty();
    }

    @Test
    void deliveryFollowsTheDecisionAndClosesTheCase() {
        assertThat(accepted.refusal(DELIVERED, "2026-03-05")).contains("not-decided");
        assertThat(decided.refusalAsked("2026-03-09", DELIVERED, "2026-03-06")).isEmpty();
        assertThat(decided.refusalAsked("2026-03-09", DELIVERED, "2026-03-04")).contains("before-decision");
        assertThat(decided.then(DELIVERED, "2026-03-06").refusal(DELIVERED, "2026-03-09"))
                .contains("already-delivered");
    }

    @Test
    void withdrawalIsPossibleUntilTheDecision() {
        assertThat(served.refusal(WITHDRAWN, "2026-03-06")).isEmpty();
        assertThat(accepted.refusal(WITHDRAWN, "2026-03-04")).isEmpty();
        assertThat(decided.refusal(WITHDRAWN, "2026-03-06")).contains("already-decided");
        assertThat(received.then(WITHDRAWN, "2026-03-03").refusal(ACCEPTED, "2026-03-03T11:00"))
                .contains("already-withdrawn");
        assertThat(received.then(NOT_ACCEPTED, "2026-03-03").refusal(WITHDRAWN, "2026-03-04"))
                .contains("already-refused");
    }

    @Test
    void nothingFollowsADeemedWithdrawal() {
        ClockCase served = ClockCase.of(ClockCase.withReplyLapse())
                .then(RECEIVED, "2026-03-02T09:00")
                .then(NOTICE_ISSUED, "2026-03-04")
                .then(NOTICE_SERVED, "2026-03-05");
        assertThat(served.refusal(ACCEPTED, "2026-03-13T00:00")).contains("already-lapsed");
        assertThat(served.refusal(WITHDRAWN, "2026-03-13T00:00")).contains("already-lapsed");
        assertThat(served.refusalAsked("2026-03-13T00:02", LAPSED, "2026-03-13T00:00"))
                .isEmpty();
        ClockCase lapsed = served.then(LAPSED, "2026-03-13T00:00");
        assertThat(lapsed.refusal(REPLY_COMPLETE, "2026-03-16", "postmark", "2026-03-12"))
                .contains("already-lapsed");
    }

    @Test
    void nothingUndoesWhatHasTakenEffect() {
        assertThat(served.refusalAsked("2026-03-06", WITHDRAWN, "2026-03-04T11:00"))
                .contains("undoes-effective");
        assertThat(accepted.refusalAsked("2026-03-04", WITHDRAWN, "2026-03-02T10:00"))
                .contains("undoes-effective");
    }

    @Test
    void suspensionIsAnnouncedWithItsLengthWhileAClockOfTheOfficeRuns() {
        assertThat(accepted.refusal(SUSPENDED, "2026-03-04")).contains("detail-missing");
        assertThat(accepted.refusal(SUSPENDED, "2026-03-04", "plannedDays", 5)).isEmpty();
        assertThat(served.refusal(SUSPENDED, "2026-03-06", "plannedDays", 5)).contains("nothing-runs");
        assertThat(decided.refusal(SUSPENDED, "2026-03-06", "plannedDays", 5)).contains("already-decided");
        assertThat(accepted.refusal(SUSPENDED, "2026-03-11", "plannedDays", 5)).contains("limit-passed");
    }

    @Test
    void onlyWhatIsSuspendedResumes() {
        ClockCase suspended = accepted.then(SUSPENDED, "2026-03-04", "plannedDays", 3);
        assertThat(accepted.refusal(RESUMED, "2026-03-04")).contains("not-suspended");
        assertThat(suspended.refusal(RESUMED, "2026-03-09T23:59")).isEmpty();
        assertThat(suspended.refusal(RESUMED, "2026-03-10T00:00")).contains("not-suspended");
        assertThat(suspended.then(RESUMED, "2026-03-05").refusal(RESUMED, "2026-03-06"))
                .contains("not-suspended");
        assertThat(suspended.refusal(SUSPENDED, "2026-03-09", "plannedDays", 3)).isEmpty();
    }

    @Test
    void aLimitIsExtendedOnceAndOnlyBeforeItHasPassed() {
        assertThat(accepted.refusal(EXTENDED, "2026-03-04")).contains("detail-missing");
        assertThat(accepted.refusal(EXTENDED, "2026-03-10T23:59", "days", 5)).isEmpty();
        assertThat(accepted.refusal(EXTENDED, "2026-03-11T00:00", "days", 5)).contains("limit-passed");
        assertThat(received.refusal(EXTENDED, "2026-03-03", "days", 5)).contains("nothing-runs");
        assertThat(accepted.then(EXTENDED, "2026-03-04", "days", 5).refusal(EXTENDED, "2026-03-05", "days", 5))
                .contains("already-extended");
        assertThat(decided.refusal(EXTENDED, "2026-03-06", "days", 5)).contains("already-decided");
    }

    @Test
    void anExtensionMayBeAskedWhileSuspended() {
        ClockCase suspended = accepted.then(SUSPENDED, "2026-03-04", "plannedDays", 10);
        assertThat(suspended.refusal(EXTENDED, "2026-03-12", "days", 5)).isEmpty();
    }

    @Test
    void aCalendarRevisionNamesItsVersion() {
        assertThat(accepted.refusal(CALENDAR_REVISED, "2026-03-04")).contains("detail-missing");
        assertThat(accepted.refusal(CALENDAR_REVISED, "2026-03-04", "calendarVersion", "v2"))
                .isEmpty();
    }

    @Test
    void aRefusalSaysWhyInChinese() {
        ClockEvent late = ClockCase.event(0, NOTICE_ISSUED, "2026-03-12");
        assertThat(Fold.refusal(
                        received.events(),
                        ClockCase.pledgeRegistration(),
                        ClockCase.CALENDAR,
                        late,
                        late.effectiveAt()))
                .contains(new ClockRefusal("notice-late", "告知期限已过，不能再发一次性告知书。"));
    }
}
