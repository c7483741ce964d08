package cn.zhiban.feel;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.collection.Iterable;
import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import java.util.LinkedHashSet;
import java.util.Set;
import org.camunda.feel.syntaxtree.EveryItem;
import org.camunda.feel.syntaxtree.Filter;
import org.camunda.feel.syntaxtree.For;
import org.camunda.feel.syntaxtree.FunctionDefinition;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.JavaFunctionInvocation;
import org.camunda.feel.syntaxtree.QualifiedFunctionInvocation;
import org.camunda.feel.syntaxtree.Ref;
import org.camunda.feel.syntaxtree.SomeItem;

/** Walks a syntax tree: gathers the names that it reads, refuses what is not allowed. */
final class SyntaxWalk {

    /** What takes a time that the length of the expression does not bound, or reads what is no input. */
    private static final Set<String> REFUSED =
            Set.of("today", "now", "matches", "replace", "split", "extract", "random number");

    private final Set<String> names = new LinkedHashSet<>();

    private SyntaxWalk() {}

    /** @throws MalformedFeel naming what is not allowed */
    static Set<String> of(Object tree) {
        var walk = new SyntaxWalk();
        walk.visit(tree);
        return Set.copyOf(walk.names);
    }

    private void visit(Object node) {
        refuse(node);
        if (node instanceof Ref ref) {
            names.add(ref.names().head());
        } else if (node instanceof Iterable<?> several) {
            CollectionConverters.asJava(several).forEach(this::visit);
        } else if (node instanceof Product parts) {
            for (int i = 0; i < parts.productArity(); i++) {
                visit(parts.productElement(i));
            }
        }
    }

    private static void refuse(Object node) {
        if (node instanceof For || node instanceof SomeItem || node instanceof EveryItem || node instanceof Filter) {
            throw new MalformedFeel("表达式不能逐项计算（for、some、every、筛选）");
        }
        if (node instanceof FunctionDefinition
                || node instanceof JavaFunctionInvocation
                || node instanceof QualifiedFunctionInvocation) {
            throw new MalformedFeel("表达式不能定义函数，也不能调用外部的函数");
        }
        if (node instanceof FunctionInvocation call && REFUSED.contains(call.function())) {
            throw new MalformedFeel("表达式不能用函数 " + call.function() + "()");
        }
    }
}
