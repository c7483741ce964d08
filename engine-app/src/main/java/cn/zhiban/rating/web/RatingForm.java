package cn.zhiban.rating.web;

import cn.zhiban.form.FormContext;
import cn.zhiban.form.FormSchema;
import cn.zhiban.form.Option;
import cn.zhiban.rating.Level;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;

/** The form in which somebody rates; nothing is chosen beforehand. */
final class RatingForm {

    static final FormSchema SCHEMA = read();

    private RatingForm() {}

    static FormContext context(LocalDate today) {
        var levels = Arrays.stream(Level.values())
                .map(level -> new Option(String.valueOf(level.number()), level.label()))
                .toList();
        return new FormContext(today, Map.of("ratingLevels", levels));
    }

    /** Of what the schema has taken. */
    static Integer level(Map<String, Object> taken) {
        return Integer.valueOf(taken.get("level").toString());
    }

    static String words(Map<String, Object> taken) {
        return taken.get("words") instanceof String words ? words : null;
    }

    private static FormSchema read() {
        try (var file = RatingForm.class.getResourceAsStream("/rating/give-rating.form")) {
            return FormSchema.parse(file.readAllBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
