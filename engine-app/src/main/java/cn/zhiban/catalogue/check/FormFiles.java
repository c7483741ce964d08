package cn.zhiban.catalogue.check;

import cn.zhiban.form.FormSchema;
import cn.zhiban.form.MalformedForm;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A form is called as its file, holds allowed components alone, asks each thing once, and computes nothing. */
final class FormFiles {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonParser.Feature.ALLOW_COMMENTS)
            .build();

    private FormFiles() {}

    static void check(String file, byte[] content, Findings findings) {
        JsonNode form = read(file, content, findings);
        if (form == null) {
            return;
        }
        if (JsonShape.FORM.check(file, form, findings)) {
            understood(file, content, findings);
        }
        String key = file.substring(0, file.lastIndexOf('.'));
        if (!form.path("id").asText().equals(key)) {
            findings.add(file, form.path("id").asText(), "表单编号必须与文件名相同：" + key);
        }
        Set<String> ids = new HashSet<>();
        Set<String> keys = new HashSet<>();
        for (JsonNode component : components(form)) {
            once(file, component, "id", ids, findings);
            once(file, component, "key", keys, findings);
            once(file, component, "path", keys, findings);
            FormTexts.check(file, component, findings);
        }
        FormWords.check(file, components(form), findings);
    }

    /** What the interpreter of forms does not understand cannot be published either. */
    private static void understood(String file, byte[] content, Findings findings) {
        try {
            FormSchema.parse(content);
        } catch (MalformedForm refused) {
            findings.add(file, refused.component(), refused.getMessage());
        }
    }

    static JsonNode read(String file, byte[] content, Findings findings) {
        try {
            return JSON.readTree(content);
        } catch (IOException broken) {
            findings.add(file, "", "不是可以读取的 JSON：" + Unreadable.words(broken));
            return null;
        }
    }

    /** All components, those of groups included, in the order in which they are shown. */
    static List<JsonNode> components(JsonNode holder) {
        List<JsonNode> components = new ArrayList<>();
        for (JsonNode component : holder.path("components")) {
            components.add(component);
            components.addAll(components(component));
        }
        return components;
    }

    static String place(JsonNode component) {
        return component.path("key").asText(component.path("id").asText());
    }

    private static void once(String file, JsonNode component, String what, Set<String> seen, Findings findings) {
        if (component.has(what) && !seen.add(component.path(what).asText())) {
            findings.add(
                    file, place(component), what + " 重复：" + component.path(what).asText());
        }
    }
}
