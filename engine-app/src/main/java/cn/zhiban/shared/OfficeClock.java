package cn.zhiban.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * The one clock of the office: machine time plus an offset, in Asia/Shanghai. The offset is zero in production; the
 * demo starts on a day of its own, and tests hold the clock still. Nothing else reads the system time.
 */
public final class OfficeClock extends Clock {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Clock machine;
    private final boolean ticking;
    private final List<Consumer<OfficeClock>> followers = new CopyOnWriteArrayList<>();
    private volatile Duration offset = Duration.ZERO;

    private OfficeClock(Clock machine, boolean ticking) {
        this.machine = machine;
        this.ticking = ticking;
    }

    public static OfficeClock ticking() {
        return new OfficeClock(Clock.system(ZONE), true);
    }

    /** For tests: time passes only when it is set. */
    public static OfficeClock standingStillAt(Instant moment) {
        return new OfficeClock(Clock.fixed(moment, ZONE), false);
    }

    public boolean isTicking() {
        return ticking;
    }

    /** Whoever keeps a clock of its own (the engine) follows each change of the offset. */
    public void followedBy(Consumer<OfficeClock> follower) {
        followers.add(follower);
        follower.accept(this);
    }

    /** Sets the clock to the given moment; from there it goes on as the machine does. */
    public void set(Instant moment) {
        offset = Duration.between(machine.instant(), moment);
        followers.forEach(follower -> follower.accept(this));
    }

    public Duration offset() {
        return offset;
    }

    /** The day in the office's zone. */
    public LocalDate today() {
        return LocalDate.ofInstant(instant(), ZONE);
    }

    /** The moment with the office's offset, as it stands in ledgers and answers. */
    public OffsetDateTime now() {
        return instant().atZone(ZONE).toOffsetDateTime();
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(offset);
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(machine.withZone(zone), offset);
    }
}
