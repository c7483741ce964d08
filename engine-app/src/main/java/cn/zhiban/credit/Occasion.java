package cn.zhiban.credit;

import cn.zhiban.form.ChineseText;
import java.time.LocalDate;

/**
 * On which occasion a record was used: a case, or what was asked before there was one.
 *
 * @param caseNo null before there is a case
 * @param words in Chinese, null for a case
 */
public record Occasion(String caseNo, String words) {

    public static Occasion ofCase(String caseNo) {
        return new Occasion(caseNo, null);
    }

    /** @param caseNo null while nothing was sent: then the item and the day tell the occasion */
    public static Occasion of(String caseNo, String itemName, LocalDate day) {
        return caseNo == null ? new Occasion(null, "提交以前，" + itemName + "，" + ChineseText.day(day)) : ofCase(caseNo);
    }
}
