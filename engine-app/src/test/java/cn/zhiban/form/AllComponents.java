package cn.zhiban.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The form that uses every component: {@code forms/all-components.form}. */
public final class AllComponents {

    public static final String JSON = read();
    public static final FormSchema SCHEMA = FormSchema.parse(JSON);

    private AllComponents() {}

    /** Answers with nothing wrong in them. */
    static Map<String, Object> answers() {
        var answers = new HashMap<String, Object>();
        answers.put("name", "广州云岭智能科技有限公司");
        answers.put("amount", "3,500,000");
        answers.put("startDate", "2026-03-01");
        answers.put("kind", "a");
        answers.put("urgent", "no");
        answers.put("agreed", true);
        answers.put("owners", List.of(Map.of("owner", "甲", "share", 40), Map.of("owner", "乙", "share", "50")));
        return answers;
    }

    public static List<JsonNode> components() {
        try {
            return components(new ObjectMapper().readTree(JSON));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<JsonNode> components(JsonNode holder) {
        var all = new ArrayList<JsonNode>();
        holder.path("components").forEach(one -> {
            all.add(one);
            all.addAll(components(one));
        });
        return all;
    }

    private static String read() {
        try (var form = AllComponents.class.getResourceAsStream("/forms/all-components.form")) {
            return new String(form.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
