package cn.zhiban.catalogue.check;

import cn.zhiban.catalogue.ModelXml;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;

/**
 * The layout of a model as it stands in the file.
 *
 * @param boxes of nodes, by the node's id
 * @param lines of flows, by the flow's id; each with at least two points
 * @param labelled ids of nodes and flows whose label has a place
 */
record Drawing(Map<String, Rectangle2D> boxes, Map<String, List<Point2D>> lines, Set<String> labelled) {

    private static final String BPMNDI = "http://www.omg.org/spec/BPMN/20100524/DI";

    static Drawing of(Model model) {
        Drawing drawing = new Drawing(new HashMap<>(), new HashMap<>(), new HashSet<>());
        for (Element shape : ModelXml.all(model.document(), BPMNDI, "BPMNShape")) {
            Model.child(shape, "Bounds").ifPresent(bounds -> drawing.boxes.put(element(shape), box(bounds)));
            drawing.label(shape);
        }
        for (Element edge : ModelXml.all(model.document(), BPMNDI, "BPMNEdge")) {
            List<Point2D> points = new ArrayList<>();
            Model.children(edge, "waypoint")
                    .forEach(w -> points.add(new Point2D.Double(number(w, "x"), number(w, "y"))));
            if (points.size() > 1) {
                drawing.lines.put(element(edge), points);
            }
            drawing.label(edge);
        }
        return drawing;
    }

    private void label(Element shape) {
        Model.child(shape, "BPMNLabel")
                .flatMap(label -> Model.child(label, "Bounds"))
                .ifPresent(bounds -> labelled.add(element(shape)));
    }

    private static String element(Element shape) {
        return shape.getAttribute("bpmnElement");
    }

    private static Rectangle2D box(Element bounds) {
        return new Rectangle2D.Double(
                number(bounds, "x"), number(bounds, "y"), number(bounds, "width"), number(bounds, "height"));
    }

    /** What is no number is refused by the allow-list; here it only must not stop the check. */
    private static double number(Element element, String attribute) {
        try {
            return Double.parseDouble(element.getAttribute(attribute));
        } catch (NumberFormatException refusedElsewhere) {
            return 0;
        }
    }
}
