package cn.zhiban.casefile;

import cn.zhiban.deadline.ClockEvent;
import cn.zhiban.deadline.ClockReading;
import cn.zhiban.deadline.Stage;
import cn.zhiban.deadline.StageReading;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the view of one case says of its clock. */
final class CaseViewClock {

    private CaseViewClock() {}

    static List<CaseView.Deadline> deadlines(ClockReading reading) {
        return reading.stages().stream().map(CaseViewClock::deadline).toList();
    }

    static CaseView.Clock of(ClockReading reading, List<ClockEvent> events) {
        var explained = explained(reading);
        return new CaseView.Clock(
                events.stream().map(CaseViewClock::event).toList(),
                explained.map(StageReading::stage).orElse(null),
                explained.map(stage -> days(reading, stage)).orElse(List.of()));
    }

    /** The date that matters now: the applicant's reply, else what the office works on, else what is open, else what was last. */
    private static Optional<StageReading> explained(ClockReading reading) {
        if (reading.replyDue().isPresent()) {
            return reading.stages().stream()
                    .filter(stage ->
                            stage.stage() == Stage.REPLY && stage.state().isOpen())
                    .findFirst();
        }
        return reading.runningOfCase().or(() -> reading.stages().stream().reduce(CaseViewClock::laterOrOpen));
    }

    private static StageReading laterOrOpen(StageReading earlier, StageReading later) {
        return earlier.state().isOpen() && !later.state().isOpen() ? earlier : later;
    }

    private static CaseView.Event event(ClockEvent event) {
        return new CaseView.Event(
                event.type().name(),
                CaseView.local(event.effectiveAt()),
                CaseView.local(event.recordedAt()),
                event.legalBasis(),
                event.words());
    }

    private static List<CaseView.Day> days(ClockReading reading, StageReading stage) {
        return reading.explanation(stage).stream()
                .map(day -> new CaseView.Day(day.date(), day.counted(), day.number(), day.reason()))
                .toList();
    }

    static String word(Enum<?> colour) {
        return colour == null ? null : colour.name().toLowerCase(Locale.ROOT);
    }

    private static CaseView.Deadline deadline(StageReading stage) {
        var limit = stage.limit();
        return new CaseView.Deadline(
                stage.stage(),
                stage.start(),
                stage.startedOn(),
                stage.promisedDue(),
                stage.statutoryDue(),
                stage.remaining(),
                word(stage.colour()),
                stage.state().name(),
                limit.days(),
                limit.unit(),
                limit.promisedDays(),
                limit.legalBasis(),
                stage.assumed());
    }
}
