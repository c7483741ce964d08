package cn.zhiban.form;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a form is judged in.
 *
 * @param asOf the day on which it is judged
 * @param values the lists of options that are known only when the form is used, by the schema's {@code valuesKey}; the
 *     files that were uploaded for a file field, by its key
 * @param given the office's own answers for disabled and read-only fields, by key; they win over what is sent
 * @param answers what is answered so far, as the form's own expressions read it; the form itself fills it in
 */
public record FormContext(
        LocalDate asOf, Map<String, List<Option>> values, Map<String, Object> given, Map<String, Object> answers) {

    public FormContext(LocalDate asOf, Map<String, List<Option>> values) {
        this(asOf, values, Map.of(), Map.of());
    }

    public static FormContext of(LocalDate asOf) {
        return new FormContext(asOf, Map.of());
    }

    public FormContext giving(Map<String, Object> officeAnswers) {
        return new FormContext(asOf, values, officeAnswers, answers);
    }

    /** Answers inside of a list are read before those around it. */
    FormContext knowing(Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(answers);
        all.putAll(more);
        return new FormContext(asOf, values, given, all);
    }
}
