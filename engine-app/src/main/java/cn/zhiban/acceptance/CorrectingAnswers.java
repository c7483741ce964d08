package cn.zhiban.acceptance;

import cn.zhiban.casefile.CaseFile;
import cn.zhiban.casefile.FieldMark;
import cn.zhiban.casefile.FieldMarks;
import cn.zhiban.catalogue.Catalogue;
import cn.zhiban.catalogue.NoticePhase;
import cn.zhiban.commitment.ContradictingLetter;
import cn.zhiban.form.FormContext;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.shared.RefusedRequest;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes other answers in the place of marked ones, checked by the same form as the first time. */
@Component
class CorrectingAnswers {

    private final FieldMarks marks;
    private final Catalogue catalogue;
    private final ContradictingLetter contradicting;
    private final OfficeClock clock;

    CorrectingAnswers(FieldMarks marks, Catalogue catalogue, ContradictingLetter contradicting, OfficeClock clock) {
        this.marks = marks;
        this.catalogue = catalogue;
        this.contradicting = contradicting;
        this.clock = clock;
    }

    /**
     * @param typed by the key of the field; null for none
     * @param open which marks may be answered now
     * @return the labels of what was corrected
     * @throws RefusedRequest {@code field-not-notified}; {@code invalid-input} by field
     */
    @Transactional(propagation = Propagation.MANDATORY)
    String correct(Actor actor, CaseFile locked, Map<String, Object> typed, Predicate<FieldMark> open) {
        if (typed == null || typed.isEmpty()) {
            return "";
        }
        var known =
                marks.of(locked.id()).stream().filter(open).collect(Collectors.toMap(FieldMark::key, FieldMark::label));
        typed.keySet().stream()
                .filter(key -> !known.containsKey(key))
                .findFirst()
                .ifPresent(key -> {
                    throw RefusedRequest.invalid("field-not-notified", "没有要求更正“" + key + "”");
                });
        var answers = checked(locked, typed);
        marks.correct(locked, answers, actor);
        contradicting.follow(locked, with(locked, answers));
        return typed.keySet().stream().map(known::get).collect(Collectors.joining("、"));
    }

    private Map<String, Object> checked(CaseFile locked, Map<String, Object> typed) {
        var version = catalogue.version(locked.itemVersionId());
        var result = version.form(version.item().applicationForm())
                .validate(
                        with(locked, typed),
                        new FormContext(clock.today(), version.item().choices(NoticePhase.BEFORE_NOTICE)));
        var errors = new LinkedHashMap<>(result.errors());
        errors.keySet().removeIf(field -> !typed.containsKey(field.replaceAll("[.\\[].*", "")));
        if (!errors.isEmpty()) {
            throw RefusedRequest.invalid("有 %d 处需要改正".formatted(errors.size()), errors);
        }
        var answers = new LinkedHashMap<String, Object>();
        typed.keySet().forEach(key -> answers.put(key, result.values().get(key)));
        return answers;
    }

    private static Map<String, Object> with(CaseFile locked, Map<String, Object> answers) {
        var whole = new HashMap<>(locked.form());
        whole.putAll(answers);
        return whole;
    }
}
