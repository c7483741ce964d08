package cn.zhiban.feel;

import java.util.Map;
import java.util.Set;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.syntaxtree.ParsedExpression;

/**
 * One FEEL expression, parsed once. Only what ends by itself in a time that its length bounds is allowed: no iteration,
 * no quantifiers, no function definitions, no regular expressions, nothing that reads the clock.
 */
public final class FeelExpression {

    /** Longest expression, in characters. */
    public static final int LONGEST = 500;

    private static final FeelEngineApi PARSER = FeelEngineBuilder.forJava().build();
    private static final Interpreter INTERPRETER = new Interpreter(new PlainValues());

    private final String text;
    private final ParsedExpression parsed;
    private final Set<String> names;

    private FeelExpression(String text, ParsedExpression parsed, Set<String> names) {
        this.text = text;
        this.parsed = parsed;
        this.names = names;
    }

    /**
     * @param text without the leading equals sign that forms write before an expression
     * @throws MalformedFeel with what is wrong
     */
    public static FeelExpression parse(String text) {
        if (text.length() > LONGEST) {
            throw new MalformedFeel("表达式超过 " + LONGEST + " 个字符");
        }
        var result = PARSER.parseExpression(text);
        if (result.isFailure()) {
            throw new MalformedFeel("不是有效的 FEEL 表达式：" + text);
        }
        var walk = SyntaxWalk.of(result.parsedExpression().expression());
        return new FeelExpression(text, result.parsedExpression(), walk);
    }

    /** The variables that it reads, each by its first name: {@code a} for {@code a.b}. */
    public Set<String> names() {
        return names;
    }

    /**
     * The value: text, BigDecimal, Boolean, LocalDate, another {@code java.time} value, a list or a map of such, or
     * null, which is also what FEEL makes of a variable that is missing and of values that do not fit together.
     */
    public Object evaluate(Map<String, ?> variables) {
        try {
            return INTERPRETER.evaluate(parsed, new Variables(null, variables.keySet(), variables::get));
        } catch (FailedFeel nothing) {
            return null;
        }
    }

    /** Whether the value is true; null and everything else is not. */
    public boolean holds(Map<String, ?> variables) {
        return Boolean.TRUE.equals(evaluate(variables));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FeelExpression expression && expression.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
