package cn.zhiban.acceptance.web;

import cn.zhiban.form.ErrorLink;
import cn.zhiban.form.FormPart;
import cn.zhiban.form.FormView;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.RefusedRequest;
import cn.zhiban.shared.Role;
import cn.zhiban.worklist.BindingTasks;
import cn.zhiban.worklist.OpenTask;
import cn.zhiban.worklist.Outcome;
import cn.zhiban.worklist.OutcomeForms;
import cn.zhiban.worklist.TaskDraft;
import cn.zhiban.worklist.TaskDrafts;
import cn.zhiban.worklist.TaskEngine;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The open task of a case with the outcomes that its model offers, one of them unfolded with its form. */
@Component
class TaskDesk {

    /**
     * What was answered so far.
     *
     * @param outcome null while none is chosen
     * @param values null for what was kept, or nothing
     * @param seen version of the draft from which the page was drawn; null for the one that stands
     */
    record Answer(String outcome, Map<String, Object> values, RefusedRequest refused, Integer seen) {

        static Answer choosing(String outcome) {
            return new Answer(outcome, null, null, null);
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
     * @param guidance what the model gives to read before the task is done
     * @param binding whether whoever claims it is responsible until a colleague takes it over
     * @param takeable whether the reader is a colleague who may
     * @param draft of the chosen outcome that the reader has kept, null for none; {@code seen} its version, 0 for none
     */
    record Shown(
            OpenTask task,
            String groupLabel,
            boolean mine,
            boolean claimable,
            List<Outcome> outcomes,
            Outcome chosen,
            FormView form,
            List<FormPart> guidance,
            TaskDraft draft,
            int seen,
            List<ErrorLink> errors,
            boolean binding,
            boolean takeable) {

        /** Whether there is anything to type, and so to keep. */
        public boolean keepable() {
            return form != null
                    && form.parts().stream().anyMatch(part -> !part.kind().equals("text"));
        }
    }

    private final TaskEngine engine;
    private final OutcomeForms forms;
    private final TaskDrafts drafts;
    private final BindingTasks binding;

    TaskDesk(TaskEngine engine, OutcomeForms forms, TaskDrafts drafts, BindingTasks binding) {
        this.engine = engine;
        this.forms = forms;
        this.drafts = drafts;
        this.binding = binding;
    }

    Shown shown(Actor actor, OpenTask task, Answer answer) {
        boolean mine = task.isClaimedBy(actor);
        var outcomes = mine ? engine.outcomes(task) : List.<Outcome>of();
        var last = mine && answer.outcome() == null
                ? drafts.find(task, null, actor).orElse(null)
                : null;
        var chosen = chosen(outcomes, last == null ? answer.outcome() : last.outcome());
        var draft =
                chosen == null ? null : drafts.find(task, chosen.key(), actor).orElse(null);
        var form = chosen == null ? null : form(task, chosen, answer, draft);
        return new Shown(
                task,
                Role.valueOf(task.candidateGroup().toUpperCase(Locale.ROOT)).label(),
                mine,
                !task.isClaimed() && task.isFor(actor),
                outcomes,
                chosen,
                form,
                mine ? guidance(task) : List.of(),
                draft,
                seen(answer, draft),
                errors(form, answer.refused()),
                binding.isBinding(task),
                binding.isBinding(task) && task.isClaimed() && !mine && task.isFor(actor));
    }

    private List<FormPart> guidance(OpenTask task) {
        return forms.read(task)
                .map(schema -> schema.view(schema.initial(), Map.of(), forms.offered(task)))
                .map(FormView::parts)
                .orElse(List.of());
    }

    private static int seen(Answer answer, TaskDraft draft) {
        if (answer.seen() != null) {
            return answer.seen();
        }
        return draft == null ? 0 : draft.version();
    }

    /** An outcome that is not offered is none; the only one needs no choosing. */
    private static Outcome chosen(List<Outcome> outcomes, String key) {
        return outcomes.stream()
                .filter(one -> one.key().equals(key) || outcomes.size() == 1)
                .findFirst()
                .orElse(null);
    }

    private FormView form(OpenTask task, Outcome chosen, Answer answer, TaskDraft draft) {
        return forms.of(task, chosen)
                .map(schema -> {
                    var errors = new HashMap<>(answer.errors());
                    errors.keySet().removeIf(place -> !schema.asks(place));
                    var kept = draft == null ? schema.initial() : draft.values();
                    var values = answer.values() == null ? kept : answer.values();
                    return schema.view(values, errors, forms.offered(task));
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
