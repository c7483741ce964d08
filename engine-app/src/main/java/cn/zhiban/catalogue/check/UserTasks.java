package cn.zhiban.catalogue.check;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;

/**
 * A user task names who may do it and the form that is read; its outcomes are the flows of the exclusive gateway
 * directly behind it, each with a key, a label and a form.
 */
final class UserTasks implements ModelRule {

    private static final String OUTCOME = "outcome";
    private static final String DUTY = "duty";
    private static final String BINDING = "FIRST_ASKED";
    private static final String EXAMINATION = "EXAMINATION";
    static final String FORM = "form";

    @Override
    public void check(Model model, ItemFiles item, Findings findings) {
        for (Element task : model.all("userTask")) {
            for (String group : Model.camunda(task, "candidateGroups").split(",")) {
                if (!Vocabulary.groups().contains(group)) {
                    findings.add(model.file(), Model.id(task), "没有这个办理角色：" + group);
                }
            }
            form(model, item, task, Model.camunda(task, "formRef"), findings);
            duty(model, task, findings);
            gatewayBehind(model, task)
                    .ifPresentOrElse(
                            gateway -> {
                                outcomes(model, item, gateway, findings);
                                examination(model, item, task, gateway, findings);
                            },
                            () -> findings.add(model.file(), Model.id(task), "人工任务之后必须直接是列出办理结果的排他网关"));
        }
        for (Element flow : model.flows()) {
            boolean isOutcome = model.source(flow)
                    .flatMap(gateway -> taskBefore(model, gateway))
                    .isPresent();
            if (!isOutcome && !Model.properties(flow).isEmpty()) {
                findings.add(model.file(), Model.id(flow), "办理结果的属性只能写在人工任务之后的网关上");
            }
        }
    }

    /** Of who is bound to answer, nothing else can be asked than the answer. */
    private static void duty(Model model, Element task, Findings findings) {
        Map<String, String> properties = Model.properties(task);
        String duty = properties.get(DUTY);
        if (duty != null && !Vocabulary.shipped().duties().contains(duty)) {
            findings.add(model.file(), Model.id(task), "没有这种责任：" + duty);
        }
        if (!Set.of(DUTY).containsAll(properties.keySet())) {
            findings.add(model.file(), Model.id(task), "人工任务只有属性 duty");
        }
        long ways = gatewayBehind(model, task)
                .map(gateway -> model.outgoing(gateway).size())
                .orElse(0);
        if (BINDING.equals(duty) && ways > 1) {
            findings.add(model.file(), Model.id(task), "首问负责的任务只能有一种办理结果：答复");
        }
    }

    /** Without it nobody would see that the case is being decided. */
    private static void examination(Model model, ItemFiles item, Element task, Element gateway, Findings findings) {
        boolean examines = model.outgoing(gateway).stream()
                .flatMap(flow -> model.target(flow).stream())
                .map(Delegates::name)
                .anyMatch(item.words().examinedBy()::contains);
        if (examines && !EXAMINATION.equals(Model.properties(task).get(DUTY))) {
            findings.add(model.file(), Model.id(task), "审查或者作出决定的任务要写明责任：属性 duty 为 " + EXAMINATION);
        }
    }

    private static void outcomes(Model model, ItemFiles item, Element gateway, Findings findings) {
        Set<String> keys = new HashSet<>();
        List<Element> flows = model.outgoing(gateway);
        for (Element flow : flows) {
            Map<String, String> properties = Model.properties(flow);
            Optional<String> key = key(model, flow, flows.size() == 1);
            if (key.isEmpty()) {
                String how = flows.size() == 1 ? "属性 outcome" : "条件 ${outcome == 'KEY'}";
                findings.add(model.file(), Model.id(flow), "办理结果必须用" + how + " 写明");
            } else if (!keys.add(key.get())) {
                findings.add(model.file(), Model.id(flow), "办理结果重复：" + key.get());
            }
            if (properties.containsKey(DUTY)) {
                findings.add(model.file(), Model.id(flow), "属性 duty 写在人工任务上");
            }
            form(model, item, flow, properties.getOrDefault(FORM, ""), findings);
        }
    }

    private static void form(Model model, ItemFiles item, Element element, String form, Findings findings) {
        if (form.isEmpty()) {
            findings.add(model.file(), Model.id(element), "没有写明表单");
        } else if (!item.has(form + ".form")) {
            findings.add(model.file(), Model.id(element), "没有这个表单：" + form);
        }
    }

    /** The engine refuses a condition on an only flow, so the key of a lone outcome stands in a property. */
    static Optional<String> key(Model model, Element flow, boolean lone) {
        if (lone) {
            return Optional.ofNullable(Model.properties(flow).get(OUTCOME)).filter(key -> key.matches("[A-Z][A-Z_]*"));
        }
        return model.condition(flow)
                .filter(condition -> condition.fact().equals(OUTCOME) && condition.equal())
                .map(Condition::value);
    }

    static Optional<Element> gatewayBehind(Model model, Element task) {
        List<Element> flows = model.outgoing(task);
        return flows.size() == 1
                ? model.target(flows.get(0)).filter(node -> Model.is(node, "exclusiveGateway"))
                : Optional.empty();
    }

    static Optional<Element> taskBefore(Model model, Element gateway) {
        List<Element> flows = model.incoming(gateway);
        return Model.is(gateway, "exclusiveGateway") && flows.size() == 1
                ? model.source(flows.get(0)).filter(node -> Model.is(node, "userTask"))
                : Optional.empty();
    }
}
