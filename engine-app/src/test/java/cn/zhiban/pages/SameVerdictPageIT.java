package cn.zhiban.pages;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.form.AllComponents;
import cn.zhiban.form.FormContext;
import cn.zhiban.form.Option;
import cn.zhiban.form.Reading;
import cn.zhiban.pages.Browser.Device;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The same answers to the form that uses every component, judged by the viewer of form-js in a browser and by the
 * server: field by field the same verdict, but for the differences that {@code forms/differences.yaml} lists with
 * their reasons.
 */
class SameVerdictPageIT {

    @RegisterExtension
    private static final Browser BROWSER = new Browser();

    private static final int INPUTS = Boolean.getBoolean("zhiban.deep") ? 2_000 : 500;
    private static final int BATCH = 50;
    private static final String JUDGE =
            "async ([schema, inputs]) => JSON.stringify(await judge(JSON.parse(schema), JSON.parse(inputs)))";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<Option> BANKS = List.of(new Option("icbc", "工商银行"), new Option("boc", "中国银行"));
    private static final FormContext CONTEXT = new FormContext(LocalDate.of(2026, 3, 2), Map.of("banks", BANKS));

    enum Verdict {
        FINE,
        MISSING,
        WRONG,
        HIDDEN
    }

    /** @param fields to which it applies; the verdicts of both sides; why they differ */
    record Difference(Set<String> fields, Verdict server, Verdict viewer, String reason) {}

    private final Set<Difference> used = new LinkedHashSet<>();
    private final Map<String, String> disagreements = new TreeMap<>();

    @Test
    void serverAndViewerJudgeAlikeButForWhatIsWrittenDown() throws IOException {
        var differences = differences();
        var schema = JSON.readTree(AllComponents.JSON);
        var answers = new PlausibleAnswers(20260302);
        var inputs = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < INPUTS; i++) {
            inputs.add(answers.of(schema));
        }
        var asked = asked(schema);
        var viewed = viewed(inputs);
        for (int i = 0; i < INPUTS; i++) {
            compare(inputs.get(i), ofServer(inputs.get(i), asked), ofViewer(viewed.get(i), asked), differences);
        }
        assertThat(disagreements).as("not in forms/differences.yaml").isEmpty();
        assertThat(used)
                .as("what is no difference any more is taken from the list")
                .containsAll(differences);
    }

    private void compare(
            Map<String, Object> input,
            Map<String, Verdict> server,
            Map<String, Verdict> viewer,
            List<Difference> differences) {
        var places = new LinkedHashSet<>(server.keySet());
        places.addAll(viewer.keySet());
        for (var place : places) {
            var ours = server.getOrDefault(place, Verdict.FINE);
            var theirs = viewer.getOrDefault(place, Verdict.FINE);
            var field = place.replaceAll(".*\\.", "");
            if (ours != theirs) {
                differences.stream()
                        .filter(one -> one.fields().contains(field) && one.server() == ours && one.viewer() == theirs)
                        .findFirst()
                        .ifPresentOrElse(
                                used::add,
                                () -> disagree(field + " server " + ours + " viewer " + theirs, place, input));
            }
        }
    }

    private void disagree(String what, String place, Map<String, Object> input) {
        disagreements.putIfAbsent(what, place + " is " + input.get(place.replaceAll("\\[.*", "")));
    }

    private static Map<String, Verdict> ofServer(Map<String, Object> input, Set<String> asked) {
        var verdicts = new HashMap<String, Verdict>();
        AllComponents.SCHEMA
                .validate(input, CONTEXT)
                .errors()
                .forEach((place, words) -> verdicts.put(place, isMissing(words) ? Verdict.MISSING : Verdict.WRONG));
        var shown = AllComponents.SCHEMA.reading(input, CONTEXT).stream()
                .map(Reading::key)
                .toList();
        asked.stream().filter(key -> !shown.contains(key)).forEach(key -> verdicts.put(key, Verdict.HIDDEN));
        return verdicts;
    }

    private static boolean isMissing(String words) {
        return words.startsWith("请填写") && !words.contains("如") && !words.contains("整数")
                || words.startsWith("请选择")
                || words.startsWith("请阅读");
    }

    private static Map<String, Verdict> ofViewer(JsonNode viewed, Set<String> asked) {
        var verdicts = new HashMap<String, Verdict>();
        viewed.get("errors").properties().forEach(error -> {
            boolean missing = error.getValue().asText().contains("required");
            verdicts.put(error.getKey(), missing ? Verdict.MISSING : Verdict.WRONG);
        });
        asked.stream().filter(key -> !viewed.get("data").has(key)).forEach(key -> verdicts.put(key, Verdict.HIDDEN));
        return verdicts;
    }

    private static List<JsonNode> viewed(List<Map<String, Object>> inputs) throws IOException {
        var verdicts = new ArrayList<JsonNode>();
        try (var viewer = BROWSER.person("viewer", 0, Device.DESKTOP, true)) {
            viewer.page()
                    .addScriptTag(new Page.AddScriptTagOptions().setPath(Path.of("../forms/target/viewer/viewer.js")));
            for (int from = 0; from < inputs.size(); from += BATCH) {
                var batch = inputs.subList(from, Math.min(from + BATCH, inputs.size())).stream()
                        .map(SameVerdictPageIT::withBanks)
                        .toList();
                var answer = viewer.page().evaluate(JUDGE, List.of(AllComponents.JSON, JSON.writeValueAsString(batch)));
                JSON.readTree((String) answer).forEach(verdicts::add);
            }
        }
        return verdicts;
    }

    private static Map<String, Object> withBanks(Map<String, Object> input) {
        var all = new LinkedHashMap<>(input);
        all.put("banks", BANKS);
        return all;
    }

    /** What the form itself asks: groups opened, entries of lists not. */
    private static Set<String> asked(JsonNode holder) {
        var asked = new LinkedHashSet<String>();
        for (JsonNode component : holder.path("components")) {
            var type = component.path("type").asText();
            if (type.equals("group")) {
                asked.addAll(asked(component));
            } else if (type.equals("dynamiclist")) {
                asked.add(component.path("path").asText());
            } else if (component.has("key") && !type.equals("expression")) {
                asked.add(component.path("key").asText());
            }
        }
        return asked;
    }

    private static List<Difference> differences() throws IOException {
        try (var file = SameVerdictPageIT.class.getResourceAsStream("/forms/differences.yaml")) {
            return new YAMLMapper().readValue(file, new TypeReference<>() {});
        }
    }
}
