package cn.zhiban.sharing.web;

import cn.zhiban.catalogue.Register;
import cn.zhiban.shared.Actor;
import cn.zhiban.sharing.RegisterConsents;
import cn.zhiban.sharing.RegisterConsents.Consent;
import io.swagger.v3.oas.annotations.Operation;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/consents")
class ConsentCalls {

    record Given(Register register, String name, OffsetDateTime givenAt) {

        static Given of(Consent consent) {
            return new Given(consent.register(), consent.register().label(), consent.givenAt());
        }
    }

    private final RegisterConsents consents;

    ConsentCalls(RegisterConsents consents) {
        this.consents = consents;
    }

    @Operation(summary = "Which registers the office may ask about me")
    @GetMapping
    List<Given> standing(Actor applicant) {
        return consents.standing(applicant.accountId()).stream().map(Given::of).toList();
    }

    @Operation(summary = "Lets the office ask a register about me and use its answer in my later cases")
    @PutMapping("/{register}")
    List<Given> give(Actor applicant, @PathVariable Register register) {
        consents.give(applicant, register);
        return standing(applicant);
    }

    @Operation(summary = "Takes that back; what was answered is forgotten")
    @DeleteMapping("/{register}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(Actor applicant, @PathVariable Register register) {
        consents.withdraw(applicant, register);
    }
}
