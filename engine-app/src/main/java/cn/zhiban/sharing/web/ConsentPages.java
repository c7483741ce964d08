package cn.zhiban.sharing.web;

import cn.zhiban.catalogue.Register;
import cn.zhiban.shared.Actor;
import cn.zhiban.sharing.RegisterCalls;
import cn.zhiban.sharing.RegisterConsents;
import cn.zhiban.sharing.RegisterConsents.Consent;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** 授权查询: one card a register. */
@Controller
@RequestMapping("/my/consents")
class ConsentPages {

    /** @param since null where it is not agreed to */
    record Line(Register register, String tells, OffsetDateTime since) {}

    private final RegisterConsents consents;
    private final RegisterCalls calls;

    ConsentPages(RegisterConsents consents, RegisterCalls calls) {
        this.consents = consents;
        this.calls = calls;
    }

    @GetMapping
    ModelAndView show(Actor applicant) {
        var standing = consents.standing(applicant.accountId());
        return new ModelAndView("my/consents")
                .addObject("may", consents.mayConsent(applicant))
                .addObject("lines", lines(standing))
                .addObject("calls", calls.about(applicant.accountId()));
    }

    @PostMapping("/{register}")
    String give(Actor applicant, @PathVariable Register register) {
        consents.give(applicant, register);
        return "redirect:/my/consents?given";
    }

    @PostMapping("/{register}/withdrawal")
    String withdraw(Actor applicant, @PathVariable Register register) {
        consents.withdraw(applicant, register);
        return "redirect:/my/consents?withdrawn";
    }

    private static List<Line> lines(List<Consent> standing) {
        return Arrays.stream(Register.values())
                .filter(Register::isPersonal)
                .map(register -> new Line(register, tells(register), since(register, standing)))
                .toList();
    }

    private static String tells(Register register) {
        return register.facts().stream().map(Register.Fact::label).collect(Collectors.joining("、"));
    }

    private static OffsetDateTime since(Register register, List<Consent> standing) {
        return standing.stream()
                .filter(one -> one.register() == register)
                .map(Consent::givenAt)
                .findFirst()
                .orElse(null);
    }
}
