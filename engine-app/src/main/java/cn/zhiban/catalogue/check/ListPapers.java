package cn.zhiban.catalogue.check;

import cn.zhiban.catalogue.ItemBundle;
import cn.zhiban.catalogue.ItemDefinition;
import cn.zhiban.catalogue.Material;
import cn.zhiban.catalogue.Paper;
import java.util.HashSet;
import java.util.Set;

/** The empty forms and samples that the list names are in the folder, and no other papers are. */
final class ListPapers implements ListFile.ListRule {

    @Override
    public void check(ItemDefinition list, ItemFiles item, Findings findings) {
        Set<String> named = new HashSet<>();
        if (list.commitment() != null) {
            named.add(list.commitment().letter());
        }
        for (Material material : list.materials()) {
            for (Paper.Kind kind : Paper.Kind.values()) {
                material.paper(kind).ifPresent(file -> {
                    named.add(file);
                    if (!item.has(file)) {
                        findings.add(
                                ItemBundle.LIST, "/materials/" + material.key(), "没有这份" + kind.label() + "：" + file);
                    }
                });
            }
        }
        item.files().keySet().stream()
                .filter(file -> file.endsWith(".md") && !named.contains(file))
                .forEach(file ->
                        findings.add(file, "", "没有材料用到这个文件；请在材料的 blankForm、filledSample 或者 commitment 的 letter 里写明"));
    }
}
