package cn.zhiban.feel;

import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import java.util.List;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.context.CustomContext;
import org.camunda.feel.context.FunctionProvider;
import org.camunda.feel.context.VariableProvider;
import org.camunda.feel.impl.interpreter.BuiltinFunctions;
import org.camunda.feel.impl.interpreter.EvalContext;
import org.camunda.feel.impl.interpreter.FeelInterpreter;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValError;
import org.camunda.feel.syntaxtree.ValFatalError;
import org.camunda.feel.valuemapper.CustomValueMapper;
import org.camunda.feel.valuemapper.ValueMapper;

/**
 * Evaluates what the library parsed, as the library would, but builds the functions of the language once: the library
 * builds all of them anew for each expression, which takes longer than the expression itself.
 */
final class Interpreter {

    private final ValueMapper values;
    private final FunctionProvider functions;
    private final FeelInterpreter interpreter;

    /** @param mapper between values of Java and of FEEL; what it does not know, the library does */
    Interpreter(CustomValueMapper mapper) {
        values = new ValueMapper.CompositeValueMapper(
                CollectionConverters.asScala(List.of(mapper)).toList());
        functions = new BuiltinFunctions(FeelEngine.defaultClock(), values);
        interpreter = new FeelInterpreter(values);
    }

    /** @throws FailedFeel where nothing can be said of it, not even null, or a function of the language breaks down */
    Object evaluate(ParsedExpression parsed, VariableProvider variables) {
        try {
            var context = EvalContext.create(values, functions).merge(new Given(variables));
            return value(parsed, interpreter.eval(parsed.expression(), context));
        } catch (RuntimeException broken) {
            throw broken instanceof FailedFeel ? broken : new FailedFeel(parsed.text(), broken.toString());
        }
    }

    private Object value(ParsedExpression parsed, Val said) {
        if (said instanceof ValError error) {
            throw new FailedFeel(parsed.text(), error.error());
        }
        if (said instanceof ValFatalError error) {
            throw new FailedFeel(parsed.text(), error.error());
        }
        return values.unpackVal(said);
    }

    private static final class Given extends CustomContext {

        private final VariableProvider variables;

        Given(VariableProvider variables) {
            this.variables = variables;
        }

        @Override
        public VariableProvider variableProvider() {
            return variables;
        }
    }
}
