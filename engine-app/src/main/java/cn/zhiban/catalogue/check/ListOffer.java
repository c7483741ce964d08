package cn.zhiban.catalogue.check;

import cn.zhiban.catalogue.ItemBundle;
import cn.zhiban.catalogue.ItemDefinition;
import cn.zhiban.catalogue.OfferTable;

/** The table of who may commit himself asks for what is known of item, material and applicant, and says why not. */
final class ListOffer implements ListFile.ListRule {

    @Override
    public void check(ItemDefinition list, ItemFiles item, Findings findings) {
        if (list.commitment() == null) {
            return;
        }
        agent(list, item, findings);
        new NamedTable(
                        "/commitment/offer",
                        list.commitment().offer(),
                        OfferTable.INPUTS,
                        OfferTable.OUTPUTS,
                        OfferTable.OFFERED + "（是否适用）和 " + OfferTable.REASON + "（不适用的理由）",
                        "COLLECT",
                        "几个理由可以同时成立")
                .check(item, findings);
    }

    private static void agent(ItemDefinition list, ItemFiles item, Findings findings) {
        var key = list.commitment().agentName();
        var form = item.files().get(list.applicationForm() + ".form");
        if (key == null || form == null) {
            return;
        }
        var read = FormFiles.read(list.applicationForm() + ".form", form, new Findings());
        if (read != null
                && FormFiles.components(read).stream()
                        .noneMatch(field -> field.path("key").asText().equals(key))) {
            findings.add(ItemBundle.LIST, "/commitment/agentName", "申请表没有 " + key + " 这一项");
        }
    }
}
