package cn.zhiban.catalogue.check;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;

/** Every scope begins at one start event, and every node is reached and left. */
final class Wiring implements ModelRule {

    @Override
    public void check(Model model, ItemFiles item, Findings findings) {
        List<Element> scopes = new ArrayList<>(model.all("process"));
        scopes.addAll(model.all("subProcess"));
        for (Element scope : scopes) {
            if (Model.children(scope, "startEvent").size() != 1) {
                findings.add(model.file(), Model.id(scope), "必须有且只有一个开始事件");
            }
        }
        for (Element node : model.nodes()) {
            boolean isEventSubProcess = ClockPath.isEventSubProcess(node);
            boolean begins = Model.is(node, "startEvent", "boundaryEvent") || isEventSubProcess;
            boolean ends = Model.is(node, "endEvent") || isEventSubProcess;
            if (model.incoming(node).isEmpty() != begins) {
                findings.add(model.file(), Model.id(node), begins ? "不能有流入的流程线" : "没有流入的流程线，到不了这里");
            }
            if (model.outgoing(node).isEmpty() != ends) {
                findings.add(model.file(), Model.id(node), ends ? "不能有流出的流程线" : "没有流出的流程线，走到这里就停住");
            }
        }
    }
}
