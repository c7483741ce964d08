package cn.zhiban.acceptance.draft.web;

import cn.zhiban.acceptance.draft.CheckingDraft;
import cn.zhiban.acceptance.draft.OpenDraft;
import cn.zhiban.acceptance.draft.Step;
import cn.zhiban.form.Reading;
import cn.zhiban.shared.Actor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Draws the page on which everything is read once more. */
@Component
class CheckView {

    /** One page of the application as it was filled in; {@code open} when something on it is missing or wrong. */
    record Section(String label, String address, List<Line> lines, boolean open) {}

    /** @param address of the page where the answer is changed; null where it cannot be */
    record Line(Reading reading, String address) {}

    /** What is wrong, and the page where it is put right. */
    record Problem(String words, String address) {}

    private final CheckingDraft checking;
    private final StepParts parts;

    CheckView(CheckingDraft checking, StepParts parts) {
        this.checking = checking;
        this.parts = parts;
    }

    /** @param judged whether the page says what is wrong, as after the attempt to send it */
    ModelAndView page(Actor actor, OpenDraft open, boolean judged, HttpStatus status) {
        var problems = checking.problems(actor, open);
        var check = open.flow().check();
        var model = new HashMap<String, Object>();
        model.put("frame", Frame.of(open, check, open.seen(), false));
        model.put("sections", sections(actor, open, problems));
        parts.of(check)
                .show(actor, open, check, judged ? problems.getOrDefault(check.id(), Map.of()) : Map.of(), model);
        model.put("problems", judged ? told(actor, open, problems) : List.of());
        return new ModelAndView("apply/check", model, status);
    }

    private List<Section> sections(Actor actor, OpenDraft open, Map<String, Map<String, String>> problems) {
        return open.flow().steps().stream()
                .filter(step -> !step.isCheck())
                .map(step -> new Section(
                        step.label(),
                        DraftAddress.fromCheck(open, step, ""),
                        lines(actor, open, step),
                        problems.containsKey(step.id())))
                .toList();
    }

    private List<Line> lines(Actor actor, OpenDraft open, Step step) {
        return parts.of(step).readings(actor, open, step, open.draft().answers()).stream()
                .map(reading -> new Line(
                        reading, reading.key().isEmpty() ? null : DraftAddress.fromCheck(open, step, reading.key())))
                .toList();
    }

    private List<Problem> told(Actor actor, OpenDraft open, Map<String, Map<String, String>> problems) {
        var told = new ArrayList<Problem>();
        for (var step : open.flow().steps()) {
            var errors = problems.getOrDefault(step.id(), Map.of());
            parts.of(step).show(actor, open, step, errors, new HashMap<>()).stream()
                    .map(link -> new Problem(
                            link.words(),
                            step.isCheck() ? "#" + link.id() : DraftAddress.fromCheck(open, step, link.id())))
                    .forEach(told::add);
        }
        return told;
    }
}
