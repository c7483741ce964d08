package cn.zhiban.casefile;

import cn.zhiban.casefile.ClockView.Day;
import cn.zhiban.casefile.ClockView.EventView;
import cn.zhiban.casefile.ClockView.StageView;
import cn.zhiban.catalogue.Catalogue;
import cn.zhiban.deadline.ClockEvent;
import cn.zhiban.deadline.ClockEventType;
import cn.zhiban.deadline.ClockReading;
import cn.zhiban.deadline.Stage;
import cn.zhiban.deadline.StageReading;
import cn.zhiban.shared.Actor;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together why a case has the dates that it has. */
@Component
public class ClockViews {

    private final Cases cases;
    private final CaseClock caseClock;
    private final Catalogue catalogue;
    private final Supervisions supervisions;

    ClockViews(Cases cases, CaseClock caseClock, Catalogue catalogue, Supervisions supervisions) {
        this.cases = cases;
        this.caseClock = caseClock;
        this.catalogue = catalogue;
        this.supervisions = supervisions;
    }

    @Transactional(readOnly = true)
    public ClockView of(Actor actor, String caseNo) {
        var file = cases.visibleTo(actor, caseNo);
        var events = caseClock.events(file);
        var reading = caseClock.read(file, events);
        var item = catalogue.version(file.itemVersionId()).item();
        return new ClockView(
                file.caseNo(),
                item.name(),
                file.status().name(),
                reading.runningOfCase().map(StageReading::due).orElse(null),
                reading.replyDue().orElse(null),
                lower(reading.colour()),
                CaseView.local(reading.asOf()),
                file.calendarVersion(),
                supervisions.toldOf(file).orElse(null),
                reading.stages().stream()
                        .map(stage ->
                                stage(reading, stage, StageLabel.of(item, stage.stage(), stage.subject()), events))
                        .toList(),
                events.stream().map(ClockViews::event).toList());
    }

    private static StageView stage(ClockReading reading, StageReading one, String label, List<ClockEvent> events) {
        int extendedBy = one.subject() == null ? extendedBy(one.stage(), events) : 0;
        return new StageView(
                one.stage(),
                label,
                one.stage().english(),
                one.startedOn(),
                one.promisedDue(),
                one.statutoryDue(),
                one.remaining(),
                one.limit().unit(),
                extendedBy,
                lower(one.colour()),
                one.state().name(),
                one.state().label(),
                one.state().english(),
                one.assumed(),
                one.limit().legalBasis(),
                LimitWords.chinese(one, extendedBy),
                LimitWords.english(one, extendedBy),
                days(reading, one));
    }

    private static int extendedBy(Stage stage, List<ClockEvent> events) {
        return events.stream()
                .filter(event -> event.type() == ClockEventType.EXTENDED)
                .filter(event -> stage.name().equals(event.details().getOrDefault("stage", Stage.DECISION.name())))
                .mapToInt(event -> ((Number) event.details().get("days")).intValue())
                .findFirst()
                .orElse(0);
    }

    private static List<Day> days(ClockReading reading, StageReading one) {
        return reading.explanation(one).stream()
                .map(line -> new Day(line.date(), line.counted(), line.number(), line.reason(), line.english()))
                .toList();
    }

    private static EventView event(ClockEvent event) {
        return new EventView(
                event.type().name(),
                event.type().label(),
                event.type().english(),
                CaseView.local(event.effectiveAt()),
                CaseView.local(event.recordedAt()),
                event.legalBasis(),
                event.words());
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
