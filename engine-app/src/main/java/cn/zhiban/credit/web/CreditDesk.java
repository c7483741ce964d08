package cn.zhiban.credit.web;

import cn.zhiban.credit.CreditRegister;
import cn.zhiban.credit.DecidingRequest;
import cn.zhiban.credit.ExtendingRequest;
import cn.zhiban.form.ErrorLink;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.RefusedRequest;
import cn.zhiban.shared.Role;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A record of the register for staff, and where the supervisor decides. */
@Controller
@RequestMapping("/staff/credit")
class CreditDesk {

    private final CreditRegister register;
    private final DecidingRequest deciding;
    private final ExtendingRequest extending;

    CreditDesk(CreditRegister register, DecidingRequest deciding, ExtendingRequest extending) {
        this.register = register;
        this.deciding = deciding;
        this.extending = extending;
    }

    @GetMapping("/{recordNo}")
    ModelAndView one(Actor staff, @PathVariable String recordNo) {
        return record(staff, recordNo);
    }

    /** Where one comes back to after an expired session. */
    @GetMapping({
        "/{recordNo}/requests/{id}/check",
        "/{recordNo}/requests/{id}/decision",
        "/{recordNo}/requests/{id}/extension"
    })
    String back(@PathVariable String recordNo) {
        return "redirect:/staff/credit/" + recordNo;
    }

    @PostMapping("/{recordNo}/requests/{id}/check")
    ModelAndView check(
            Actor supervisor,
            @PathVariable String recordNo,
            @PathVariable long id,
            @RequestParam(name = "_words", defaultValue = "") String words) {
        try {
            deciding.check(supervisor, id, words);
            return new ModelAndView("redirect:/staff/credit/" + recordNo + "?checked");
        } catch (RefusedRequest refused) {
            return again(supervisor, recordNo, words, "", new ErrorLink("words", refused.fault()));
        }
    }

    @PostMapping("/{recordNo}/requests/{id}/decision")
    ModelAndView decide(
            Actor supervisor,
            @PathVariable String recordNo,
            @PathVariable long id,
            @RequestParam(name = "_words", defaultValue = "") String words,
            @RequestParam(name = "_granted", defaultValue = "") String granted) {
        if (!granted.equals("yes") && !granted.equals("no")) {
            return again(supervisor, recordNo, words, granted, new ErrorLink("granted-yes", "请选择同意还是不同意"));
        }
        try {
            deciding.decide(supervisor, id, granted.equals("yes"), words);
            return new ModelAndView("redirect:/staff/credit/" + recordNo + "?decided");
        } catch (RefusedRequest refused) {
            return again(supervisor, recordNo, words, granted, new ErrorLink("words", refused.fault()));
        }
    }

    @PostMapping("/{recordNo}/requests/{id}/extension")
    ModelAndView extend(
            Actor supervisor,
            @PathVariable String recordNo,
            @PathVariable long id,
            @RequestParam(name = "_why", defaultValue = "") String why) {
        try {
            extending.extend(supervisor, id, why);
            return new ModelAndView("redirect:/staff/credit/" + recordNo + "?extended");
        } catch (RefusedRequest refused) {
            return again(supervisor, recordNo, "", "", new ErrorLink("why", refused.fault()))
                    .addObject("why", why);
        }
    }

    private ModelAndView again(Actor supervisor, String recordNo, String words, String granted, ErrorLink error) {
        var page = record(supervisor, recordNo);
        page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return page.addObject("words", words)
                .addObject("granted", granted)
                .addObject("error", error)
                .addObject("errors", List.of(error));
    }

    private ModelAndView record(Actor staff, String recordNo) {
        var view = register.dossier(recordNo);
        boolean own = view.record().recordedBy().equals(staff.username());
        return new ModelAndView("staff/credit-record")
                .addObject("view", view)
                .addObject("own", own)
                .addObject("decides", staff.has(Role.SUPERVISOR) && !own)
                .addObject("reads", staff.has(Role.SUPERVISOR) || staff.has(Role.AUDITOR))
                .addObject("errors", List.of());
    }
}
