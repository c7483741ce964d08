package cn.zhiban.casefile.revision;

import cn.zhiban.casefile.CaseFile;
import cn.zhiban.deadline.ClockReading;
import cn.zhiban.deadline.Stage;
import cn.zhiban.deadline.StageReading;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * By how much a version of the calendar moves a date of a case.
 *
 * @param from the last day of the stage before, by the promise where there is one; {@code to} after
 * @param days calendar days, negative when it comes earlier
 */
public record DateMove(String caseNo, Stage stage, LocalDate from, LocalDate to, long days) {

    /** Every open stage whose day is another one in the second reading. */
    static List<DateMove> between(CaseFile about, ClockReading before, ClockReading after) {
        return before.stages().stream()
                .filter(stage -> stage.state().isOpen() && stage.due() != null)
                .flatMap(stage -> moved(about, stage, after))
                .toList();
    }

    private static Stream<DateMove> moved(CaseFile about, StageReading stage, ClockReading after) {
        return after.stages().stream()
                .filter(other -> other.stage() == stage.stage() && other.start() == stage.start())
                .filter(other -> Objects.equals(other.subject(), stage.subject()))
                .map(StageReading::due)
                .filter(Objects::nonNull)
                .filter(due -> !due.equals(stage.due()))
                .map(due -> new DateMove(
                        about.caseNo(), stage.stage(), stage.due(), due, ChronoUnit.DAYS.between(stage.due(), due)));
    }
}
