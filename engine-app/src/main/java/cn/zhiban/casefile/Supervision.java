package cn.zhiban.casefile;

import cn.zhiban.deadline.LimitStart;
import cn.zhiban.deadline.Stage;
import cn.zhiban.deadline.StageReading;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A limit that has passed while its stage is open. Staff supervise by the promise; the applicant is told once the
 * statutory limit has passed. Source: 优化营商环境条例 36.
 *
 * @param subject key of the deferred material whose limit it is; null for a limit of the case
 * @param due the last day by the promise, by law where none was given
 * @param publicSince since when the applicant is told; null while only the promise is missed
 * @param explanation what the person in charge tells the applicant; null until written
 * @param expectedOn day by which the stage is expected to be closed; null until written
 */
public record Supervision(
        long id,
        Stage stage,
        LimitStart from,
        String subject,
        LocalDate due,
        LocalDate statutoryDue,
        Instant openedAt,
        Instant publicSince,
        String explanation,
        LocalDate expectedOn) {

    boolean isAbout(StageReading reading) {
        return reading.stage() == stage && reading.start() == from && Objects.equals(reading.subject(), subject);
    }
}
