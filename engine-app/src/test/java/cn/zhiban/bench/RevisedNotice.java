package cn.zhiban.bench;

import java.util.List;
import java.util.Map;

/** The notice of 2026 with three days off in March, which move the dates of every case that was received on 2 March. */
final class RevisedNotice {

    private RevisedNotice() {}

    static Map<String, Object> of2026() {
        return Map.of(
                "year", 2026,
                "notice", Map.of("number", "bench", "title", "bench"),
                "openingHours", List.of(Map.of("from", "09:00", "to", "17:00")),
                "holidays",
                        List.of(
                                holiday("元旦", "2026-01-01", "2026-01-03", "2026-01-04"),
                                holiday("春节", "2026-02-15", "2026-02-23", "2026-02-14", "2026-02-28"),
                                holiday("临时", "2026-03-04", "2026-03-06")));
    }

    private static Map<String, Object> holiday(String name, String from, String to, String... makeups) {
        return Map.of("name", name, "from", from, "to", to, "makeupWorkdays", List.of(makeups));
    }
}
