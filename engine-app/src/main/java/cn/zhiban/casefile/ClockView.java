package cn.zhiban.casefile;

import cn.zhiban.deadline.LimitUnit;
import cn.zhiban.deadline.Stage;
import cn.zhiban.deadline.StageState;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;

/**
 * The clock of a case with the reason for every date, in Chinese and English.
 *
 * @param calendar what the version of the working calendar is called under which the case lives now
 * @param overdue what the applicant is told while a statutory limit is missed; null otherwise
 */
public record ClockView(
        String caseNo,
        String itemName,
        String status,
        LocalDate dueDate,
        LocalDate replyDue,
        String colour,
        OffsetDateTime asOf,
        String calendar,
        CaseView.Overdue overdue,
        List<StageView> stages,
        List<EventView> events) {

    /** The limit that runs now, or stands still; null when none does. */
    public StageView running() {
        return stages.stream().filter(StageView::stillOpen).findFirst().orElse(null);
    }

    /** The limits as a reader asks for them: what runs, then what is over. */
    public List<StageView> runningFirst() {
        return stages.stream()
                .sorted(Comparator.comparing(stage -> !stage.stillOpen()))
                .toList();
    }

    /**
     * One limit that has begun.
     *
     * @param remaining in {@code unit}, negative when over
     * @param extendedBy units by which the one extension lengthened it, 0 without
     * @param assumed whether a date rests on a year whose holidays are not published
     * @param words from which fact it runs, how long, on what it rests
     */
    public record StageView(
            Stage stage,
            String label,
            String labelEn,
            LocalDate startedOn,
            LocalDate promisedDue,
            LocalDate statutoryDue,
            int remaining,
            LimitUnit unit,
            int extendedBy,
            String colour,
            String state,
            String stateLabel,
            String stateLabelEn,
            boolean assumed,
            String legalBasis,
            String words,
            String wordsEn,
            List<Day> days) {

        /** The day that people work to: the promised one, else the statutory one; null while no end is in sight. */
        public LocalDate due() {
            return promisedDue == null ? statutoryDue : promisedDue;
        }

        boolean stillOpen() {
            return StageState.valueOf(state).isOpen();
        }
    }

    /** @param number of days (or whole hours) used up at its end */
    public record Day(LocalDate date, boolean counted, int number, String reason, String reasonEn) {}

    public record EventView(
            String type,
            String label,
            String labelEn,
            OffsetDateTime effectiveAt,
            OffsetDateTime recordedAt,
            String basis,
            String words) {}
}
