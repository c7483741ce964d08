package cn.zhiban.catalogue.check;

import cn.zhiban.catalogue.Ground;
import cn.zhiban.catalogue.ItemDefinition;
import cn.zhiban.catalogue.SelectingGrounds;
import java.util.List;

/** The table of answers that stand against a favourable result names grounds of refusal that the list has. */
final class ListGrounds implements ListFile.ListRule {

    @Override
    public void check(ItemDefinition list, ItemFiles item, Findings findings) {
        if (list.refusalSelection() == null) {
            return;
        }
        var codes = list.refusalGrounds().stream().map(Ground::code).toList();
        var table = new AnswerTable("/refusalSelection", list.refusalSelection(), List.of(SelectingGrounds.OUTPUT));
        table.check(list, item, findings)
                .ifPresent(read -> table.said(read, SelectingGrounds.OUTPUT)
                        .filter(said -> !codes.contains(said.getValue()))
                        .forEach(said -> findings.add(
                                table.file(), Model.id(said.getKey()), "清单没有这个不予批准的理由：" + said.getValue())));
    }
}
