package cn.zhiban.catalogue.check;

import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;

/**
 * The clock path has one shape: a sub-process holds the human work and ends in terminate end events; its non-interrupting
 * timer event sub-process asks the clock, waits again, or ends in an error that the sub-process's border catches. A plain
 * end beside it would leave the phase open for ever after the first wake.
 */
final class ClockPath implements ModelRule {

    @Override
    public void check(Model model, ItemFiles item, Findings findings) {
        for (Element work : model.elements()) {
            if (Model.is(work, "userTask", "receiveTask")
                    && Model.children(Model.parent(work), "subProcess").stream().noneMatch(ClockPath::isEventSubProcess)
                    && !isLifted(model, item, Model.parent(work))) {
                findings.add(model.file(), Model.id(work), "人工任务和等待必须放在有时限看守的子流程中");
            }
        }
        model.all("subProcess").stream().filter(ClockPath::isEventSubProcess).forEach(clock -> {
            insideOf(model, item, clock, findings);
            around(model, item, clock, Model.parent(clock), findings);
        });
        strayTimers(model, findings);
        ends(model, findings);
    }

    static boolean isEventSubProcess(Element element) {
        return Model.is(element, "subProcess")
                && element.getAttribute("triggeredByEvent").equals("true");
    }

    private static void insideOf(Model model, ItemFiles item, Element clock, Findings findings) {
        for (Element start : Model.children(clock, "startEvent")) {
            if (!start.getAttribute("isInterrupting").equals("false")
                    || Model.child(start, "timerEventDefinition").isEmpty()) {
                findings.add(model.file(), Model.id(start), "时限看守必须由不中断的定时开始事件触发");
            }
            leadsToTheQuestion(model, item, start, findings);
        }
        Model.children(clock, "intermediateCatchEvent")
                .forEach(next -> leadsToTheQuestion(model, item, next, findings));
        if (Model.children(clock, "intermediateCatchEvent").isEmpty()) {
            findings.add(model.file(), Model.id(clock), "时限看守没有回到等待下一时点");
        }
        for (Element time : model.all("timeDate")) {
            if (!time.getTextContent()
                    .strip()
                    .equals("${" + item.words().clock().wakeAt() + "}")) {
                findings.add(
                        model.file(),
                        AllowedParts.place(time),
                        "定时器只能等到 " + item.words().clock().wakeAt());
            }
        }
    }

    private static void leadsToTheQuestion(Model model, ItemFiles item, Element timer, Findings findings) {
        boolean asks = model.outgoing(timer).stream()
                .map(model::target)
                .flatMap(Optional::stream)
                .allMatch(next -> isDelegate(next, item.words().clock().askedBy()));
        if (!asks) {
            findings.add(
                    model.file(),
                    Model.id(timer),
                    "时点到达后必须先核对时限：" + item.words().clock().askedBy());
        }
    }

    private static void around(Model model, ItemFiles item, Element clock, Element work, Findings findings) {
        if (!Model.is(work, "subProcess")) {
            findings.add(model.file(), Model.id(clock), "时限看守必须放在子流程中");
            return;
        }
        for (Element end : Model.children(work, "endEvent")) {
            if (Model.child(end, "terminateEventDefinition").isEmpty()) {
                findings.add(model.file(), Model.id(end), "时限看守旁边的结束事件必须是终止结束事件，否则被叫醒后阶段永不结束");
            }
        }
        boolean armed = model.incoming(work).stream()
                .map(model::source)
                .flatMap(Optional::stream)
                .allMatch(before -> isDelegate(before, item.words().clock().armedBy()));
        if (!armed) {
            findings.add(
                    model.file(),
                    Model.id(work),
                    "进入之前必须先设定时限：" + item.words().clock().armedBy());
        }
    }

    private static boolean isDelegate(Element node, String delegate) {
        return Model.is(node, "serviceTask") && Delegates.name(node).equals(delegate);
    }

    /** Supervision follows from a limit and has none: the clock ends it by a message at its border. */
    private static boolean isLifted(Model model, ItemFiles item, Element work) {
        return Model.is(work, "subProcess")
                && model.borders(work).stream()
                        .flatMap(border -> Model.child(border, "messageEventDefinition").stream())
                        .anyMatch(lifting -> lifting.getAttribute("messageRef")
                                .equals(item.words().clock().liftedBy()));
    }

    private static void strayTimers(Model model, Findings findings) {
        for (Element timer : model.all("timerEventDefinition")) {
            Element event = Model.parent(timer);
            if (!isEventSubProcess(Model.parent(event))) {
                findings.add(model.file(), Model.id(event), "定时器只能出现在时限看守中：时限只叫醒，不直接改变案件");
            }
        }
        for (Element event : model.all("intermediateCatchEvent")) {
            if (Model.child(event, "timerEventDefinition").isEmpty()) {
                findings.add(model.file(), Model.id(event), "中间事件必须等待时点");
            }
        }
    }

    private static void ends(Model model, Findings findings) {
        for (Element end : model.all("endEvent")) {
            Element scope = Model.parent(end);
            Optional<Element> error = Model.child(end, "errorEventDefinition");
            if (isEventSubProcess(scope) && error.isEmpty()) {
                findings.add(model.file(), Model.id(end), "时限看守只能以时限届满的错误结束");
            }
            error.filter(thrown -> !caught(model, scope, thrown.getAttribute("errorRef")))
                    .ifPresent(thrown -> findings.add(model.file(), Model.id(end), "错误没有被所在子流程的边界捕获"));
            if (Model.is(scope, "process")
                    && Model.child(end, "terminateEventDefinition").isPresent()) {
                findings.add(model.file(), Model.id(end), "流程的结束事件不能是终止结束事件");
            }
        }
    }

    private static boolean caught(Model model, Element scope, String error) {
        if (!isEventSubProcess(scope) || !Model.is(Model.parent(scope), "subProcess")) {
            return false;
        }
        List<Element> borders = model.borders(Model.parent(scope));
        return borders.stream()
                .flatMap(border -> Model.child(border, "errorEventDefinition").stream())
                .anyMatch(catching -> catching.getAttribute("errorRef").equals(error));
    }
}
