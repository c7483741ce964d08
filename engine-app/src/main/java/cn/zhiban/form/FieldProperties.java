package cn.zhiban.form;

import cn.zhiban.form.check.Checks;
import cn.zhiban.form.check.ValueCheck;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a field says beyond the vocabulary of form-js, in its custom {@code properties}.
 *
 * @param checkName {@code zhiban:check}, empty for none
 * @param autocomplete {@code zhiban:autocomplete}, an HTML autofill token, empty for none
 * @param earlier {@code zhiban:notBefore}, the key of a day before which this day may not lie, empty for none
 */
record FieldProperties(String checkName, String autocomplete, String earlier) {

    private static final String CHECK = "zhiban:check";
    private static final String MONEY = "money";
    private static final String AUTOCOMPLETE = "zhiban:autocomplete";
    private static final String NOT_BEFORE = "zhiban:notBefore";
    private static final String TOKENS = "[a-z0-9-]+( [a-z0-9-]+)*";

    static FieldProperties parse(SchemaNode field, String type) {
        SchemaNode properties = field.child("properties");
        for (Iterator<String> names = properties.json().fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (name.startsWith("zhiban:")
                    && !Set.of(CHECK, AUTOCOMPLETE, NOT_BEFORE).contains(name)) {
                throw field.refused("不支持的属性 " + name);
            }
        }
        var parsed =
                new FieldProperties(properties.raw(CHECK), properties.raw(AUTOCOMPLETE), properties.raw(NOT_BEFORE));
        if (!parsed.earlier.isEmpty() && !type.equals("datetime")) {
            throw field.refused(NOT_BEFORE + " 只用于日期");
        }
        if (!parsed.checkName.isEmpty() && !fits(parsed.checkName, type)) {
            throw field.refused("不支持的 " + CHECK + " " + parsed.checkName);
        }
        if (!parsed.autocomplete.isEmpty() && !parsed.autocomplete.matches(TOKENS)) {
            throw field.refused(AUTOCOMPLETE + " 不是自动填写的名称");
        }
        return parsed;
    }

    private static boolean fits(String check, String type) {
        if (check.equals(MONEY)) {
            return type.equals("number");
        }
        return Checks.named(check).isPresent()
                && type.equals(
                        switch (check) {
                            case "pastDate" -> "datetime";
                            case "patentNumberList" -> "textarea";
                            default -> "textfield";
                        });
    }

    /** An amount in yuan: two decimals, never below zero. */
    boolean isMoney() {
        return checkName.equals(MONEY);
    }

    Optional<ValueCheck> check() {
        return Checks.named(checkName);
    }

    /** @param days that stand before this one, with their labels */
    Optional<DateInput.Earlier> notBefore(SchemaNode field, Map<String, String> days) {
        if (earlier.isEmpty()) {
            return Optional.empty();
        }
        if (!days.containsKey(earlier)) {
            throw field.refused(NOT_BEFORE + " 只能引用前面的日期，没有 " + earlier);
        }
        return Optional.of(new DateInput.Earlier(earlier, days.get(earlier)));
    }

    Box box(SchemaNode field, String keyboard, int width) {
        SchemaNode appearance = field.child("appearance");
        return new Box(
                width, keyboard, autocomplete, appearance.text("prefixAdorner"), appearance.text("suffixAdorner"), 0);
    }
}
