package cn.zhiban.registration;

import cn.zhiban.form.FormContext;
import cn.zhiban.form.FormResult;
import cn.zhiban.form.FormSchema;
import cn.zhiban.form.FormView;
import java.time.LocalDate;
import java.util.Map;

/** A form that was sent: as it was typed, and as it was judged. */
record Answered(
        FormSchema form, Map<String, Object> typed, FormResult result, Map<String, String> errors, LocalDate on) {

    static Answered of(FormSchema form, Map<String, String[]> posted, LocalDate on) {
        var typed = form.fromParameters(posted);
        var result = form.validate(typed, FormContext.of(on));
        return new Answered(form, typed, result, result.errors(), on);
    }

    static Answered nothing(FormSchema form, LocalDate on) {
        return new Answered(
                form, form.initial(), new FormResult(Map.of(), new java.util.LinkedHashMap<>()), Map.of(), on);
    }

    Answered with(Map<String, String> others) {
        return new Answered(form, typed, result, others, on);
    }

    boolean isValid() {
        return errors.isEmpty();
    }

    String text(String key) {
        return Registrant.text(result.values(), key);
    }

    FormView view() {
        return form.view(typed, errors, FormContext.of(on));
    }
}
