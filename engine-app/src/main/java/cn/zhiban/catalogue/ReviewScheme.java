package cn.zhiban.catalogue;

import java.util.List;

/**
 * How an item chooses when the substance of an application is examined. Source: 关于推进知识产权公共服务标准化规范化便利化的意见（八）.
 *
 * @param choice the table that says it for each case
 * @param techniques of review that the item offers: POSTPONE_REVIEW, WAIVE_REVIEW
 */
public record ReviewScheme(String choice, List<Material.Technique> techniques) {}
