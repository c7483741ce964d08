package cn.zhiban.commitment.review;

import cn.zhiban.casefile.ReviewMode;
import cn.zhiban.catalogue.OfferTable;
import cn.zhiban.catalogue.ReviewTable;
import java.util.List;
import java.util.Map;

/**
 * When the substance of a case is examined.
 *
 * @param reason in plain Chinese, for applicant and office
 */
record ReviewChoice(ReviewMode mode, String reason) {

    /** Whatever the table does not ease goes the ordinary way. */
    static final ReviewChoice UNSAID = new ReviewChoice(ReviewMode.BEFORE, "这种情形按照一般程序办理");

    static final ReviewChoice LETTER_WITHDRAWN = new ReviewChoice(ReviewMode.BEFORE, "告知承诺书已经撤回，按照一般程序办理");

    /** @param rules the outputs of the rule that holds, as the only one; empty where none does */
    static ReviewChoice of(List<Map<String, Object>> rules) {
        return rules.isEmpty() ? UNSAID : of(rules.get(0));
    }

    private static ReviewChoice of(Map<String, Object> rule) {
        return new ReviewChoice(
                ReviewMode.valueOf(String.valueOf(rule.get(ReviewTable.MODE))),
                String.valueOf(rule.get(OfferTable.REASON)));
    }

    String words() {
        return "审查方式：" + mode.label() + "。" + reason + "。";
    }
}
