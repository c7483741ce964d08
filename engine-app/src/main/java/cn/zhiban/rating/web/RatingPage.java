package cn.zhiban.rating.web;

import cn.zhiban.casefile.CaseViews;
import cn.zhiban.rating.GivingRating;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.shared.RefusedRequest;
import cn.zhiban.web.KeptInput;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where whoever asked rates the service; a button pressed twice leads to the one rating. */
@Controller
@RequestMapping("/my/cases/{caseNo}/rating")
class RatingPage {

    private final CaseViews views;
    private final GivingRating giving;
    private final OfficeClock clock;

    RatingPage(CaseViews views, GivingRating giving, OfficeClock clock) {
        this.views = views;
        this.giving = giving;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView ask(Actor applicant, @PathVariable String caseNo, HttpServletRequest request) {
        var rating = views.of(applicant, caseNo).rating();
        if (rating == null || !rating.open()) {
            return new ModelAndView("redirect:/my/cases/" + caseNo);
        }
        var kept = KeptInput.take(request);
        return page(
                applicant,
                caseNo,
                kept.isEmpty() ? RatingForm.SCHEMA.initial() : RatingForm.SCHEMA.fromParameters(kept),
                Map.of());
    }

    @PostMapping
    ModelAndView rate(Actor applicant, @PathVariable String caseNo, HttpServletRequest request) {
        var typed = RatingForm.SCHEMA.fromParameters(request.getParameterMap());
        var judged = RatingForm.SCHEMA.validate(typed, RatingForm.context(clock.today()));
        if (!judged.isValid()) {
            return page(applicant, caseNo, typed, judged.errors());
        }
        try {
            giving.rate(applicant, caseNo, RatingForm.level(judged.values()), RatingForm.words(judged.values()));
        } catch (RefusedRequest refused) {
            if (refused.fields().isEmpty()) {
                throw refused;
            }
            return page(applicant, caseNo, typed, refused.fields());
        }
        return new ModelAndView("redirect:/my/cases/" + caseNo + "?rated");
    }

    private ModelAndView page(Actor applicant, String caseNo, Map<String, Object> typed, Map<String, String> errors) {
        var form = RatingForm.SCHEMA.view(typed, errors, RatingForm.context(clock.today()));
        return new ModelAndView("my/rating", errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY)
                .addObject("view", views.of(applicant, caseNo))
                .addObject("form", form)
                .addObject("errors", form.errors());
    }
}
