package cn.zhiban.feel;

import camundajar.impl.scala.Option;
import camundajar.impl.scala.Some;
import camundajar.impl.scala.collection.Iterable;
import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.camunda.feel.context.VariableProvider;

/**
 * The variables of an evaluation, read in their place: a null is a value, a name that is not among them is unknown.
 *
 * @param input name of the variable that a cell is about; null for an expression
 */
record Variables(String input, Set<String> names, Function<String, Object> values) implements VariableProvider {

    /** By this the library learns what a cell is about. */
    private static final String INPUT = "inputVariableName";

    @Override
    public Option<Object> getVariable(String name) {
        if (input != null && name.equals(INPUT)) {
            return new Some<>(input);
        }
        return names.contains(name) ? new Some<>(values.apply(name)) : Option.empty();
    }

    @Override
    public Iterable<String> keys() {
        var all = new HashSet<>(names);
        if (input != null) {
            all.add(INPUT);
        }
        return CollectionConverters.asScala(all);
    }
}
