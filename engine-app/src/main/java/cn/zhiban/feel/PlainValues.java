package cn.zhiban.feel;

import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValContext;
import org.camunda.feel.syntaxtree.ValList;
import org.camunda.feel.syntaxtree.ValNumber;
import org.camunda.feel.valuemapper.JavaCustomValueMapper;

/** Numbers stay exact, which the library would turn into doubles; lists and contexts are lists and maps of Java. */
final class PlainValues extends JavaCustomValueMapper {

    @Override
    public Optional<Val> toValue(Object value, Function<Object, Val> others) {
        return Optional.empty();
    }

    @Override
    public Optional<Object> unpackValue(Val value, Function<Val, Object> others) {
        if (value instanceof ValNumber number) {
            return Optional.of(number.value().bigDecimal());
        }
        if (value instanceof ValList list) {
            var items = new ArrayList<>();
            CollectionConverters.asJava(list.items()).forEach(item -> items.add(others.apply(item)));
            return Optional.of(items);
        }
        if (value instanceof ValContext context) {
            var members = new LinkedHashMap<String, Object>();
            CollectionConverters.asJava(context.context().variableProvider().getVariables())
                    .forEach((name, member) ->
                            members.put(name, member instanceof Val val ? others.apply(val) : member));
            return Optional.of(members);
        }
        return Optional.empty();
    }
}
