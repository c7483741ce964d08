package cn.zhiban.form;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A form that was judged.
 *
 * @param values what stands, in the form's order and in its one way of writing, as JSON values: text, BigDecimal,
 *     Boolean, list of texts; a date is ISO text. Nothing hidden, nothing read-only, no empty answer. With errors, only
 *     those that passed.
 * @param errors one Chinese sentence by key, in the form's order
 */
public record FormResult(Map<String, Object> values, LinkedHashMap<String, String> errors) {

    public boolean isValid() {
        return errors.isEmpty();
    }
}
