package cn.zhiban.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What a form is judged in.
 *
 * @param asOf the day on which it is judged
 * @param values the lists of options that are known only when the form is used, by the schema's {@code valuesKey}
 */
public record FormContext(LocalDate asOf, Map<String, List<Option>> values) {

    public static FormContext of(LocalDate asOf) {
        return new FormContext(asOf, Map.of());
    }
}
