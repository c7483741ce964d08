package cn.zhiban.form;

import cn.zhiban.feel.FeelExpression;
import cn.zhiban.form.Component.Field;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a schema from its beginning to its end; a condition may refer to what it has met before. */
final class SchemaParser {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final String PAGE = "zhiban:page";
    private static final String ID = "[A-Za-z][A-Za-z0-9_-]{0,63}";

    /** Deeper nesting serves nobody. */
    private static final int DEEPEST = 5;

    private final Set<String> keys = new HashSet<>();
    private final Map<String, Object> initial = new LinkedHashMap<>();
    private final FieldParser fields = new FieldParser();

    FormSchema parse(String json) {
        SchemaNode root = root(json);
        String id = root.raw("id");
        if (!id.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
            throw new MalformedForm("", "表单的 id 应是小写字母、数字和连字符");
        }
        List<Component> components = components(root, 0, new Expressions());
        return new FormSchema(id, components, Map.copyOf(initial));
    }

    private static SchemaNode root(String json) {
        try {
            JsonNode root = JSON.readTree(json);
            if (!root.isObject() || !"default".equals(root.path("type").asText())) {
                throw new MalformedForm("", "不是 Camunda Forms 表单（type 应是 default）");
            }
            return new SchemaNode(root, "");
        } catch (JsonProcessingException malformed) {
            throw new MalformedForm("", "不是有效的 JSON：" + malformed.getOriginalMessage());
        }
    }

    private List<Component> components(SchemaNode parent, int depth, Expressions expressions) {
        JsonNode list = parent.json().path("components");
        if (!list.isArray() || depth > DEEPEST) {
            throw parent.refused(list.isArray() ? "分组嵌套太深" : "缺少 components");
        }
        List<Component> components = new ArrayList<>();
        for (JsonNode each : list) {
            components.add(component(SchemaNode.of(each), depth, expressions));
        }
        return components;
    }

    private Component component(SchemaNode node, int depth, Expressions expressions) {
        String type = node.raw("type");
        Optional<FeelExpression> hide = expressions.hide(node);
        return switch (type) {
            case "text" -> new Component.Text(hide, Markdown.blocks(node));
            case "filepicker" -> files(node, hide, expressions);
            case "separator" -> new Component.Separator(hide);
            case "spacer" -> new Component.Spacer(hide);
            case "table" -> table(node, hide, expressions);
            case "group" -> group(node, hide, depth, expressions);
            case "dynamiclist" -> unique(list(node, hide, depth, expressions), node, expressions);
            default -> field(node, type, hide, expressions);
        };
    }

    private Component group(SchemaNode node, Optional<FeelExpression> hide, int depth, Expressions expressions) {
        node.refuse("path");
        return new Component.Group(
                hide, node.text("label"), page(node, depth), components(node, depth + 1, expressions));
    }

    private Component files(SchemaNode node, Optional<FeelExpression> hide, Expressions expressions) {
        Caption caption = fields.caption(node, "key", "label", Optional.empty());
        if (expressions.isInside()) {
            throw node.refused("列表里不能放文件");
        }
        if (!keys.add(caption.key())) {
            throw node.refused("key 重复");
        }
        return new Component.Files(hide, caption.key(), caption.label());
    }

    private EntryList list(SchemaNode node, Optional<FeelExpression> hide, int depth, Expressions expressions) {
        Caption caption = fields.caption(node, "path", "label", hide);
        List<Component> asked = components(node, depth + 1, expressions.inside());
        return new EntryList(caption, Scope.of(asked), fields.bounds(node));
    }

    private static Component table(SchemaNode node, Optional<FeelExpression> hide, Expressions expressions) {
        node.refuse("columnsExpression");
        List<Component.Table.Column> columns = new ArrayList<>();
        for (JsonNode each : node.json().path("columns")) {
            SchemaNode column = new SchemaNode(each, node.name());
            columns.add(new Component.Table.Column(column.raw("key"), column.text("label")));
        }
        if (columns.isEmpty()
                || columns.stream()
                        .anyMatch(one -> one.key().isEmpty() || one.label().isBlank())) {
            throw node.refused("表格的每一列要有 key 和 label");
        }
        return new Component.Table(hide, node.text("label"), columns, expressions.parse(node, "dataSource"));
    }

    private static Optional<String> page(SchemaNode node, int depth) {
        String page = node.child("properties").raw(PAGE);
        if (page.isEmpty()) {
            return Optional.empty();
        }
        if (!page.equals("true") || depth > 0 || !node.raw("id").matches(ID)) {
            throw node.refused(PAGE + " 只能是 true，用于最外层的、有 id 的分组");
        }
        return Optional.of(node.raw("id"));
    }

    private Field field(SchemaNode node, String type, Optional<FeelExpression> hide, Expressions expressions) {
        Field field = unique(fields.parse(node, type, hide, expressions), node, expressions);
        if (expressions.isInside()) {
            node.refuse("defaultValue");
        } else if (node.has("defaultValue")) {
            initial.put(field.key(), JSON.convertValue(node.json().get("defaultValue"), Object.class));
        }
        return field;
    }

    private <T extends Field> T unique(T field, SchemaNode node, Expressions expressions) {
        if (!keys.add(field.key())) {
            throw node.refused("key 重复");
        }
        if (!field.caption().readOnly()) {
            expressions.met(field.key());
        }
        return field;
    }
}
