package cn.zhiban.catalogue.check;

import cn.zhiban.catalogue.DeferralTable;
import cn.zhiban.catalogue.DeferralTerms;
import cn.zhiban.catalogue.DeferralTerms.Late;
import cn.zhiban.catalogue.DeferralTerms.ResultGate;
import cn.zhiban.catalogue.ItemBundle;
import cn.zhiban.catalogue.ItemDefinition;
import cn.zhiban.catalogue.Material;
import cn.zhiban.catalogue.OfferTable;
import cn.zhiban.deadline.LimitUnit;
import cn.zhiban.deadline.Stage;

/** What may come later has terms, a table that says for how long, a process that watches it, and a limit of the office. */
final class ListDeferral implements ListFile.ListRule {

    private static final String PLACE = "/deferral";

    @Override
    public void check(ItemDefinition list, ItemFiles item, Findings findings) {
        if (list.deferral() == null) {
            list.materials().stream()
                    .filter(material -> material.techniques().contains(Material.Technique.DEFER_MATERIAL)
                            || material.deferral() != null)
                    .forEach(material -> findings.add(
                            ItemBundle.LIST, "/materials/" + material.key(), "容缺后补要有容缺的规定，本事项没有 deferral"));
            return;
        }
        files(list, item, findings);
        if (list.limits().stream().noneMatch(limit -> limit.stage() == Stage.DEFERRED_REVIEW)) {
            findings.add(ItemBundle.LIST, "/limits", "容缺后补的事项要有" + Stage.DEFERRED_REVIEW.label() + "的时限");
        }
        if (list.kind() == ItemDefinition.Kind.IMMEDIATE) {
            findings.add(ItemBundle.LIST, PLACE, "即办件当场办结，不适用容缺后补");
        }
        if (list.commitment() != null
                && list.commitment().riskClass() != list.deferral().riskClass()) {
            findings.add(ItemBundle.LIST, PLACE, "风险等级与告知承诺的不一致");
        }
        for (Material material : list.materials()) {
            String place = "/materials/" + material.key();
            if (material.deferral() != null && list.deferralOf(material).isEmpty()) {
                findings.add(ItemBundle.LIST, place, "写明了容缺的规定，办理方式里没有 DEFER_MATERIAL");
            }
            list.deferralOf(material).ifPresent(terms -> terms(list, terms, place, findings));
        }
    }

    private static void terms(ItemDefinition list, DeferralTerms terms, String place, Findings findings) {
        if (terms.legalBasis() == null || terms.resultGate() == null || terms.late() == null) {
            findings.add(ItemBundle.LIST, place, "容缺要写明依据、能否先出具结果、逾期怎么办");
        }
        boolean based = terms.lateBasis() != null && !terms.lateBasis().isBlank();
        if (terms.late() == Late.WITHDRAWN && !based) {
            findings.add(ItemBundle.LIST, place, "视为撤回必须写明依据，没有依据的由人说明理由后处理");
        }
        boolean longer = terms.days() != null
                && terms.resultGate() == ResultGate.BEFORE
                && list.decisionLimit()
                        .filter(limit -> limit.unit() == LimitUnit.WORKING_DAYS && limit.days() < terms.days())
                        .isPresent();
        if (longer) {
            findings.add(ItemBundle.LIST, place, "补齐以后才出具结果的，补交期限不能长于决定的法定期限");
        }
    }

    private static void files(ItemDefinition list, ItemFiles item, Findings findings) {
        if (!item.has(list.deferral().process() + ".bpmn")) {
            findings.add(
                    ItemBundle.LIST,
                    PLACE + "/process",
                    "没有这个流程：" + list.deferral().process());
        }
        new NamedTable(
                        PLACE + "/limits",
                        list.deferral().limits(),
                        DeferralTable.INPUTS,
                        DeferralTable.OUTPUTS,
                        DeferralTable.DEFERRAL_DAYS + "（补交的工作日数）和 " + OfferTable.REASON + "（不能容缺的理由）",
                        "COLLECT",
                        "几个理由可以同时成立")
                .check(item, findings);
    }
}
