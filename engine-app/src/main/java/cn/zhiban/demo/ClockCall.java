package cn.zhiban.demo;

import cn.zhiban.shared.OfficeClock;
import io.swagger.v3.oas.annotations.Operation;
import java.time.OffsetDateTime;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Profile("demo")
@RequestMapping("/api/v1/demo/clock")
class ClockCall {

    record Advance(OffsetDateTime advanceTo) {}

    private final TimeTravel travel;
    private final OfficeClock clock;

    ClockCall(TimeTravel travel, OfficeClock clock) {
        this.travel = travel;
        this.clock = clock;
    }

    @Operation(summary = "At what moment the demo stands")
    @GetMapping
    Map<String, OffsetDateTime> now() {
        return Map.of("now", clock.now());
    }

    @Operation(summary = "Moves the demo's clock forward and does all that is due on the way")
    @PostMapping
    TimeTravel.Arrival advance(@RequestBody Advance advance) {
        return travel.advanceTo(advance.advanceTo());
    }
}
