package cn.zhiban.form;

import cn.zhiban.form.Component.Field;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Optional;
import java.util.Set;

/** Reads one field of a schema. */
final class FieldParser {

    private static final String KEY = "[a-z][A-Za-z0-9]{0,63}";
    private static final int NARROW = 20;
    private static final Set<String> REQUIRED = Set.of("required");
    private static final Set<String> NUMBER_RULES = Set.of("required", "min", "max");
    private static final Set<String> TEXT_RULES =
            Set.of("required", "minLength", "maxLength", "pattern", "patternErrorMessage", "validationType");

    private static final Set<String> TYPES =
            Set.of("textfield", "textarea", "number", "datetime", "select", "radio", "checklist", "checkbox");

    Field parse(SchemaNode node, String type, Optional<Condition> hide) {
        if (!TYPES.contains(type)) {
            throw node.refused("不支持的组件 " + type);
        }
        FieldProperties properties = FieldProperties.parse(node, type);
        Caption caption = caption(node, type.equals("datetime") ? "dateLabel" : "label", hide);
        return switch (type) {
            case "textfield" -> text(node, caption, properties, false);
            case "textarea" -> text(node, caption, properties, true);
            case "number" -> number(node, caption, properties);
            case "datetime" -> date(node, caption, properties);
            case "select" -> new Choice(caption, Options.parse(node), false);
            case "radio" -> new Choice(caption, Options.parse(node), true);
            case "checklist" -> new Checklist(caption, Options.parse(node));
            default -> checkbox(node, caption);
        };
    }

    private static Caption caption(SchemaNode node, String labelProperty, Optional<Condition> hide) {
        String key = node.raw("key");
        if (!key.matches(KEY)) {
            throw node.refused("key 应是小写字母开头的字母和数字，不超过 64 个");
        }
        String label = node.has(labelProperty) ? node.text(labelProperty) : node.text("label");
        if (label.isBlank()) {
            throw node.refused("缺少 label");
        }
        boolean required = node.child("validate").flag("required");
        boolean readOnly = node.flag("disabled") || node.flag("readonly");
        return new Caption(key, label, node.text("description"), required, readOnly, hide);
    }

    private static Field text(SchemaNode node, Caption caption, FieldProperties properties, boolean lines) {
        SchemaNode validate = node.child("validate");
        validate.allowOnly("校验", TEXT_RULES);
        if (!validate.raw("validationType").matches("|custom")) {
            throw node.refused("不支持的 validationType");
        }
        int most = validate.length("maxLength").orElse(lines ? TypedText.LINES : TypedText.LINE);
        String words = validate.text("patternErrorMessage");
        var rules = new TextInput.Rules(
                validate.length("minLength").orElse(0),
                most,
                pattern(validate),
                words.isEmpty() ? "格式不对，请核对" : words,
                properties.check());
        boolean narrow = !lines && (properties.check().isPresent() || most <= NARROW);
        Box box = properties.box(node, properties.checkName().equals("mobile") ? "tel" : "", narrow ? NARROW : 0);
        return new TextInput(caption, rules, box, lines);
    }

    private static Optional<Pattern> pattern(SchemaNode validate) {
        String pattern = validate.raw("pattern");
        try {
            return pattern.isEmpty() ? Optional.empty() : Optional.of(Pattern.compile(pattern));
        } catch (PatternSyntaxException notLinear) {
            throw validate.refused("不支持的 pattern：" + notLinear.getDescription());
        }
    }

    private static Field number(SchemaNode node, Caption caption, FieldProperties properties) {
        SchemaNode validate = node.child("validate");
        validate.allowOnly("校验", NUMBER_RULES);
        node.refuse("increment");
        Optional<Integer> decimals = node.length("decimalDigits");
        if (decimals.filter(most -> most > TypedNumber.MOST_DECIMALS).isPresent()) {
            throw node.refused("decimalDigits 最多 " + TypedNumber.MOST_DECIMALS);
        }
        String keyboard = decimals.filter(most -> most == 0).isPresent() ? "numeric" : "decimal";
        Box box = properties.box(node, keyboard, NARROW);
        return new NumberInput(caption, decimals, validate.decimal("min"), validate.decimal("max"), box);
    }

    private static Field date(SchemaNode node, Caption caption, FieldProperties properties) {
        node.child("validate").allowOnly("校验", REQUIRED);
        node.refuse("disallowPassedDates", "timeInterval", "timeSerializingFormat");
        if (!node.raw("subtype").equals("date")) {
            throw node.refused("datetime 只支持 subtype date");
        }
        return new DateInput(caption, properties.check());
    }

    private static Field checkbox(SchemaNode node, Caption caption) {
        node.child("validate").allowOnly("校验", REQUIRED);
        return new Checkbox(caption);
    }
}
