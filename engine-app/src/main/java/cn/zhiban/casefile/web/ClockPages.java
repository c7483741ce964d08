package cn.zhiban.casefile.web;

import cn.zhiban.casefile.Cases;
import cn.zhiban.casefile.ClockView;
import cn.zhiban.casefile.ClockViews;
import cn.zhiban.casefile.ExtendingCase;
import cn.zhiban.casefile.SuspendingCase;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.RefusedRequest;
import cn.zhiban.shared.Role;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Why this date? The clock of a case line by line, for its applicant and for staff, who also act on it here. */
@Controller
class ClockPages {

    /** What was typed into the form of an act that was refused. */
    record Typed(String act, Map<String, String> values, Map<String, String> errors, String words) {

        static final Typed NOTHING = new Typed("", Map.of(), Map.of(), "");

        public String value(String of, String field) {
            return act.equals(of) ? values.getOrDefault(field, "") : "";
        }

        public String error(String of, String field) {
            return act.equals(of) ? errors.get(field) : null;
        }
    }

    private final ClockViews clocks;
    private final Cases cases;
    private final SuspendingCase suspending;
    private final ExtendingCase extending;

    ClockPages(ClockViews clocks, Cases cases, SuspendingCase suspending, ExtendingCase extending) {
        this.clocks = clocks;
        this.cases = cases;
        this.suspending = suspending;
        this.extending = extending;
    }

    @GetMapping("/my/cases/{caseNo}/why")
    ModelAndView why(Actor applicant, @PathVariable String caseNo, @RequestParam(defaultValue = "zh") String lang) {
        var page = new ModelAndView("my/why");
        page.addObject("clock", clocks.of(applicant, caseNo));
        page.addObject("english", lang.equals("en"));
        return page;
    }

    @GetMapping("/staff/cases/{caseNo}/clock")
    ModelAndView clock(Actor staff, @PathVariable String caseNo) {
        return page(staff, caseNo, Typed.NOTHING, HttpStatus.OK);
    }

    @PostMapping("/staff/cases/{caseNo}/clock/suspend")
    ModelAndView suspend(Actor staff, @PathVariable String caseNo, @RequestParam Map<String, String> typed) {
        return act(
                staff,
                caseNo,
                "suspend",
                typed,
                () -> suspending.suspend(staff, caseNo, typed.get("_reason"), number(typed.get("_plannedDays"))));
    }

    @PostMapping("/staff/cases/{caseNo}/clock/resume")
    ModelAndView resume(Actor staff, @PathVariable String caseNo, @RequestParam Map<String, String> typed) {
        return act(staff, caseNo, "resume", typed, () -> suspending.resume(staff, caseNo, typed.get("_words")));
    }

    @PostMapping("/staff/cases/{caseNo}/clock/extend")
    ModelAndView extend(Actor staff, @PathVariable String caseNo, @RequestParam Map<String, String> typed) {
        return act(
                staff,
                caseNo,
                "extend",
                typed,
                () -> extending.extend(
                        staff, caseNo, number(typed.get("_days")), typed.get("_reason"), typed.get("_approvalNo")));
    }

    private ModelAndView act(Actor staff, String caseNo, String act, Map<String, String> typed, Runnable deed) {
        try {
            deed.run();
        } catch (RefusedRequest refused) {
            boolean wrong = refused.kind() == RefusedRequest.Kind.INVALID;
            if (!wrong && refused.kind() != RefusedRequest.Kind.CONFLICT) {
                throw refused;
            }
            var kept = new Typed(act, typed, refused.fields(), refused.getMessage());
            return page(staff, caseNo, kept, wrong ? HttpStatus.UNPROCESSABLE_ENTITY : HttpStatus.CONFLICT);
        }
        return new ModelAndView("redirect:/staff/cases/" + caseNo + "/clock?" + act);
    }

    private ModelAndView page(Actor staff, String caseNo, Typed typed, HttpStatus status) {
        var clock = clocks.of(staff, caseNo);
        var page = new ModelAndView("staff/clock", status);
        page.addObject("clock", clock);
        page.addObject("typed", typed);
        page.addObject("acting", staff.has(Role.EXAMINER) || staff.has(Role.CHIEF));
        page.addObject("chief", staff.has(Role.CHIEF));
        page.addObject("unreached", cases.visibleTo(staff, caseNo).accountId() == null);
        page.addObject("suspended", isSuspended(clock));
        page.addObject("english", false);
        return page;
    }

    private static boolean isSuspended(ClockView clock) {
        return clock.stages().stream().anyMatch(stage -> stage.state().equals("STANDING_STILL"));
    }

    /** Null for what is no number, which the act refuses at its field. */
    private static Integer number(String typed) {
        return typed != null && typed.strip().matches("-?[0-9]{1,6}") ? Integer.valueOf(typed.strip()) : null;
    }
}
