package cn.zhiban.modelcheck;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.catalogue.ItemBundle;
import cn.zhiban.testing.PledgeApplication;
import cn.zhiban.testing.Shipped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** The sequence flows of phases, by themselves those in which a case is accepted, as {@code process#flow}, and items that lack one. */
final class PhaseFlows {

    private static final List<String> PHASES = List.of("accept-application", "conclude-supplement");
    private static final Pattern FLOW = Pattern.compile("<bpmn:sequenceFlow id=\"(\\w+)\"");

    private PhaseFlows() {}

    static Set<String> of(List<String> phases) {
        var all = new TreeSet<String>();
        for (var phase : phases) {
            var model = new String(Shipped.pledge().files().get(phase + ".bpmn"), StandardCharsets.UTF_8);
            FLOW.matcher(model).results().forEach(flow -> all.add(phase + "#" + flow.group(1)));
        }
        return all;
    }

    static Set<String> missedBy(Graph graph) {
        return missedBy(graph, PHASES);
    }

    static Set<String> missedBy(Graph graph, List<String> phases) {
        var missed = new TreeSet<>(of(phases));
        missed.removeAll(graph.flows());
        return missed;
    }

    /** The item with a phase that lacks the flow. */
    static ItemBundle without(String flow) {
        return without(Shipped.pledge(), flow);
    }

    static ItemBundle without(ItemBundle item, String flow) {
        var name = flow.split("#");
        return changed(
                item,
                name[0] + ".bpmn",
                model -> model.replaceFirst(
                                "(?s)<bpmn:sequenceFlow id=\"%s\"(?:[^>]*/>|.*?</bpmn:sequenceFlow>)"
                                        .formatted(name[1]),
                                "")
                        .replaceFirst(
                                "(?s)<bpmndi:BPMNEdge [^>]*bpmnElement=\"%s\".*?</bpmndi:BPMNEdge>".formatted(name[1]),
                                "")
                        .replaceAll("<bpmn:(incoming|outgoing)>%s</bpmn:\\1>".formatted(name[1]), ""));
    }

    private static ItemBundle changed(ItemBundle item, String file, UnaryOperator<String> change) {
        var files = new TreeMap<>(item.files());
        var before = new String(files.get(file), StandardCharsets.UTF_8);
        var after = change.apply(before);
        assertThat(after).isNotEqualTo(before);
        files.put(file, after.getBytes(StandardCharsets.UTF_8));
        return new ItemBundle(PledgeApplication.ITEM, files);
    }
}
