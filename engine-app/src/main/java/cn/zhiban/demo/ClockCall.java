package cn.zhiban.demo;

import io.swagger.v3.oas.annotations.Operation;
import java.time.OffsetDateTime;
import org.springframework.context.annotation.Profile;
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

    ClockCall(TimeTravel travel) {
        this.travel = travel;
    }

    @Operation(summary = "Moves the demo's clock forward and does all that is due on the way")
    @PostMapping
    TimeTravel.Arrival advance(@RequestBody Advance advance) {
        return travel.advanceTo(advance.advanceTo());
    }
}
