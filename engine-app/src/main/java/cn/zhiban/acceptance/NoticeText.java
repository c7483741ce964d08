package cn.zhiban.acceptance;

import cn.zhiban.casefile.FieldMark;
import cn.zhiban.catalogue.ItemDefinition;
import cn.zhiban.catalogue.Material;
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

    /** Of a list that does not say it. */
    private static final String NEVER_SENT = "尚未提交";

    private NoticeText() {}

    static List<Notice.Item> items(List<CaseMaterial> materials, List<FieldMark> marks, ItemDefinition item) {
        var missing = materials.stream()
                .filter(CaseMaterial::isMissing)
                .map(one -> one.reasonCode() == null ? neverSent(one, item) : told(one, one.reasonCode()));
        var wrong = marks.stream()
                .filter(FieldMark::isOpen)
                .map(mark -> new Notice.Item(mark.key(), "申请表中的“" + mark.label() + "”", FIELD, mark.words()));
        return Stream.concat(missing, wrong).toList();
    }

    /** Nobody has found fault with what never came: the list of the item says what is told of it. */
    private static Notice.Item neverSent(CaseMaterial one, ItemDefinition item) {
        var reason = item.material(one.key()).flatMap(Material::neverSent);
        var code = reason.map(Material.Reason::code).orElse(null);
        return one.reasonWords() == null
                ? new Notice.Item(
                        one.key(),
                        one.name(),
                        code,
                        reason.map(Material.Reason::words).orElse(NEVER_SENT))
                : told(one, code);
    }

    private static Notice.Item told(CaseMaterial one, String code) {
        return new Notice.Item(one.key(), one.name(), code, one.reasonWords());
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
