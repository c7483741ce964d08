package cn.zhiban.catalogue.check;

import cn.zhiban.catalogue.ItemBundle;
import cn.zhiban.catalogue.ItemDefinition;
import cn.zhiban.catalogue.ItemDefinition.Delivery;
import cn.zhiban.catalogue.Result;
import cn.zhiban.deadline.Stage;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What the list refers to is there: process, application form, answers that are prefilled or stand in a result. */
final class ListReferences implements ListFile.ListRule {

    @Override
    public void check(ItemDefinition list, ItemFiles item, Findings findings) {
        if (!list.process().equals(list.key()) || !item.has(list.process() + ".bpmn")) {
            findings.add(ItemBundle.LIST, "/process", "流程必须与事项同名，并且放在同一文件夹：" + list.key() + ".bpmn");
        }
        if (!item.has(list.supervision() + ".bpmn")) {
            findings.add(ItemBundle.LIST, "/supervision", "没有这个督办流程：" + list.supervision());
        }
        consent(list, findings);
        byte[] form = item.files().get(list.applicationForm() + ".form");
        if (form == null) {
            findings.add(ItemBundle.LIST, "/applicationForm", "没有这个表单：" + list.applicationForm());
        } else {
            answers(list, form, findings);
        }
        item.files().keySet().stream()
                .filter(file -> file.endsWith(".form"))
                .forEach(file -> files(list, file, item.files().get(file), findings));
    }

    /** Papers of a case reach an inbox only where the application asked for it; an answer to a question needs no consent. */
    private static void consent(ItemDefinition list, Findings findings) {
        boolean serves = list.limits().stream()
                .anyMatch(limit -> limit.stage() == Stage.REPLY || limit.stage() == Stage.DELIVERY);
        boolean online = list.delivery().stream().anyMatch(way -> way.key().equals(Delivery.INBOX));
        if (serves && online && list.serviceChoice() == null) {
            findings.add(ItemBundle.LIST, "/serviceChoice", "可以在线送达的事项，写明申请表的哪一项征求同意");
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
        if (list.serviceChoice() != null && !fields.containsKey(list.serviceChoice())) {
            findings.add(ItemBundle.LIST, "/serviceChoice", "申请表没有 " + list.serviceChoice() + " 这一项");
        }
        enquiry(list, fields.keySet(), findings);
        for (Result result : list.results()) {
            result.facts().stream()
                    .filter(key -> !fields.containsKey(key))
                    .forEach(key -> findings.add(
                            ItemBundle.LIST, "/results/" + result.key() + "/facts", "申请表没有 " + key + " 这一项"));
        }
    }

    private static void enquiry(ItemDefinition list, Set<String> fields, Findings findings) {
        boolean inquiry = list.shape() == ItemDefinition.Shape.INQUIRY;
        if (inquiry != (list.enquiry() != null)) {
            findings.add(ItemBundle.LIST, "/enquiry", "咨询查询类的事项写明哪一项是问题，其他事项不写");
        } else if (inquiry) {
            Stream.of(list.enquiry().question(), list.enquiry().topic())
                    .filter(key -> !fields.contains(key))
                    .forEach(key -> findings.add(ItemBundle.LIST, "/enquiry", "申请表没有 " + key + " 这一项"));
        }
    }

    /** Files are asked for in the application alone, and each belongs to a material of the item. */
    private static void files(ItemDefinition list, String file, byte[] form, Findings findings) {
        JsonNode read = FormFiles.read(file, form, new Findings());
        boolean application = file.equals(list.applicationForm() + ".form");
        for (JsonNode component : read == null ? List.<JsonNode>of() : FormFiles.components(read)) {
            String key = component.path("key").asText();
            if (component.path("type").asText().equals("filepicker")
                    && (!application || list.material(key).isEmpty())) {
                findings.add(file, key, "文件只能在申请表里收，并且对应本事项的一份材料：" + key);
            }
        }
    }
}
