package cn.zhiban.demo;

import cn.zhiban.shared.DueWork;
import cn.zhiban.shared.DueWork.Done;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.shared.RefusedRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Moves the demo's clock forward, from due moment to due moment, and has all that is due done on the way. */
@Component
@Profile("demo")
public class TimeTravel {

    /** @param fired what was done on the way; {@code failed} what was tried in vain and stays for later */
    public record Arrival(OffsetDateTime now, int fired, int failed) {}

    private static final Duration FARTHEST = Duration.ofDays(5 * 366);

    private final OfficeClock clock;
    private final List<DueWork> works;

    TimeTravel(OfficeClock clock, List<DueWork> works) {
        this.clock = clock;
        this.works = works;
    }

    /**
     * @throws RefusedRequest {@code clock-backwards} for what has passed, {@code clock-too-far} beyond five years
     */
    public synchronized Arrival advanceTo(OffsetDateTime target) {
        if (target == null) {
            throw RefusedRequest.invalid("请改正时间", Map.of("advanceTo", "请填写要前进到的时间，例如 2026-03-18T09:00:00+08:00"));
        }
        var to = target.toInstant();
        if (to.isBefore(clock.instant())) {
            throw RefusedRequest.conflict(
                    "clock-backwards", "演示时钟只能向前，现在已经是 " + clock.now().withNano(0));
        }
        if (to.isAfter(clock.instant().plus(FARTHEST))) {
            throw RefusedRequest.invalid("clock-too-far", "一次最多前进五年");
        }
        var done = runAll();
        for (var next = next(to); next.isPresent(); next = next(to)) {
            forward(next.get());
            done = done.plus(runAll());
        }
        forward(to);
        done = done.plus(runAll());
        return new Arrival(clock.now().withNano(0), done.fired(), done.failed());
    }

    private Optional<Instant> next(Instant upTo) {
        return works.stream()
                .flatMap(work -> work.next(upTo).stream())
                .filter(moment -> moment.isAfter(clock.instant()))
                .min(Comparator.naturalOrder());
    }

    /** Never back: the clock may have ticked past the moment. */
    private void forward(Instant moment) {
        if (moment.isAfter(clock.instant())) {
            clock.set(moment);
        }
    }

    /** Until nobody finds anything: what one does may be due work of another. */
    private Done runAll() {
        var all = Done.NOTHING;
        for (var round = runOnce(); round.fired() > 0; round = runOnce()) {
            all = all.plus(round);
        }
        return all;
    }

    private Done runOnce() {
        return works.stream().map(DueWork::run).reduce(Done.NOTHING, Done::plus);
    }
}
