package cn.zhiban.credit.web;

import cn.zhiban.credit.RecordingAct;
import cn.zhiban.form.ErrorLink;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.shared.RefusedRequest;
import cn.zhiban.web.KeptInput;
import jakarta.servlet.http.HttpServletRequest;
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
        if (!judged.isValid()) {
            return page(typed, judged.errors(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        try {
            var made = recording.record(supervisor, ActForm.act(judged.values()));
            return new ModelAndView("redirect:/staff/credit/" + made.record().recordNo() + "?recorded");
        } catch (RefusedRequest refused) {
            return again(typed, refused);
        }
    }

    private ModelAndView again(Map<String, Object> typed, RefusedRequest refused) {
        if (refused.kind() == RefusedRequest.Kind.CONFLICT) {
            return page(typed, Map.of("documentNo", refused.getMessage()), HttpStatus.CONFLICT);
        }
        if (refused.fields().isEmpty()) {
            throw refused;
        }
        return page(typed, refused.fields(), HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private ModelAndView page(Map<String, Object> typed, Map<String, String> errors, HttpStatus status) {
        var form = ActForm.SCHEMA.view(typed, errors, ActForm.context(clock.today()));
        List<ErrorLink> links = form.errors();
        return new ModelAndView("staff/credit-new", status)
                .addObject("form", form)
                .addObject("errors", links);
    }
}
