package cn.zhiban.catalogue.check;

import cn.zhiban.catalogue.ItemBundle;
import cn.zhiban.catalogue.ItemDefinition;
import cn.zhiban.catalogue.Material;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;

/** What the list refers to is there: process, application form, answers that make a material required or are prefilled. */
final class ListReferences implements ListFile.ListRule {

    @Override
    public void check(ItemDefinition list, ItemFiles item, Findings findings) {
        if (!list.process().equals(list.key()) || !item.has(list.process() + ".bpmn")) {
            findings.add(ItemBundle.LIST, "/process", "流程必须与事项同名，并且放在同一文件夹：" + list.key() + ".bpmn");
        }
        byte[] form = item.files().get(list.applicationForm() + ".form");
        if (form == null) {
            findings.add(ItemBundle.LIST, "/applicationForm", "没有这个表单：" + list.applicationForm());
        } else {
            answers(list, form, findings);
        }
    }

    private static void answers(ItemDefinition list, byte[] form, Findings findings) {
        Map<String, JsonNode> fields = new HashMap<>();
        JsonNode read = FormFiles.read(list.applicationForm() + ".form", form, findings);
        if (read != null) {
            FormFiles.components(read)
                    .forEach(field -> fields.put(field.path("key").asText(), field));
        }
        list.prefill().keySet().stream()
                .filter(key -> !fields.containsKey(key))
                .forEach(key -> findings.add(ItemBundle.LIST, "/prefill/" + key, "申请表没有 " + key + " 这一项"));
        for (Material material : list.materials()) {
            Material.RequiredWhen when = material.requiredWhen();
            if (when != null && !offers(fields.get(when.field()), when.equals())) {
                findings.add(
                        ItemBundle.LIST,
                        "/materials/" + material.key(),
                        "申请表没有问到 " + when.field() + " = " + when.equals());
            }
        }
    }

    private static boolean offers(JsonNode field, String answer) {
        if (field == null) {
            return false;
        }
        for (JsonNode value : field.path("values")) {
            if (value.path("value").asText().equals(answer)) {
                return true;
            }
        }
        return false;
    }
}
