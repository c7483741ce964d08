package cn.zhiban.catalogue.check;

import cn.zhiban.catalogue.ItemBundle;
import cn.zhiban.catalogue.ItemDefinition;
import cn.zhiban.catalogue.ItemDefinition.Delivery;
import cn.zhiban.catalogue.Material;
import cn.zhiban.catalogue.NoticePhase;
import cn.zhiban.deadline.ClockEventType;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a case in {@code scenario.yaml} may name: materials and their defects, answers and choices of forms, channels. */
final class CaseWords {

    private final ItemDefinition list;
    private final ItemFiles item;
    private final Findings findings;

    CaseWords(ItemDefinition list, ItemFiles item, Findings findings) {
        this.list = list;
        this.item = item;
        this.findings = findings;
    }

    void material(String place, String key) {
        if (list.material(key).isEmpty()) {
            findings.add(ItemBundle.SCENARIO, place, "清单中没有这份材料：" + key);
        }
    }

    void materials(String place, JsonNode keys) {
        keys.forEach(key -> material(place, key.asText()));
    }

    /** A rejection names one of the material's own reasons. */
    void judgement(String place, JsonNode judge) {
        material(place, judge.path("material").asText());
        List<String> reasons = list.material(judge.path("material").asText()).map(Material::supplementReasons).stream()
                .flatMap(Collection::stream)
                .map(Material.Reason::code)
                .toList();
        boolean rejected = judge.path("verdict").asText().equals("REJECTED");
        if (rejected != judge.has("reasonCode")) {
            findings.add(ItemBundle.SCENARIO, place, "不合格的写明缺陷代码，合格的不写");
        } else if (rejected && !reasons.contains(judge.path("reasonCode").asText())) {
            findings.add(
                    ItemBundle.SCENARIO,
                    place,
                    "这份材料没有这个缺陷代码：" + judge.path("reasonCode").asText());
        }
    }

    void channel(String place, String key) {
        if (list.delivery().stream().map(Delivery::key).noneMatch(key::equals)) {
            findings.add(ItemBundle.SCENARIO, place, "清单中没有这种送达方式：" + key);
        }
    }

    void registers(String place, JsonNode registers) {
        for (JsonNode register : registers) {
            if (list.checks().stream()
                    .noneMatch(check -> check.register().name().equals(register.asText()))) {
                findings.add(ItemBundle.SCENARIO, place, "本事项不向这个登记系统核验：" + register.asText());
            }
        }
    }

    void deadlines(String place, JsonNode deadlines) {
        deadlines.fieldNames().forEachRemaining(stage -> {
            if (list.limits().stream().noneMatch(limit -> limit.stage().name().equals(stage))) {
                findings.add(ItemBundle.SCENARIO, place, "清单中没有这个阶段的时限：" + stage);
            }
        });
    }

    /** Events of the clock, each with its legal day. */
    void clock(String place, JsonNode events) {
        for (JsonNode event : events) {
            String type = event.asText().replaceFirst(" .*", "");
            if (Arrays.stream(ClockEventType.values())
                    .noneMatch(known -> known.name().equals(type))) {
                findings.add(ItemBundle.SCENARIO, place, "没有这种时钟事件：" + type);
            }
        }
    }

    /** Whoever asks a question of a clerk alone need not say who he is. */
    void applicant(String place, JsonNode applicant) {
        if (list.enquiry() == null && !applicant.has("uscc") && !applicant.has("idNumber")) {
            findings.add(ItemBundle.SCENARIO, place, "除了咨询，申请人要写统一社会信用代码或者身份证号码");
        }
    }

    void application(String place, JsonNode answers) {
        answers(place, answers, list.applicationForm());
    }

    /** The form asks for each answer; where it lets choose from the list, the choice is there. */
    void answers(String place, JsonNode answers, String form) {
        byte[] content = item.files().get(form + ".form");
        JsonNode read = content == null ? null : FormFiles.read(form + ".form", content, new Findings());
        if (read == null) {
            return;
        }
        Map<String, JsonNode> fields = FormFiles.components(read).stream()
                .filter(field -> field.has("key"))
                .collect(Collectors.toMap(field -> field.path("key").asText(), Function.identity(), (one, two) -> one));
        answers.fields().forEachRemaining(answer -> {
            JsonNode field = fields.get(answer.getKey());
            if (field == null) {
                findings.add(ItemBundle.SCENARIO, place, "表单 " + form + " 没有 " + answer.getKey() + " 这一项");
            } else {
                choice(place, answer.getValue(), field);
            }
        });
    }

    private void choice(String place, JsonNode answer, JsonNode field) {
        Set<String> offered = field.has("values")
                ? Set.copyOf(field.path("values").findValuesAsText("value"))
                : named(field.path("valuesKey").asText());
        for (JsonNode one : answer.isArray() ? answer : List.of(answer)) {
            if (!offered.isEmpty() && !offered.contains(one.asText())) {
                findings.add(ItemBundle.SCENARIO, place, field.path("key").asText() + " 没有这个选项：" + one.asText());
            }
        }
    }

    private Set<String> named(String valuesKey) {
        return Arrays.stream(NoticePhase.values())
                .flatMap(phase -> list.choices(phase).getOrDefault(valuesKey, List.of()).stream())
                .map(option -> option.value())
                .collect(Collectors.toSet());
    }
}
