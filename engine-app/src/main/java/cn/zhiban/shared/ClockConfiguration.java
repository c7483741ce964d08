package cn.zhiban.shared;

import java.time.Instant;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sets up the one clock: machine time, or from {@code zhiban.clock} on; standing still only in tests. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    @Bean
    OfficeClock officeClock(
            @Value("${zhiban.clock:#{null}}") Optional<Instant> start,
            @Value("${zhiban.clock-stands-still:false}") boolean frozen) {
        if (frozen) {
            return OfficeClock.standingStillAt(start.orElseThrow());
        }
        var clock = OfficeClock.ticking();
        start.ifPresent(clock::set);
        return clock;
    }
}
