package cn.zhiban.form;

import cn.zhiban.feel.FeelExpression;
import cn.zhiban.feel.MalformedFeel;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Reads the expressions of a schema; each may refer to what has been met before it. */
final class Expressions {

    private final Set<String> known;
    private final boolean inside;

    Expressions() {
        this(new LinkedHashSet<>(), false);
    }

    private Expressions(Set<String> known, boolean inside) {
        this.known = known;
        this.inside = inside;
    }

    /** For the entries of a list: what is asked there is known there alone. */
    Expressions inside() {
        return new Expressions(new LinkedHashSet<>(known), true);
    }

    /** Whether the components are asked in each entry of a list. */
    boolean isInside() {
        return inside;
    }

    void met(String key) {
        known.add(key);
    }

    /** @throws MalformedForm unless the property is an expression over earlier answers */
    FeelExpression parse(SchemaNode node, String property) {
        String text = node.raw(property);
        if (!text.startsWith("=")) {
            throw node.refused(property + " 应是以 = 开头的表达式");
        }
        return parse(node, property, text);
    }

    private FeelExpression parse(SchemaNode node, String property, String text) {
        try {
            FeelExpression expression = FeelExpression.parse(text.substring(1).strip());
            expression.names().stream()
                    .filter(name -> !known.contains(name))
                    .findFirst()
                    .ifPresent(name -> {
                        throw node.refused(property + " 只能引用前面的项，没有 " + name);
                    });
            return expression;
        } catch (MalformedFeel malformed) {
            throw node.refused(property + " " + malformed.getMessage());
        }
    }

    /** When a component is hidden; empty for always shown. */
    Optional<FeelExpression> hide(SchemaNode node) {
        SchemaNode conditional = node.child("conditional");
        conditional.allowOnly("条件", Set.of("hide"));
        if (conditional.raw("hide").isBlank()) {
            return Optional.empty();
        }
        FeelExpression hide = parse(conditional, "hide");
        if (hide.names().isEmpty()) {
            throw node.refused("条件 " + hide + " 不看任何回答，这一项总是显示或者总是隐藏");
        }
        return Optional.of(hide);
    }

    /** A number, or an expression that gives one. */
    Limit limit(SchemaNode node, String property) {
        return node.json().path(property).asText("").startsWith("=")
                ? new Limit(Optional.empty(), Optional.of(parse(node, property)))
                : new Limit(node.decimal(property), Optional.empty());
    }

    /** A number of characters, or an expression that gives one. */
    Limit length(SchemaNode node, String property) {
        return node.json().path(property).asText("").startsWith("=")
                ? new Limit(Optional.empty(), Optional.of(parse(node, property)))
                : node.length(property).map(Limit::of).orElse(Limit.NONE);
    }
}
