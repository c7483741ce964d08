package cn.zhiban.demo;

import cn.zhiban.shared.OfficeClock;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers where the demo's clock is set, now and whenever it is set again. */
@Component
@Profile("demo")
class RememberingClock implements SmartInitializingSingleton {

    private final OfficeClock clock;
    private final ClockMemory memory;

    RememberingClock(OfficeClock clock, JdbcClient jdbc) {
        this.clock = clock;
        this.memory = new ClockMemory(jdbc);
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (clock.isTicking()) {
            clock.followedBy(changed -> memory.keep(changed.offset()));
        }
    }
}
