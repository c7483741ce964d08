package cn.zhiban.worklist;

import cn.zhiban.casefile.CaseChoices;
import cn.zhiban.casefile.CaseClock;
import cn.zhiban.casefile.CaseStatus;
import cn.zhiban.casefile.Cases;
import cn.zhiban.casefile.NoticeDemands;
import cn.zhiban.catalogue.Catalogue;
import cn.zhiban.catalogue.ItemVersion;
import cn.zhiban.catalogue.NoticePhase;
import cn.zhiban.form.FormContext;
import cn.zhiban.form.FormSchema;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.shared.RefusedRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The form of an outcome, as it was published with the version of the case. */
@Component
public class OutcomeForms {

    private final TaskEngine engine;
    private final Cases cases;
    private final CaseClock caseClock;
    private final NoticeDemands demands;
    private final Catalogue catalogue;
    private final List<CaseChoices> ofCases;
    private final OfficeClock clock;

    OutcomeForms(
            TaskEngine engine,
            Cases cases,
            CaseClock caseClock,
            NoticeDemands demands,
            Catalogue catalogue,
            List<CaseChoices> ofCases,
            OfficeClock clock) {
        this.engine = engine;
        this.cases = cases;
        this.caseClock = caseClock;
        this.demands = demands;
        this.catalogue = catalogue;
        this.ofCases = ofCases;
        this.clock = clock;
    }

    public Optional<FormSchema> of(OpenTask task, Outcome outcome) {
        return Optional.ofNullable(outcome.formKey()).map(version(task)::form);
    }

    /** What is read before the task is done. */
    public Optional<FormSchema> read(OpenTask task) {
        return engine.formKey(task).map(version(task)::form);
    }

    /** The same as the file says it, for clients that draw it themselves. */
    public Optional<String> json(OpenTask task, Outcome outcome) {
        return Optional.ofNullable(outcome.formKey()).map(version(task)::formJson);
    }

    /** Values that the item and the case offer for choices, on the day of the office and as the case stands. */
    public FormContext offered(OpenTask task) {
        var phase = phase(task);
        return context(task, phase, phase != NoticePhase.BEFORE_NOTICE && !demands.areOpen(task.caseId()));
    }

    /** In which answers are judged: a reason that does not hold any more is refused by the act, which says why. */
    private FormContext taken(OpenTask task) {
        return context(task, phase(task), false);
    }

    private FormContext context(OpenTask task, NoticePhase phase, boolean settled) {
        var choices = new HashMap<>(version(task).item().choices(phase, settled));
        ofCases.forEach(one -> choices.putAll(one.of(task.caseId())));
        return new FormContext(clock.today(), choices);
    }

    private NoticePhase phase(OpenTask task) {
        var about = cases.byId(task.caseId());
        if (about.status() != CaseStatus.SUPPLEMENTING) {
            return NoticePhase.BEFORE_NOTICE;
        }
        return caseClock.read(about).replyOverdue() ? NoticePhase.REPLY_OVERDUE : NoticePhase.AFTER_NOTICE;
    }

    private ItemVersion version(OpenTask task) {
        return catalogue.version(task.itemVersionId());
    }

    /** @throws RefusedRequest with the errors by field */
    Map<String, Object> validated(OpenTask task, Outcome outcome, Map<String, Object> form) {
        var schema = of(task, outcome);
        if (schema.isEmpty()) {
            return Map.of();
        }
        var result = schema.get().validate(form == null ? Map.of() : form, taken(task));
        if (!result.errors().isEmpty()) {
            throw RefusedRequest.invalid("有 %d 处需要改正".formatted(result.errors().size()), result.errors());
        }
        return result.values();
    }
}
