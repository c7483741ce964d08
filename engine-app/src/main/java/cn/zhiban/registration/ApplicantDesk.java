package cn.zhiban.registration;

import static cn.zhiban.registration.PlatformForm.DISABLE_APPLICANT;
import static cn.zhiban.registration.PlatformForm.FIND_APPLICANT;
import static cn.zhiban.registration.PlatformForm.VERIFY_APPLICANT;

import cn.zhiban.identity.Applicants;
import cn.zhiban.identity.DisablingApplicant;
import cn.zhiban.identity.LookingUpApplicant;
import cn.zhiban.identity.VerifyingApplicant;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.shared.RefusedRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The window compares an applicant with its papers. Codes are posted: a number of a person stands in no address. */
@Controller
@RequestMapping("/staff/applicants")
class ApplicantDesk {

    private final LookingUpApplicant lookingUp;
    private final VerifyingApplicant verifying;
    private final DisablingApplicant disabling;
    private final Applicants applicants;
    private final OfficeClock clock;

    ApplicantDesk(
            LookingUpApplicant lookingUp,
            VerifyingApplicant verifying,
            DisablingApplicant disabling,
            Applicants applicants,
            OfficeClock clock) {
        this.lookingUp = lookingUp;
        this.verifying = verifying;
        this.disabling = disabling;
        this.applicants = applicants;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView ask() {
        return page(DeskView.asking(clock.today()));
    }

    /** @param chosen which of several accounts is dealt with; the first one where nothing is said */
    @PostMapping
    ModelAndView find(
            Actor clerk, HttpServletRequest request, @RequestParam(name = "_account", required = false) Long chosen) {
        var asked = Answered.of(FIND_APPLICANT, request.getParameterMap(), clock.today());
        var code = WholeCode.of(asked, clock.today());
        if (!code.isRight()) {
            return page(DeskView.asking(clock.today()).refused(asked.with(code.fault())));
        }
        var found = lookingUp.find(code.value(), clerk);
        return page(DeskView.asking(clock.today()).found(asked, found, chosen));
    }

    @PostMapping("/{id}/verify")
    ModelAndView verify(Actor clerk, @PathVariable long id, HttpServletRequest request) {
        var answered = Answered.of(VERIFY_APPLICANT, request.getParameterMap(), clock.today());
        return act(
                id,
                answered,
                "verified",
                () -> verifying.verify(id, answered.text("nameOnPaper"), answered.text("paper"), clerk));
    }

    @PostMapping("/{id}/disable")
    ModelAndView disable(Actor clerk, @PathVariable long id, HttpServletRequest request) {
        var answered = Answered.of(DISABLE_APPLICANT, request.getParameterMap(), clock.today());
        return act(id, answered, "disabled", () -> disabling.disable(id, answered.text("reason"), clerk));
    }

    private ModelAndView act(long id, Answered answered, String done, Runnable work) {
        if (!answered.isValid()) {
            return again(id, answered);
        }
        try {
            work.run();
        } catch (RefusedRequest refused) {
            if (refused.fields().isEmpty()) {
                throw refused;
            }
            return again(id, answered.with(refused.fields()));
        }
        return new ModelAndView("redirect:/staff/applicants?" + done);
    }

    private ModelAndView again(long id, Answered answered) {
        return page(DeskView.asking(clock.today()).again(applicants.of(id), answered));
    }

    private static ModelAndView page(DeskView view) {
        var status = view.errors().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY;
        return new ModelAndView("staff/applicants", Map.of("desk", view), status);
    }
}
