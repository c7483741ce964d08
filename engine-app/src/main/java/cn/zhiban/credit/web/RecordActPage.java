package cn.zhiban.credit.web;

import cn.zhiban.credit.FoundAct;
import cn.zhiban.credit.RecordingAct;
import cn.zhiban.form.ErrorLink;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.shared.RefusedRequest;
import cn.zhiban.web.KeptInput;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where the supervisor writes down an act that the office found by itself. */
@Controller
@RequestMapping("/staff/credit/new")
class RecordActPage {

    private final RecordingAct recording;
    private final OfficeClock clock;

    RecordActPage(RecordingAct recording, OfficeClock clock) {
        this.recording = recording;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView ask(HttpServletRequest request) {
        var kept = KeptInput.take(request);
        var typed = kept.isEmpty() ? ActForm.SCHEMA.initial() : ActForm.SCHEMA.fromParameters(kept);
        return page(typed, Map.of(), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView record(Actor supervisor, HttpServletRequest request) {
        var typed = ActForm.SCHEMA.fromParameters(request.getParameterMap());
        var judged = ActForm.SCHEMA.validate(typed, ActForm.context(clock.today()));
        var act = ActForm.act(judged.isValid() ? judged.values() : typed);
        var errors = new HashMap<>(act.faults(clock.today()));
        errors.putAll(judged.errors());
        return errors.isEmpty() ? record(supervisor, typed, act) : page(typed, errors, HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private ModelAndView record(Actor supervisor, Map<String, Object> typed, FoundAct act) {
        try {
            var made = recording.record(supervisor, act);
            return new ModelAndView("redirect:/staff/credit/" + made.record().recordNo() + "?recorded");
        } catch (RefusedRequest refused) {
            if (refused.kind() != RefusedRequest.Kind.CONFLICT) {
                throw refused;
            }
            return page(typed, Map.of("documentNo", refused.getMessage()), HttpStatus.CONFLICT);
        }
    }

    private ModelAndView page(Map<String, Object> typed, Map<String, String> errors, HttpStatus status) {
        var form = ActForm.SCHEMA.view(typed, errors, ActForm.context(clock.today()));
        List<ErrorLink> links = form.errors();
        return new ModelAndView("staff/credit-new", status)
                .addObject("form", form)
                .addObject("errors", links);
    }
}
