package cn.zhiban.form;

import cn.zhiban.feel.FeelExpression;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Where the answers come from: written in the schema, or named there and known when the form is used. */
sealed interface Options {

    List<Option> in(FormContext context);

    /** @param options in the order in which they are offered */
    record Written(List<Option> options) implements Options {

        @Override
        public List<Option> in(FormContext context) {
            return options;
        }
    }

    /** @param key the schema's {@code valuesKey}; a context without it offers nothing */
    record Named(String key) implements Options {

        @Override
        public List<Option> in(FormContext context) {
            return context.values().getOrDefault(key, List.of());
        }
    }

    /** @param expression gives texts, or maps with a {@code value} and a {@code label} */
    record Computed(FeelExpression expression) implements Options {

        private static final int MOST = 500;

        @Override
        public List<Option> in(FormContext context) {
            return expression.evaluate(context.answers()) instanceof List<?> found
                    ? found.stream()
                            .filter(Objects::nonNull)
                            .limit(MOST)
                            .map(Computed::option)
                            .toList()
                    : List.of();
        }

        private static Option option(Object found) {
            if (!(found instanceof Map<?, ?> pair)) {
                return new Option(found.toString(), found.toString());
            }
            String value = String.valueOf(pair.get("value"));
            return new Option(value, pair.containsKey("label") ? String.valueOf(pair.get("label")) : value);
        }
    }

    default Optional<Option> find(Object value, FormContext context) {
        return in(context).stream()
                .filter(option -> option.value().equals(value))
                .findFirst();
    }

    /** The label of a value; a value that is no longer offered is shown as it is. */
    default String label(Object value, FormContext context) {
        return find(value, context).map(Option::label).orElseGet(() -> String.valueOf(value));
    }

    static Options parse(SchemaNode node, Expressions expressions) {
        node.child("validate").allowOnly("校验", Set.of("required"));
        if (node.has("valuesExpression")) {
            return new Options.Computed(expressions.parse(node, "valuesExpression"));
        }
        if (node.has("valuesKey")) {
            return new Options.Named(node.raw("valuesKey"));
        }
        List<Option> options = new ArrayList<>();
        Set<String> values = new HashSet<>();
        Set<String> labels = new HashSet<>();
        for (JsonNode each : node.json().path("values")) {
            SchemaNode option = new SchemaNode(each, node.name());
            String value = option.raw("value");
            String label = option.text("label");
            if (value.isEmpty() || label.isBlank() || !values.add(value) || !labels.add(label)) {
                throw node.refused("每个选项要有 label 和 value，都不能重复：" + label + "（" + value + "）");
            }
            options.add(new Option(value, label));
        }
        if (options.isEmpty()) {
            throw node.refused("缺少选项");
        }
        return new Options.Written(List.copyOf(options));
    }
}
