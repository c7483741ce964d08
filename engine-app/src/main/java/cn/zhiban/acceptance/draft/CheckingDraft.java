package cn.zhiban.acceptance.draft;

import cn.zhiban.acceptance.Submission;
import cn.zhiban.acceptance.SubmittingApplication;
import cn.zhiban.casefile.Channel;
import cn.zhiban.catalogue.Guide;
import cn.zhiban.catalogue.SelectingMaterials;
import cn.zhiban.shared.Actor;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What is still wrong with a draft, page by page, as it would be told if it were sent now. */
@Component
public class CheckingDraft {

    public static final String APPLICANT = "applicant.";
    public static final String AUTHORISATION = APPLICANT + Flow.AUTHORISATION;
    public static final String MATERIALS = "materials.";

    /** The name of a condition's control begins so; its number in the list follows. */
    public static final String CONDITION = "condition-";

    public static final String YES = "yes";
    public static final String NO = "no";

    private static final Set<String> BESIDE_FILES = Set.of(Flow.INCOMPLETE, Flow.COMMITTED, Flow.DEFERRED);

    private final SubmittingApplication submitting;
    private final ApplicantBlock applicants;
    private final SelectingMaterials selecting;
    private final FoundForDraft found;
    private final LetterOfDraft letters;
    private final DeferralOfDraft deferrals;

    CheckingDraft(
            SubmittingApplication submitting,
            ApplicantBlock applicants,
            SelectingMaterials selecting,
            FoundForDraft found,
            LetterOfDraft letters,
            DeferralOfDraft deferrals) {
        this.submitting = submitting;
        this.applicants = applicants;
        this.selecting = selecting;
        this.found = found;
        this.letters = letters;
        this.deferrals = deferrals;
    }

    /** Errors by the name of the field, by the id of the page; pages without any are left out. */
    public Map<String, Map<String, String>> problems(Actor actor, OpenDraft open) {
        var told = conditionProblems(open);
        applicants
                .over(actor, open.draft().itemKey(), open.draft().answers())
                .ifPresent(words -> told.put(AUTHORISATION, words));
        told.putAll(missing(actor, open));
        told.putAll(letters.problems(actor, open));
        told.putAll(deferrals.problems(actor, open));
        submitting.problems(actor, submission(actor, open)).forEach(told::put);
        var byStep = new LinkedHashMap<String, Map<String, String>>();
        for (var step : open.flow().steps()) {
            told.forEach((field, words) -> {
                if (asking(open.flow(), field).equals(step)) {
                    byStep.computeIfAbsent(step.id(), id -> new LinkedHashMap<>())
                            .put(field, words);
                }
            });
        }
        return byStep;
    }

    /** The first page that was never sent or has something wrong; the check, where there is none. */
    public Step next(Actor actor, OpenDraft open) {
        var problems = problems(actor, open);
        return open.flow().steps().stream()
                .filter(step -> !step.isCheck())
                .filter(step -> !open.draft().isSaved(step) || problems.containsKey(step.id()))
                .findFirst()
                .orElse(open.flow().check());
    }

    Submission submission(Actor actor, OpenDraft open) {
        var answers = open.draft().answers();
        var committed = answers.committed(open.version().item());
        var deferred = answers.deferred(open.version().item());
        return new Submission(
                open.draft().itemKey(),
                applicants.applicant(actor, answers),
                answers.in(Area.FORM),
                answers.in(Area.MATERIALS).entrySet().stream()
                        .filter(file -> !BESIDE_FILES.contains(file.getKey()) && !committed.contains(file.getKey()))
                        .filter(file -> !deferred.contains(file.getKey()))
                        .map(file -> new Submission.SentMaterial(file.getKey(), ids(file.getValue())))
                        .toList(),
                letters.signed(open).orElse(null),
                deferred,
                Channel.ONLINE,
                null,
                null);
    }

    private static Step asking(Flow flow, String field) {
        if (field.startsWith(CONDITION)) {
            return flow.of(Area.CONDITIONS);
        }
        if (field.startsWith(LetterOfDraft.FIELDS)) {
            return flow.of(Area.COMMITMENT);
        }
        if (field.startsWith(MATERIALS)) {
            return flow.askingFiles(field.substring(MATERIALS.length()));
        }
        return field.startsWith(APPLICANT) ? flow.of(Area.APPLICANT) : flow.asking(field.replaceAll("[.\\[].*", ""));
    }

    private static Map<String, String> conditionProblems(OpenDraft open) {
        var errors = new LinkedHashMap<String, String>();
        var answered = open.draft().answers().in(Area.CONDITIONS);
        var conditions = open.version().item().guide().acceptanceConditions();
        for (int i = 0; i < conditions.size(); i++) {
            var answer = answered.get(conditions.get(i).words());
            if (!YES.equals(answer) && !NO.equals(answer)) {
                errors.put(CONDITION + i, "请选择“是”或者“否”");
            } else if (NO.equals(answer) && conditions.get(i).blocks()) {
                errors.put(CONDITION + i, conditions.get(i).otherwise());
            }
        }
        return errors;
    }

    /** The conditions that the applicant does not meet. */
    public List<Guide.Condition> unmet(OpenDraft open) {
        var answered = open.draft().answers().in(Area.CONDITIONS);
        return open.version().item().guide().acceptanceConditions().stream()
                .filter(condition -> NO.equals(answered.get(condition.words())))
                .toList();
    }

    private Map<String, String> missing(Actor actor, OpenDraft open) {
        var errors = new LinkedHashMap<String, String>();
        var files = open.draft().answers().in(Area.MATERIALS);
        if (!files.containsKey(Flow.INCOMPLETE)) {
            var required =
                    selecting.required(open.version(), open.draft().answers().in(Area.FORM));
            var known = found.of(actor, open);
            var instead = new HashSet<>(
                    open.draft().answers().committed(open.version().item()));
            instead.addAll(open.draft().answers().deferred(open.version().item()));
            open.version().item().materials().stream()
                    .filter(material -> required.contains(material.key()) && !known.waives(material.key()))
                    .filter(material -> !files.containsKey(material.key()) && !instead.contains(material.key()))
                    .forEach(material -> errors.put(MATERIALS + material.key(), "请选择文件"));
        }
        return errors;
    }

    private static List<UUID> ids(Object stored) {
        return ((Collection<?>) stored)
                .stream().map(id -> UUID.fromString((String) id)).toList();
    }
}
