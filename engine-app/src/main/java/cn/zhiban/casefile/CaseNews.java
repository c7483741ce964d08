package cn.zhiban.casefile;

import cn.zhiban.deadline.ClockEventType;
import java.util.Arrays;
import java.util.Map;

/** What a line of the timeline is called in one word, for the subject of a letter: no personal data. */
final class CaseNews {

    private static final Map<String, String> OTHERS = Map.ofEntries(
            Map.entry("ANSWERED", "您的咨询有答复了"),
            Map.entry("CORRECTED", "材料已当场更正"),
            Map.entry("PAPERS_REQUESTED", "请您补充材料"),
            Map.entry("LETTER_WITHDRAWN", "告知承诺书已撤回"),
            Map.entry("PAPERS_SUPPLIED", "收到补充的材料"),
            Map.entry("REMINDER", "补正期限已过"),
            Map.entry("DEFERRAL_REMINDER", "容缺材料即将到期"),
            Map.entry("DEFERRAL_HANDLED", "容缺逾期的处理"),
            Map.entry("OVERDUE", "没有按期办结的说明"),
            Map.entry("OVERDUE_EXPLAINED", "没有按期办结的说明"),
            Map.entry("DOCUMENT_CORRECTION", "文书已更正"),
            Map.entry("DOCUMENT_REISSUE", "文书已补发"),
            Map.entry("DOCUMENT_WITHDRAWN", "文书已撤销"));

    private CaseNews() {}

    static String of(String kind) {
        return Arrays.stream(ClockEventType.values())
                .filter(type -> type.name().equals(kind))
                .map(ClockEventType::label)
                .findFirst()
                .orElseGet(() -> OTHERS.getOrDefault(kind, "有新的进展"));
    }
}
