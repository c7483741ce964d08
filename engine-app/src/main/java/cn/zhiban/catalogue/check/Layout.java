package cn.zhiban.catalogue.check;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Every node and flow is drawn; lines join what they connect, cross neither each other nor a node; nodes stand apart. */
final class Layout implements ModelRule {

    @Override
    public void check(Model model, ItemFiles item, Findings findings) {
        Drawing drawing = Drawing.of(model);
        drawn(model, drawing, findings);
        lines(model, drawing, findings);
        nodes(model, drawing, findings);
    }

    private static void drawn(Model model, Drawing drawing, Findings findings) {
        for (Element node : model.nodes()) {
            boolean outsideLabel = Model.is(
                    node, "startEvent", "endEvent", "intermediateCatchEvent", "boundaryEvent", "exclusiveGateway");
            if (!drawing.boxes().containsKey(Model.id(node))) {
                findings.add(model.file(), Model.id(node), "没有画出来（缺少图形）");
            } else if (outsideLabel) {
                labelled(model, drawing, node, findings);
            }
        }
        for (Element flow : model.flows()) {
            if (!drawing.lines().containsKey(Model.id(flow))) {
                findings.add(model.file(), Model.id(flow), "没有画出来（缺少连线）");
            } else {
                labelled(model, drawing, flow, findings);
            }
        }
    }

    private static void labelled(Model model, Drawing drawing, Element element, Findings findings) {
        if (!Model.name(element).isEmpty() && !drawing.labelled().contains(Model.id(element))) {
            findings.add(model.file(), Model.id(element), "名称没有摆放位置");
        }
    }

    private static void lines(Model model, Drawing drawing, Findings findings) {
        List<Element> flows = model.flows().stream()
                .filter(flow -> drawing.lines().containsKey(Model.id(flow)))
                .toList();
        for (int i = 0; i < flows.size(); i++) {
            Element flow = flows.get(i);
            List<Point2D> line = drawing.lines().get(Model.id(flow));
            joins(model, drawing, flow, line, findings);
            for (Element other : flows.subList(i + 1, flows.size())) {
                if (Geometry.cross(line, drawing.lines().get(Model.id(other)))) {
                    findings.add(model.file(), Model.id(flow), "连线与 " + Model.id(other) + " 交叉");
                }
            }
            through(model, drawing, flow, line, findings);
        }
    }

    private static void joins(Model model, Drawing drawing, Element flow, List<Point2D> line, Findings findings) {
        Rectangle2D source = drawing.boxes().get(flow.getAttribute("sourceRef"));
        Rectangle2D target = drawing.boxes().get(flow.getAttribute("targetRef"));
        if (source != null && !Geometry.touches(line.get(0), source)
                || target != null && !Geometry.touches(line.get(line.size() - 1), target)) {
            findings.add(model.file(), Model.id(flow), "连线没有接到它连接的元素上");
        }
    }

    private static void through(Model model, Drawing drawing, Element flow, List<Point2D> line, Findings findings) {
        for (Element node : model.nodes()) {
            Rectangle2D box = drawing.boxes().get(Model.id(node));
            boolean own = Model.id(node).equals(flow.getAttribute("sourceRef"))
                    || Model.id(node).equals(flow.getAttribute("targetRef"));
            if (box != null && !own && !contains(node, flow) && Geometry.runsThrough(line, box)) {
                findings.add(model.file(), Model.id(flow), "连线穿过 " + Model.id(node));
            }
        }
    }

    private static void nodes(Model model, Drawing drawing, Findings findings) {
        List<Element> nodes = model.nodes().stream()
                .filter(node -> drawing.boxes().containsKey(Model.id(node)))
                .toList();
        for (int i = 0; i < nodes.size(); i++) {
            Element node = nodes.get(i);
            Rectangle2D box = drawing.boxes().get(Model.id(node));
            Rectangle2D around = drawing.boxes().get(Model.id(Model.parent(node)));
            if (around != null && !around.contains(box)) {
                findings.add(model.file(), Model.id(node), "画到了所在子流程之外");
            }
            for (Element other : nodes.subList(i + 1, nodes.size())) {
                if (apart(node, other) && Geometry.overlap(box, drawing.boxes().get(Model.id(other)))) {
                    findings.add(model.file(), Model.id(node), "与 " + Model.id(other) + " 重叠");
                }
            }
        }
    }

    /** Whether two nodes must not overlap: neither holds the other, neither stands on the other's border. */
    private static boolean apart(Element one, Element other) {
        return !contains(one, other)
                && !contains(other, one)
                && !one.getAttribute("attachedToRef").equals(Model.id(other))
                && !other.getAttribute("attachedToRef").equals(Model.id(one));
    }

    private static boolean contains(Element outer, Element inner) {
        for (Node node = inner.getParentNode(); node != null; node = node.getParentNode()) {
            if (node == outer) {
                return true;
            }
        }
        return false;
    }
}
