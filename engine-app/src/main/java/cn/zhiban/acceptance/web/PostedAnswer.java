package cn.zhiban.acceptance.web;

import cn.zhiban.acceptance.web.TaskDesk.Answer;
import cn.zhiban.shared.RefusedRequest;
import cn.zhiban.worklist.OpenTask;
import cn.zhiban.worklist.OutcomeForms;
import cn.zhiban.worklist.TaskEngine;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads from a posted page which outcome was chosen, what was typed for it, and from which draft. */
@Component
class PostedAnswer {

    private static final String OUTCOME = "_outcome";
    private static final String SEEN = "_draft";

    private final TaskEngine engine;
    private final OutcomeForms forms;

    PostedAnswer(TaskEngine engine, OutcomeForms forms) {
        this.engine = engine;
        this.forms = forms;
    }

    Answer read(OpenTask task, Map<String, String[]> posted) {
        var key = first(posted, OUTCOME);
        var schema = engine.outcomes(task).stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .flatMap(outcome -> forms.of(task, outcome));
        var values = schema.map(form -> form.act(posted, form.fromParameters(posted)))
                .orElse(Map.of());
        return new Answer(key, values, null, version(first(posted, SEEN)));
    }

    /** The same answer refused; after a clash of drafts the page is drawn from the one that stands. */
    static Answer refused(Answer answer, RefusedRequest refused) {
        var seen = refused.code().equals("draft-changed") ? null : answer.seen();
        return new Answer(answer.outcome(), answer.values(), refused, seen);
    }

    private static int version(String typed) {
        return typed.matches("[0-9]{1,8}") ? Integer.parseInt(typed) : 0;
    }

    private static String first(Map<String, String[]> posted, String name) {
        var values = posted.get(name);
        return values == null || values.length == 0 ? "" : values[0];
    }
}
