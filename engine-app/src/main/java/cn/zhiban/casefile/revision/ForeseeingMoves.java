package cn.zhiban.casefile.revision;

import cn.zhiban.casefile.CaseClock;
import cn.zhiban.casefile.CaseFile;
import cn.zhiban.casefile.Cases;
import cn.zhiban.deadline.ClockEvent;
import cn.zhiban.deadline.ClockLedger;
import cn.zhiban.deadline.calendar.CalendarVersion;
import cn.zhiban.deadline.calendar.Calendars;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** What a proposed version would move if it came into force now. */
@Component
public class ForeseeingMoves {

    /**
     * @param openCases how many cases are open
     * @param movedCases how many of them would be moved
     * @param moves of the first thousand cases that would be moved
     */
    public record Foreseen(long openCases, long movedCases, List<DateMove> moves) {}

    private static final int AT_ONCE = 1000;
    private static final int SHOWN = 1000;

    private final Cases cases;
    private final CaseClock clock;
    private final ClockLedger ledger;
    private final Calendars calendars;
    private final OfficeClock office;

    ForeseeingMoves(Cases cases, CaseClock clock, ClockLedger ledger, Calendars calendars, OfficeClock office) {
        this.cases = cases;
        this.clock = clock;
        this.ledger = ledger;
        this.calendars = calendars;
        this.office = office;
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Foreseen of(CalendarVersion version) {
        var now = office.instant();
        var moves = new ArrayList<DateMove>();
        long open = 0;
        long moved = 0;
        for (var ids = next(version, 0); !ids.isEmpty(); ids = next(version, ids.get(ids.size() - 1))) {
            var histories = ledger.of(ids);
            for (var file : cases.byIds(ids)) {
                var of = moves(file, histories.get(file.id()), version, now);
                open++;
                moved += of.isEmpty() ? 0 : 1;
                if (moved <= SHOWN) {
                    moves.addAll(of);
                }
            }
        }
        return new Foreseen(open, moved, List.copyOf(moves));
    }

    private List<Long> next(CalendarVersion version, long after) {
        return cases.livingUnderOther(version.name(), after, AT_ONCE);
    }

    private List<DateMove> moves(CaseFile file, List<ClockEvent> history, CalendarVersion version, Instant now) {
        var began = clock.calendar(history);
        var calendar = new FollowingProposal(began, version.name(), calendars.proposed(version));
        var event = RevisedClock.event(history.size() + 1, version.name(), Actor.SYSTEM.username(), null, now);
        var revised = RevisedClock.of(file, history, clock, calendar, event, now);
        return DateMove.between(file, revised.before(), revised.after());
    }
}
