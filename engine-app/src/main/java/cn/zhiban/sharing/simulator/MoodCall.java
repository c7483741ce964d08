package cn.zhiban.sharing.simulator;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Profile("demo")
@RequestMapping("/api/v1/demo/registers")
class MoodCall {

    record Behaviour(Mood mood) {}

    private final SimulatedRegisters registers;

    MoodCall(SimulatedRegisters registers) {
        this.registers = registers;
    }

    @Operation(summary = "How the simulated registers behave")
    @GetMapping
    Behaviour mood() {
        return new Behaviour(registers.mood());
    }

    @Operation(summary = "Lets the simulated registers be slow, down, garbled or wrong")
    @PutMapping
    Behaviour become(@RequestBody Behaviour wanted) {
        registers.become(wanted.mood() == null ? Mood.WELL : wanted.mood());
        return mood();
    }
}
