package cn.zhiban.form;

import cn.zhiban.feel.FeelExpression;
import cn.zhiban.form.Component.Field;
import cn.zhiban.form.check.ValueCheck;
import java.util.Optional;
import java.util.Set;

/** Reads one field of a schema. */
final class FieldParser {

    private static final String KEY = "[a-z][A-Za-z0-9]{0,63}";
    private static final Set<String> REQUIRED = Set.of("required");
    private static final int MOST_ENTRIES = 50;

    private static final Set<String> TYPES = Set.of(
            "textfield",
            "textarea",
            "number",
            "datetime",
            "select",
            "radio",
            "checklist",
            "taglist",
            "checkbox",
            "expression");

    private final DayParser days = new DayParser();

    Field parse(SchemaNode node, String type, Optional<FeelExpression> hide, Expressions expressions) {
        if (!TYPES.contains(type)) {
            throw node.refused("不支持的组件 " + type);
        }
        if (type.equals("expression")) {
            return computed(node, hide, expressions);
        }
        FieldProperties properties = FieldProperties.parse(node, type);
        Caption caption = caption(node, "key", labelOf(node, type), hide)
                .helped(properties.check().map(ValueCheck::help).orElse(""));
        return switch (type) {
            case "textfield" -> TextParser.parse(node, caption, properties, false, expressions);
            case "textarea" -> TextParser.parse(node, caption, properties, true, expressions);
            case "number" -> NumberParser.parse(node, caption, properties, expressions);
            case "datetime" -> days.parse(node, caption, properties);
            case "select" -> new Choice(caption, Options.parse(node, expressions), false);
            case "radio" -> new Choice(caption, Options.parse(node, expressions), true);
            case "checklist", "taglist" -> new Checklist(caption, Options.parse(node, expressions));
            default -> checkbox(node, caption);
        };
    }

    private static String labelOf(SchemaNode node, String type) {
        if (!type.equals("datetime")) {
            return "label";
        }
        return node.raw("subtype").equals("time") ? "timeLabel" : "dateLabel";
    }

    /** @param keyProperty where the schema writes the name of the answer */
    Caption caption(SchemaNode node, String keyProperty, String labelProperty, Optional<FeelExpression> hide) {
        String key = key(node, keyProperty);
        String label = node.has(labelProperty) ? node.text(labelProperty) : node.text("label");
        if (label.isBlank()) {
            throw node.refused("缺少 label");
        }
        boolean required = node.child("validate").flag("required");
        boolean readOnly = node.flag("disabled") || node.flag("readonly");
        return new Caption(key, label, english(node), node.text("description"), required, readOnly, hide);
    }

    private static String english(SchemaNode node) {
        return node.child("properties").raw("label_en");
    }

    private static String key(SchemaNode node, String property) {
        String key = node.raw(property);
        if (!key.matches(KEY)) {
            throw node.refused(property + " 应是小写字母开头的字母和数字，不超过 64 个");
        }
        return key;
    }

    private static Field computed(SchemaNode node, Optional<FeelExpression> hide, Expressions expressions) {
        Caption caption = new Caption(key(node, "key"), "", "", "", false, false, hide);
        return new Computed(caption, expressions.parse(node, "expression"));
    }

    /** How many entries a list has: as many as at first, unless some may be added and removed. */
    EntryList.Bounds bounds(SchemaNode node) {
        int first = node.length("defaultRepetitions").orElse(1);
        boolean free = !node.has("allowAddRemove") || node.flag("allowAddRemove");
        SchemaNode properties = node.child("properties");
        int least = number(node, properties.raw("zhiban:least"), free ? 0 : first);
        int most = number(node, properties.raw("zhiban:most"), free ? MOST_ENTRIES : first);
        if (first > MOST_ENTRIES || most > MOST_ENTRIES || least > most || first > most) {
            throw node.refused("列表的条数应在 0 至 " + MOST_ENTRIES + " 之间，最少的不多于最多的");
        }
        return new EntryList.Bounds(Math.max(first, least), least, most);
    }

    private static int number(SchemaNode node, String text, int otherwise) {
        if (!text.matches("[0-9]{0,4}")) {
            throw node.refused("zhiban:least 和 zhiban:most 应是整数");
        }
        return text.isEmpty() ? otherwise : Integer.parseInt(text);
    }

    private static Field checkbox(SchemaNode node, Caption caption) {
        node.child("validate").allowOnly("校验", REQUIRED);
        return new Checkbox(caption);
    }
}
