package cn.zhiban.casefile.revision.web;

import cn.zhiban.batch.Batch;
import cn.zhiban.casefile.revision.DateMove;
import cn.zhiban.casefile.revision.ForeseeingMoves.Foreseen;
import cn.zhiban.deadline.calendar.CalendarVersion;
import cn.zhiban.deadline.calendar.YearNotice;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * A version as REST answers it.
 *
 * @param openCases how many cases are open, null once it is decided and no longer foreseen; likewise the moves
 * @param revision how far it has reached the open cases; null before it is approved
 */
record VersionView(
        long id,
        String version,
        String base,
        int year,
        String state,
        String proposedBy,
        OffsetDateTime proposedAt,
        String decidedBy,
        OffsetDateTime decidedAt,
        YearNotice notice,
        Long openCases,
        Long movedCases,
        List<DateMove> moves,
        Revision revision) {

    record Revision(String state, long total, long done) {}

    static VersionView of(CalendarVersion version, Foreseen foreseen, Batch batch) {
        return new VersionView(
                version.id(),
                version.name(),
                version.base(),
                version.year(),
                version.state().name(),
                version.proposedBy(),
                version.proposedAt(),
                version.decidedBy(),
                version.decidedAt(),
                version.notice(),
                foreseen == null ? null : foreseen.openCases(),
                foreseen == null ? null : foreseen.movedCases(),
                foreseen == null ? null : foreseen.moves(),
                batch == null ? null : new Revision(batch.state().name(), batch.total(), batch.done()));
    }
}
