package cn.zhiban.catalogue.check;

import cn.zhiban.catalogue.ExcludingMaterials;
import cn.zhiban.catalogue.ItemDefinition;
import cn.zhiban.catalogue.Material;
import cn.zhiban.catalogue.Material.Technique;

/** The table of answers that exclude a commitment names materials in whose place a letter may stand. */
final class ListExclusions implements ListFile.ListRule {

    @Override
    public void check(ItemDefinition list, ItemFiles item, Findings findings) {
        if (list.commitment() == null || list.commitment().exclusions() == null) {
            return;
        }
        var waivable = list.materials().stream()
                .filter(material -> material.techniques().contains(Technique.WAIVE_MATERIAL))
                .map(Material::key)
                .toList();
        var table =
                new AnswerTable("/commitment/exclusions", list.commitment().exclusions(), ExcludingMaterials.OUTPUTS);
        table.check(list, item, findings)
                .ifPresent(read -> table.said(read, ExcludingMaterials.MATERIAL)
                        .filter(said -> !waivable.contains(said.getValue()))
                        .forEach(said -> findings.add(
                                table.file(), Model.id(said.getKey()), "不是可以用承诺书代替的材料：" + said.getValue())));
    }
}
