package cn.zhiban.form;

import cn.zhiban.form.Component.Field;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/** Reads a number. */
final class NumberParser {

    private static final int NARROW = 20;
    private static final int FEN = 2;
    private static final Set<String> NUMBER_RULES = Set.of("required", "min", "max");

    private NumberParser() {}

    static Field parse(SchemaNode node, Caption caption, FieldProperties properties, Expressions expressions) {
        SchemaNode validate = node.child("validate");
        validate.allowOnly("校验", NUMBER_RULES);
        Optional<Integer> decimals = decimals(node, properties);
        if (decimals.filter(most -> most > TypedNumber.MOST_DECIMALS).isPresent()) {
            throw node.refused("decimalDigits 最多 " + TypedNumber.MOST_DECIMALS);
        }
        Optional<BigDecimal> increment = node.decimal("increment");
        if (increment.filter(step -> step.signum() <= 0).isPresent()) {
            throw node.refused("increment 应大于 0");
        }
        String keyboard = decimals.filter(most -> most == 0).isPresent() ? "numeric" : "decimal";
        Box box = properties.box(node, keyboard, NARROW);
        if (properties.isMoney() && box.isBare()) {
            box = box.inYuan();
        }
        var rules = new NumberInput.Rules(
                decimals, least(validate, properties, expressions), expressions.limit(validate, "max"), increment);
        return new NumberInput(caption, rules, box);
    }

    private static Optional<Integer> decimals(SchemaNode node, FieldProperties properties) {
        Optional<Integer> decimals = node.length("decimalDigits");
        return decimals.isEmpty() && properties.isMoney() ? Optional.of(FEN) : decimals;
    }

    private static Limit least(SchemaNode validate, FieldProperties properties, Expressions expressions) {
        return properties.isMoney() && !validate.has("min") ? Limit.of(0) : expressions.limit(validate, "min");
    }
}
