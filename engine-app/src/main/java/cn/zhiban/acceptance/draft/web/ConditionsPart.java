package cn.zhiban.acceptance.draft.web;

import cn.zhiban.acceptance.draft.Answers;
import cn.zhiban.acceptance.draft.Area;
import cn.zhiban.acceptance.draft.CheckingDraft;
import cn.zhiban.acceptance.draft.OpenDraft;
import cn.zhiban.acceptance.draft.Step;
import cn.zhiban.catalogue.Guide;
import cn.zhiban.form.ErrorLink;
import cn.zhiban.form.Reading;
import cn.zhiban.shared.Actor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Is it for me: each condition of acceptance as a question with yes or no. */
@Component
class ConditionsPart implements StepPart {

    /** @param error empty if nothing is wrong */
    record Asked(String id, String question, Object answer, String error) {

        public boolean wrong() {
            return !error.isEmpty();
        }
    }

    @Override
    public Area area() {
        return Area.CONDITIONS;
    }

    @Override
    public Typed typed(Actor actor, OpenDraft open, Step step, HttpServletRequest request) {
        var answers = new LinkedHashMap<String, Object>();
        var conditions = conditions(open);
        for (int i = 0; i < conditions.size(); i++) {
            var answer = request.getParameter(id(i));
            if (CheckingDraft.YES.equals(answer) || CheckingDraft.NO.equals(answer)) {
                answers.put(conditions.get(i).words(), answer);
            }
        }
        return Typed.of(answers);
    }

    @Override
    public List<ErrorLink> show(
            Actor actor, OpenDraft open, Step step, Map<String, String> errors, Map<String, Object> model) {
        var answers = open.draft().answers().on(step);
        var conditions = conditions(open);
        var asked = IntStream.range(0, conditions.size())
                .mapToObj(i -> new Asked(
                        id(i),
                        conditions.get(i).question(),
                        answers.get(conditions.get(i).words()),
                        errors.getOrDefault(id(i), "")))
                .toList();
        model.put("conditions", asked);
        return asked.stream()
                .filter(Asked::wrong)
                .map(one -> new ErrorLink(one.id(), one.question() + one.error()))
                .toList();
    }

    @Override
    public List<Reading> readings(Actor actor, OpenDraft open, Step step, Answers answers) {
        var given = answers.on(step);
        var conditions = conditions(open);
        return IntStream.range(0, conditions.size())
                .mapToObj(i -> new Reading(
                        id(i),
                        conditions.get(i).question(),
                        words(given.get(conditions.get(i).words())),
                        false))
                .toList();
    }

    private static String words(Object answer) {
        if (answer == null) {
            return "";
        }
        return CheckingDraft.YES.equals(answer) ? "是" : "否";
    }

    private static String id(int index) {
        return CheckingDraft.CONDITION + index;
    }

    private static List<Guide.Condition> conditions(OpenDraft open) {
        return open.version().item().guide().acceptanceConditions();
    }
}
