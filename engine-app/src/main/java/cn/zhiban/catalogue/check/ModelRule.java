package cn.zhiban.catalogue.check;

/** One rule on a BPMN model. */
@FunctionalInterface
interface ModelRule {

    void check(Model model, ItemFiles item, Findings findings);
}
