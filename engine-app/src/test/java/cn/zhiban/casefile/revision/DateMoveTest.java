package cn.zhiban.casefile.revision;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.casefile.CaseFile;
import cn.zhiban.deadline.ClockEvent;
import cn.zhiban.deadline.ClockEventType;
import cn.zhiban.deadline.ClockReading;
import cn.zhiban.deadline.Fold;
import cn.zhiban.deadline.calendar.ShippedCalendars;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

/** What a revised calendar moves in a case: each date is compared with the same date alone. */
class DateMoveTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00+08:00");

    @Test
    void twoMaterialsThatAreAwaitedMoveNothingWhereNothingMoved() {
        var reading = promised();

        assertThat(DateMove.between(Mockito.mock(CaseFile.class), reading, reading))
                .isEmpty();
    }

    /** One within three working days, another within five. */
    private static ClockReading promised() {
        var deferrals = List.of(
                Map.of("material", "report", "days", 3, "legalBasis", "条例第三十二条"),
                Map.of("material", "licence", "days", 5, "legalBasis", "条例第三十二条"));
        var events = List.of(
                event(1, ClockEventType.RECEIVED, Map.of()),
                event(2, ClockEventType.ACCEPTED, Map.of()),
                event(3, ClockEventType.MATERIALS_DEFERRED, Map.of("deferrals", deferrals)));
        return Fold.read(events, List.of(), ShippedCalendars.load(), MONDAY);
    }

    private static ClockEvent event(int seq, ClockEventType type, Map<String, Object> details) {
        return new ClockEvent(seq, type, MONDAY, MONDAY, "clerk", null, null, details);
    }
}
