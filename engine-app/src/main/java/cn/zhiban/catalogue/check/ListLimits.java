package cn.zhiban.catalogue.check;

import cn.zhiban.catalogue.ItemBundle;
import cn.zhiban.deadline.Lapse;
import cn.zhiban.deadline.Stage;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Limits fit into each other: no warning outside the promise, no promise beyond the law, each consequence with a basis.
 * Judged on the data, because a limit that contradicts itself cannot even be made.
 */
final class ListLimits {

    private static final Map<String, List<String>> STARTS = Map.ofEntries(
            Map.entry("ACCEPTANCE", List.of("RECEIPT", "REPLY_COMPLETE")),
            Map.entry("SERVICE", List.of("NOTICE")),
            Map.entry("REPLY", List.of("SERVICE")),
            Map.entry("DECISION", List.of("RECEIPT", "ACCEPTANCE")),
            Map.entry("DELIVERY", List.of("DECISION")),
            Map.entry("DEFERRED", List.of("DEFERRAL")),
            Map.entry("DEFERRED_REVIEW", List.of("DEFERRED_IN_HAND")),
            Map.entry("RATING", List.of("RATING")),
            Map.entry("VERIFICATION", List.of("VERIFICATION")),
            Map.entry("RECTIFICATION", List.of("RECTIFICATION")),
            Map.entry("HEARING", List.of("HEARING")));

    private ListLimits() {}

    /** @param limits which fit the schema */
    static void check(JsonNode limits, Findings findings) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < limits.size(); i++) {
            JsonNode limit = limits.get(i);
            String place = "/limits/" + i;
            String stage = limit.path("stage").asText();
            String from = limit.path("from").asText();
            if (!STARTS.get(stage).contains(from)) {
                findings.add(ItemBundle.LIST, place, stage + " 的时限不能从 " + from + " 起算");
            }
            if (!seen.add(stage + " " + from)) {
                findings.add(ItemBundle.LIST, place, "同一环节同一起点只能有一个时限");
            }
            inner(limit, place, findings);
            consequence(limit, place, findings);
        }
        afterReply(limits, findings);
    }

    private static void inner(JsonNode limit, String place, Findings findings) {
        int days = limit.path("days").asInt();
        int promised = limit.path("promisedDays").asInt(days);
        int warn = limit.path("warnDays").asInt(0);
        if (promised > days) {
            findings.add(ItemBundle.LIST, place, "承诺时限 " + promised + " 长于法定时限 " + days);
        }
        if (limit.has("extension")
                && !Stage.valueOf(limit.path("stage").asText()).isOffice()) {
            findings.add(ItemBundle.LIST, place, "只有办理机关的时限可以延长");
        }
        if (warn > promised) {
            findings.add(ItemBundle.LIST, place, "预警 " + warn + " 长于时限 " + promised);
        }
    }

    private static void consequence(JsonNode limit, String place, Findings findings) {
        if (limit.has("lapse") != !limit.path("lapseBasis").asText("").isBlank()) {
            findings.add(ItemBundle.LIST, place, "届满的后果必须写明依据，没有后果的不写依据");
        }
        if (limit.has("lapse")) {
            Lapse lapse = Lapse.valueOf(limit.path("lapse").asText());
            if (!lapse.stage().name().equals(limit.path("stage").asText())) {
                findings.add(ItemBundle.LIST, place, "这一环节届满不能产生“" + lapse.label() + "”");
            }
        }
    }

    /** The second look takes no longer than the first. */
    private static void afterReply(JsonNode limits, Findings findings) {
        JsonNode first = starting(limits, "RECEIPT");
        JsonNode second = starting(limits, "REPLY_COMPLETE");
        int days = first.path("days").asInt();
        if (first.path("unit").equals(second.path("unit"))
                && second.path("days").asInt() > days) {
            String longer = second.path("days").asText();
            findings.add(ItemBundle.LIST, "/limits", "补正后的受理时限 " + longer + " 长于受理时限 " + days);
        }
    }

    /** The acceptance limit with this start; a missing node where there is none. */
    private static JsonNode starting(JsonNode limits, String from) {
        for (JsonNode limit : limits) {
            if (limit.path("stage").asText().equals("ACCEPTANCE")
                    && limit.path("from").asText().equals(from)) {
                return limit;
            }
        }
        return limits.path("none");
    }
}
