package cn.zhiban.catalogue.check;

import org.w3c.dom.Element;

/** A service task calls the delegate of its own name, and that delegate is registered. */
final class Delegates implements ModelRule {

    @Override
    public void check(Model model, ItemFiles item, Findings findings) {
        for (Element task : model.all("serviceTask")) {
            String delegate = name(task);
            if (!item.words().delegates().contains(delegate)) {
                findings.add(model.file(), Model.id(task), "没有登记的服务任务：" + delegate);
            }
            if (!Model.id(task).equals("serviceTask_" + delegate.replaceFirst("Delegate$", ""))) {
                findings.add(model.file(), Model.id(task), "编号必须与所调用的 " + delegate + " 一致");
            }
        }
    }

    /** The bean that a service task calls. */
    static String name(Element serviceTask) {
        return Model.camunda(serviceTask, "delegateExpression").replaceAll("[${}]", "");
    }
}
