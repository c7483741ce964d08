package cn.zhiban.catalogue.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** Behind a gateway exactly one flow is taken, whatever value the fact has. Only gateways decide. */
final class Branches implements ModelRule {

    /** A value that nobody compares with, for facts that are not enumerated. */
    private static final String ANY_OTHER = "";

    @Override
    public void check(Model model, ItemFiles item, Findings findings) {
        for (Element node : model.nodes()) {
            List<Element> flows = model.outgoing(node);
            if (!Model.is(node, "exclusiveGateway")) {
                unconditional(model, node, flows, findings);
            } else if (flows.size() > 1) {
                decided(model, item.words(), node, flows, findings);
            } else {
                flows.forEach(flow -> lone(model, flow, findings));
            }
        }
    }

    private static void unconditional(Model model, Element node, List<Element> flows, Findings findings) {
        if (flows.size() > 1) {
            findings.add(model.file(), Model.id(node), "分支必须画出网关");
        }
        flows.stream()
                .filter(flow -> Model.child(flow, "conditionExpression").isPresent())
                .forEach(flow -> findings.add(model.file(), Model.id(flow), "条件只能写在网关之后"));
    }

    private static void lone(Model model, Element flow, Findings findings) {
        if (Model.child(flow, "conditionExpression").isPresent()) {
            findings.add(model.file(), Model.id(flow), "网关之后只有一条流程线时不能写条件");
        }
    }

    private static void decided(
            Model model, Vocabulary words, Element gateway, List<Element> flows, Findings findings) {
        List<Condition> conditions =
                flows.stream().map(model::condition).flatMap(Optional::stream).toList();
        if (conditions.size() < flows.size()) {
            findings.add(model.file(), Model.id(gateway), "网关之后的每条流程线都要写明条件");
        } else if (conditions.stream().map(Condition::fact).distinct().count() > 1) {
            findings.add(model.file(), Model.id(gateway), "一个网关只能比较一个变量");
        } else {
            values(model, words, gateway, conditions).forEach(value -> {
                long taken = conditions.stream().filter(c -> c.holds(value)).count();
                if (taken != 1) {
                    String shown = value.equals(ANY_OTHER) ? "其他值" : value;
                    findings.add(model.file(), Model.id(gateway), "取值 " + shown + (taken == 0 ? " 没有去向" : " 有多个去向"));
                }
            });
        }
    }

    private static Stream<String> values(Model model, Vocabulary words, Element gateway, List<Condition> conditions) {
        List<String> declared = words.facts().getOrDefault(conditions.get(0).fact(), List.of());
        if (!declared.isEmpty()) {
            return declared.stream();
        }
        Stream<String> used = conditions.stream().map(Condition::value).distinct();
        return UserTasks.taskBefore(model, gateway).isPresent() ? used : Stream.concat(used, Stream.of(ANY_OTHER));
    }
}
