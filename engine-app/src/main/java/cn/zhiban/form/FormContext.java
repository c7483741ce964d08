package cn.zhiban.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What a form is judged in.
 *
 * @param asOf the day on which it is judged
 * @param values the lists of options that are known only when the form is used, by the schema's {@code valuesKey}; the
 *     files that were uploaded for a file field, by its key
 * @param given the office's own answers for disabled and read-only fields, by key; they win over what is sent
 */
public record FormContext(LocalDate asOf, Map<String, List<Option>> values, Map<String, Object> given) {

    public FormContext(LocalDate asOf, Map<String, List<Option>> values) {
        this(asOf, values, Map.of());
    }

    public static FormContext of(LocalDate asOf) {
        return new FormContext(asOf, Map.of());
    }

    public FormContext giving(Map<String, Object> answers) {
        return new FormContext(asOf, values, answers);
    }
}
