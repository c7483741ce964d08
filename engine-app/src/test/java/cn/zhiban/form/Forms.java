package cn.zhiban.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Forms for tests, written as short as JSON allows: single quotes stand for double ones. */
final class Forms {

    static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    static final FormContext CONTEXT =
            new FormContext(DAY, Map.of("banks", List.of(new Option("icbc", "工商银行"), new Option("boc", "中国银行"))));

    private Forms() {}

    static FormSchema form(String... components) {
        return FormSchema.parse(json(components));
    }

    static String json(String... components) {
        return ("{'type':'default','id':'pledge','components':[" + String.join(",", components) + "]}")
                .replace('\'', '"');
    }

    /** A component under the key {@code it} with the label 名称. */
    static String field(String type, String more) {
        return keyed("it", type, more);
    }

    static String keyed(String key, String type, String more) {
        return "{'type':'" + type + "','key':'" + key + "','label':'名称'" + (more.isEmpty() ? "" : "," + more) + "}";
    }

    static FormResult judge(String component, Object value) {
        return form(component).validate(java.util.Collections.singletonMap("it", value), CONTEXT);
    }

    static String errorOf(String component, Object value) {
        return judge(component, value).errors().get("it");
    }

    static Object keptOf(String component, Object value) {
        FormResult result = judge(component, value);
        org.assertj.core.api.Assertions.assertThat(result.errors()).isEmpty();
        return result.values().get("it");
    }
}
