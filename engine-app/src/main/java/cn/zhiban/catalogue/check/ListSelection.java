package cn.zhiban.catalogue.check;

import cn.zhiban.catalogue.ItemBundle;
import cn.zhiban.catalogue.ItemDefinition;
import cn.zhiban.catalogue.Material;
import cn.zhiban.catalogue.Material.Need;
import cn.zhiban.catalogue.SelectingMaterials;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The table that selects materials asks for answers that the application gives, and reaches every conditional material. */
final class ListSelection implements ListFile.ListRule {

    private static final String PLACE = "/materialSelection";

    @Override
    public void check(ItemDefinition list, ItemFiles item, Findings findings) {
        var conditional = list.materials().stream()
                .filter(material -> material.need() == Need.CONDITIONAL)
                .map(Material::key)
                .collect(Collectors.toCollection(TreeSet::new));
        if (list.materialSelection() == null) {
            if (!conditional.isEmpty()) {
                findings.add(ItemBundle.LIST, PLACE, "有条件才需要的材料要有一张决策表：" + String.join("、", conditional));
            }
            return;
        }
        var table = new AnswerTable(PLACE, list.materialSelection(), List.of(SelectingMaterials.OUTPUT));
        table.check(list, item, findings).ifPresent(read -> {
            var unreached = new TreeSet<>(conditional);
            table.said(read, SelectingMaterials.OUTPUT).forEach(said -> {
                unreached.remove(said.getValue());
                if (!conditional.contains(said.getValue())) {
                    findings.add(table.file(), Model.id(said.getKey()), "不是有条件才需要的材料：" + said.getValue());
                }
            });
            unreached.forEach(key -> findings.add(table.file(), "", "没有规则会要求材料 " + key));
        });
    }
}
