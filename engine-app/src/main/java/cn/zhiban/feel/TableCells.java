package cn.zhiban.feel;

import java.util.Set;
import java.util.function.Function;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.impl.JavaValueMapper;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.springframework.util.ConcurrentLruCache;

/** The cells of decision tables: each text is parsed once, as long as it is among those that were used last. */
public final class TableCells {

    private static final int KEPT = 10_000;
    private static final FeelEngineApi PARSER = FeelEngineBuilder.forJava().build();

    private final Interpreter interpreter = new Interpreter(new JavaValueMapper());
    private final ConcurrentLruCache<String, ParsedExpression> expressions =
            new ConcurrentLruCache<>(KEPT, text -> parsed(text, PARSER.parseExpression(text)));
    private final ConcurrentLruCache<String, ParsedExpression> tests =
            new ConcurrentLruCache<>(KEPT, text -> parsed(text, PARSER.parseUnaryTests(text)));

    /**
     * What an input, an output or a literal expression says.
     *
     * @throws MalformedFeel where it is no FEEL
     * @throws FailedFeel where it has no value
     */
    public Object value(String text, Set<String> names, Function<String, Object> values) {
        return interpreter.evaluate(expressions.get(text), new Variables(null, names, values));
    }

    /**
     * Whether the tests of a cell hold.
     *
     * @param input name of the variable that the cell is about
     * @throws MalformedFeel where they are no FEEL
     * @throws FailedFeel where they have no value
     */
    public boolean hold(String text, String input, Set<String> names, Function<String, Object> values) {
        return Boolean.TRUE.equals(interpreter.evaluate(tests.get(text), new Variables(input, names, values)));
    }

    private static ParsedExpression parsed(String text, ParseResult result) {
        if (result.isFailure()) {
            throw new MalformedFeel("不是有效的 FEEL 表达式：" + text);
        }
        return result.parsedExpression();
    }
}
