package cn.zhiban.catalogue.check;

import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** Everything that an officer reads has a Chinese label; a gateway asks a question, and its flows answer it. */
final class Labels implements ModelRule {

    private static final Pattern CHINESE = Pattern.compile(".*\\p{IsHan}.*", Pattern.DOTALL);

    @Override
    public void check(Model model, ItemFiles item, Findings findings) {
        model.all("process").forEach(process -> needsLabel(model, process, findings));
        for (Element node : model.nodes()) {
            boolean asks =
                    Model.is(node, "exclusiveGateway") && !model.outgoing(node).isEmpty() && !joins(model, node);
            if (!Model.is(node, "exclusiveGateway") || asks) {
                needsLabel(model, node, findings);
            }
            if (asks) {
                answers(model, node, findings);
            }
        }
    }

    private static void answers(Model model, Element gateway, Findings findings) {
        if (!Model.name(gateway).endsWith("？")) {
            findings.add(model.file(), Model.id(gateway), "网关的名称必须是一个问题，以“？”结尾");
        }
        model.outgoing(gateway).forEach(flow -> needsLabel(model, flow, findings));
    }

    private static void needsLabel(Model model, Element element, Findings findings) {
        if (!CHINESE.matcher(Model.name(element)).matches()) {
            findings.add(model.file(), Model.id(element), "没有中文名称");
        }
    }

    /** A gateway at which flows only meet again. */
    private static boolean joins(Model model, Element gateway) {
        return model.incoming(gateway).size() > 1 && model.outgoing(gateway).size() == 1;
    }
}
