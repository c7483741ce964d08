package cn.zhiban.demo;

import cn.zhiban.shared.OfficeClock;
import java.time.OffsetDateTime;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Every page of a demo can show at what moment the demo stands, as {@code demoNow}. */
@ControllerAdvice
@Profile("demo")
class ClockOfPages {

    private final OfficeClock clock;

    ClockOfPages(OfficeClock clock) {
        this.clock = clock;
    }

    @ModelAttribute("demoNow")
    OffsetDateTime demoNow() {
        return clock.now();
    }
}
