package cn.zhiban.acceptance;

import cn.zhiban.casefile.FieldMark;
import cn.zhiban.catalogue.ItemDefinition;
import cn.zhiban.deadline.Limit;
import cn.zhiban.deadline.Stage;
import cn.zhiban.material.CaseMaterial;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Writes the one-time notice from the states of the materials and the marks on answers: every missing thing with its reason, nothing left out. */
final class NoticeText {

    /** The reason code of a wrong answer; what is wrong stands in its words. */
    private static final String FIELD = "FIELD";

    private NoticeText() {}

    static List<Notice.Item> items(List<CaseMaterial> materials, List<FieldMark> marks) {
        var missing = materials.stream()
                .filter(CaseMaterial::isMissing)
                .map(one -> new Notice.Item(
                        one.key(),
                        one.name(),
                        one.reasonCode(),
                        one.reasonWords() == null ? "尚未提交" : one.reasonWords()));
        var wrong = marks.stream()
                .filter(FieldMark::isOpen)
                .map(mark -> new Notice.Item(mark.key(), "申请表中的“" + mark.label() + "”", FIELD, mark.words()));
        return Stream.concat(missing, wrong).toList();
    }

    /** @param remarks what the clerk adds at the end; may be empty */
    static String of(String number, String caseNo, ItemDefinition item, List<Notice.Item> items, String remarks) {
        var lines = new ArrayList<String>();
        lines.add("一次性告知书 " + number);
        lines.add("您申请的%s（编号 %s）还需要补正以下 %d 项：".formatted(item.name(), caseNo, items.size()));
        for (int i = 0; i < items.size(); i++) {
            lines.add("%d. %s".formatted(i + 1, items.get(i).line()));
        }
        lines.add("请自本告知书送达之日起 %s内补正。本告知书已列明全部需要补正的内容，不会再有第二次补正要求。".formatted(length(item.limit(Stage.REPLY))));
        lines.add("依据：" + item.limit(Stage.REPLY).legalBasis());
        if (!remarks.isEmpty()) {
            lines.add("说明：" + remarks);
        }
        lines.add(item.body().name()
                + (item.body().entrustedBy() == null ? "" : "（受" + item.body().entrustedBy() + "委托）"));
        return String.join("\n", lines);
    }

    private static String length(Limit reply) {
        return reply.days() + " " + reply.unit().label();
    }
}
