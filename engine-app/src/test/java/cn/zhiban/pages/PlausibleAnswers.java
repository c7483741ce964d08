package cn.zhiban.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Answers that people might give to each component of a form, right and wrong ones, of the type that the component holds. */
final class PlausibleAnswers {

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "甲",
            "甲乙",
            "广州云岭智能科技有限公司",
            "长".repeat(20),
            "长".repeat(21),
            "长".repeat(201),
            "AB-1234",
            "ab-1234",
            "xAB-1234",
            "AB-12345",
            " AB-1234 ",
            "91440101MA5A00013Q",
            "91440101MA5A00013R",
            "13800000001",
            "23800000001",
            "name@example.com",
            "name@example",
            "020-12345678",
            "+8613800000001",
            "电话",
            "第一行\n第二行");
    private static final List<Object> NUMBERS = List.of(
            0, -1, 1, 5, 7, 10, 50, 51, 95, 100, 101, 1.5, 0.01, 100.005, 99_999_999.99, 100_000_000, 100_000_001);
    private static final List<String> DAYS =
            List.of("2026-03-01", "2026-03-02", "2025-12-31", "2027-02-28", "2028-02-29");

    private final Random random;

    PlausibleAnswers(long seed) {
        random = new Random(seed);
    }

    /** An answer to each of the components, or none. */
    Map<String, Object> of(JsonNode holder) {
        var answers = new HashMap<String, Object>();
        for (JsonNode component : holder.path("components")) {
            if (component.path("type").asText().equals("group")) {
                answers.putAll(of(component));
            } else {
                answer(component, answers);
            }
        }
        return answers;
    }

    private void answer(JsonNode component, Map<String, Object> answers) {
        var key = component.path("key").asText(component.path("path").asText(""));
        if (key.isEmpty() || random.nextInt(4) == 0) {
            return;
        }
        switch (component.path("type").asText()) {
            case "textfield", "textarea" -> answers.put(key, one(TEXTS));
            case "number" -> answers.put(key, one(NUMBERS));
            case "datetime" -> answers.put(key, moment(component.path("subtype").asText()));
            case "checkbox" -> answers.put(key, random.nextInt(4) > 0);
            case "select", "radio" -> answers.put(key, one(options(component)));
            case "checklist", "taglist" -> answers.put(key, some(options(component)));
            case "dynamiclist" -> answers.put(key, entries(component));
            default -> {}
        }
    }

    private List<Map<String, Object>> entries(JsonNode list) {
        var entries = new ArrayList<Map<String, Object>>();
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            entries.add(of(list));
        }
        return entries;
    }

    private String moment(String subtype) {
        return switch (subtype) {
            case "time" -> one(List.of("09:30", "09:31", "00:00", "23:45"));
            case "datetime" -> one(DAYS) + "T" + one(List.of("09:30", "00:00", "23:59"));
            default -> one(DAYS);
        };
    }

    /** Those of the schema; for lists that are known elsewhere, some that may be in them. */
    private static List<String> options(JsonNode component) {
        var values = new ArrayList<String>();
        component
                .path("values")
                .forEach(option -> values.add(option.path("value").asText()));
        return values.isEmpty() ? List.of("a", "b", "icbc") : values;
    }

    private List<String> some(List<String> all) {
        return all.stream().filter(each -> random.nextBoolean()).toList();
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
