package cn.zhiban.acceptance.web;

import cn.zhiban.form.ErrorLink;
import cn.zhiban.form.FormView;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.RefusedRequest;
import cn.zhiban.shared.Role;
import cn.zhiban.worklist.OpenTask;
import cn.zhiban.worklist.Outcome;
import cn.zhiban.worklist.OutcomeForms;
import cn.zhiban.worklist.TaskEngine;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The open task of a case with the outcomes that its model offers, one of them unfolded with its form. */
@Component
class TaskDesk {

    /** What was answered so far; {@code outcome} null while none is chosen. */
    record Answer(String outcome, Map<String, Object> values, RefusedRequest refused) {

        static Answer choosing(String outcome) {
            return new Answer(outcome, null, null);
        }

        Map<String, String> errors() {
            return refused == null ? Map.of() : refused.fields();
        }
    }

    /**
     * @param groupLabel whose work it is, in Chinese
     * @param mine whether the reader holds it; {@code claimable} whether it may be taken
     * @param chosen the unfolded outcome, null for none
     * @param form of the chosen outcome, null when it asks nothing
     */
    record Shown(
            OpenTask task,
            String groupLabel,
            boolean mine,
            boolean claimable,
            List<Outcome> outcomes,
            Outcome chosen,
            FormView form,
            List<ErrorLink> errors) {}

    private final TaskEngine engine;
    private final OutcomeForms forms;

    TaskDesk(TaskEngine engine, OutcomeForms forms) {
        this.engine = engine;
        this.forms = forms;
    }

    Shown shown(Actor actor, OpenTask task, Answer answer) {
        boolean mine = task.isClaimedBy(actor);
        var outcomes = mine ? engine.outcomes(task) : List.<Outcome>of();
        var chosen = chosen(outcomes, answer.outcome());
        var form = chosen == null ? null : form(task, chosen, answer);
        return new Shown(
                task,
                Role.valueOf(task.candidateGroup().toUpperCase(Locale.ROOT)).label(),
                mine,
                !task.isClaimed() && task.isFor(actor),
                outcomes,
                chosen,
                form,
                errors(form, answer.refused()));
    }

    /** An outcome that is not offered is none; the only one needs no choosing. */
    private static Outcome chosen(List<Outcome> outcomes, String key) {
        return outcomes.stream()
                .filter(one -> one.key().equals(key) || outcomes.size() == 1)
                .findFirst()
                .orElse(null);
    }

    private FormView form(OpenTask task, Outcome chosen, Answer answer) {
        return forms.of(task, chosen)
                .map(schema -> {
                    var errors = new HashMap<>(answer.errors());
                    errors.keySet().retainAll(schema.keys());
                    var values = answer.values() == null ? schema.initial() : answer.values();
                    return schema.view(values, errors, forms.context(task));
                })
                .orElse(null);
    }

    private static List<ErrorLink> errors(FormView form, RefusedRequest refused) {
        if (refused == null) {
            return List.of();
        }
        return form == null || form.errors().isEmpty()
                ? List.of(new ErrorLink("", refused.getMessage()))
                : form.errors();
    }
}
