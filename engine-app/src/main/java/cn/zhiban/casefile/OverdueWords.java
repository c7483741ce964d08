package cn.zhiban.casefile;

import cn.zhiban.form.ChineseText;

/** What the applicant reads while the statutory limit of a stage is missed. Source: 优化营商环境条例 36. */
final class OverdueWords {

    private OverdueWords() {}

    static String of(Supervision one) {
        var missed =
                "%s的法定期限已于 %s届满，我们没有按期办结，向您致歉。".formatted(one.stage().label(), ChineseText.day(one.statutoryDue()));
        return one.explanation() == null
                ? missed + "负责人已收到督办，正在查明原因，说明会公布在这里。"
                : missed + sentence(one.explanation()) + "预计 " + ChineseText.day(one.expectedOn()) + "前办结。";
    }

    private static String sentence(String words) {
        return words.matches("(?s).*[。！？；.!?]\\s*") ? words.strip() : words.strip() + "。";
    }
}
