package cn.zhiban.catalogue.check;

import java.util.List;
import org.w3c.dom.Element;

/** One file holds one process; the process is called as the file, and its written contract stands in it. */
final class Identity implements ModelRule {

    @Override
    public void check(Model model, ItemFiles item, Findings findings) {
        List<Element> processes = model.all("process");
        if (processes.size() != 1) {
            findings.add(model.file(), "", "一个文件必须只有一个流程，现在有 " + processes.size() + " 个");
            return;
        }
        Element process = processes.get(0);
        if (!Model.id(process).equals(model.key())) {
            findings.add(model.file(), Model.id(process), "流程编号必须与文件名相同：" + model.key());
        }
        if (Model.child(process, "documentation")
                .map(d -> d.getTextContent().isBlank())
                .orElse(true)) {
            findings.add(model.file(), Model.id(process), "流程没有说明：写明输入什么、输出哪些结果");
        }
    }
}
