package cn.zhiban.catalogue;

import cn.zhiban.catalogue.CommitmentTerms.RiskClass;

/**
 * How an item lets materials come later (容缺受理).
 *
 * @param riskClass how much harm a promise that is not kept could do
 * @param limits the table that says who may defer what, and for how long where the item does not say it itself
 * @param process id of the process that watches what was promised
 * @param terms for all its deferrable materials; a material may say otherwise
 */
public record DeferralScheme(RiskClass riskClass, String limits, String process, DeferralTerms terms) {}
