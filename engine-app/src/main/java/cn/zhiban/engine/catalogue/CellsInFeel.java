package cn.zhiban.engine.catalogue;

import cn.zhiban.feel.TableCells;
import java.util.function.Function;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.context.VariableContext;

/** The FEEL of decision tables by way of {@code feel}, which reads each cell once; the engine's own does so each time. */
final class CellsInFeel implements FeelEngine {

    private final TableCells cells = new TableCells();

    @Override
    @SuppressWarnings("unchecked") // what the engine asks for is what the table says
    public <T> T evaluateSimpleExpression(String text, VariableContext variables) {
        return (T) cells.value(text, variables.keySet(), in(variables));
    }

    @Override
    public boolean evaluateSimpleUnaryTests(String text, String input, VariableContext variables) {
        return cells.hold(text, input, variables.keySet(), in(variables));
    }

    private static Function<String, Object> in(VariableContext variables) {
        return name -> variables.resolve(name).getValue();
    }
}
