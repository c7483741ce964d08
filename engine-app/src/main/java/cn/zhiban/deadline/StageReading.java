package cn.zhiban.deadline;

import java.time.LocalDate;

/**
 * A stage under one of its limits, at the moment of the reading; of a closed stage, at the moment it closed.
 *
 * @param stage what is due
 * @param subject key of the deferred material whose limit it is, the applicant's or the office's; null for a limit of the case
 * @param start the fact from which the limit runs
 * @param startedOn the day of that fact, itself not counted in days and months
 * @param promisedDue last day by the office's promise; null without a promise, or while no end is in sight
 * @param statutoryDue last day by law; null while the clock stands still with no end in sight (a reply is awaited)
 * @param remaining units left by the promise (by law without one), begun hours counted as whole; 0 on the last day,
 *     negative by the whole units over (so still 0 on a day of rest after the last day: see {@code overdue})
 * @param colour by the promise (by law without one)
 * @param state whether it runs, stands still or is closed, and how
 * @param overdue past the promise (the law without one), also when it was closed late
 * @param overdueByLaw past the statutory limit, also when it was closed late
 * @param assumed true when a due date rests on a year whose holidays are not yet published
 * @param limit the limit itself, with unit and legal basis
 */
public record StageReading(
        Stage stage,
        String subject,
        LimitStart start,
        LocalDate startedOn,
        LocalDate promisedDue,
        LocalDate statutoryDue,
        int remaining,
        Colour colour,
        StageState state,
        boolean overdue,
        boolean overdueByLaw,
        boolean assumed,
        Limit limit) {

    /** The day that staff work to: the promise, else the statutory day; null while no end is in sight. */
    public LocalDate due() {
        return promisedDue == null ? statutoryDue : promisedDue;
    }
}
