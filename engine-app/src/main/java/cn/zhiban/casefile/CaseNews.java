package cn.zhiban.casefile;

import cn.zhiban.deadline.ClockEventType;
import java.util.Arrays;
import java.util.Map;

/** What a line of the timeline is called in one word, for the subject of a letter: no personal data. */
final class CaseNews {

    private static final Map<String, String> OTHERS = Map.of(
            "CORRECTED", "材料已当场更正",
            "PAPERS_REQUESTED", "请您补充材料",
            "PAPERS_SUPPLIED", "收到补充的材料",
            "REMINDER", "补正期限已过",
            "OVERDUE", "没有按期办结的说明",
            "OVERDUE_EXPLAINED", "没有按期办结的说明",
            "DOCUMENT_CORRECTION", "文书已更正",
            "DOCUMENT_REISSUE", "文书已补发",
            "DOCUMENT_WITHDRAWN", "文书已撤销");

    private CaseNews() {}

    static String of(String kind) {
        return Arrays.stream(ClockEventType.values())
                .filter(type -> type.name().equals(kind))
                .map(ClockEventType::label)
                .findFirst()
                .orElseGet(() -> OTHERS.getOrDefault(kind, "有新的进展"));
    }
}
