package cn.zhiban.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;

/** One object of a schema and the name under which its mistakes are reported. */
record SchemaNode(JsonNode json, String name) {

    static SchemaNode of(JsonNode json) {
        String name = json.path("key").asText(json.path("id").asText(""));
        return new SchemaNode(json, name);
    }

    SchemaNode child(String property) {
        JsonNode child = json.path(property);
        if (!child.isMissingNode() && !child.isNull() && !child.isObject()) {
            throw refused(property + " 应是一个对象");
        }
        return new SchemaNode(child, name);
    }

    MalformedForm refused(String reason) {
        return new MalformedForm(name, reason);
    }

    boolean has(String property) {
        return json.hasNonNull(property);
    }

    /** A text that people read; expressions and templates are not understood. */
    String text(String property) {
        String text = raw(property);
        if (text.startsWith("=") || text.contains("{{")) {
            throw refused(property + " 不支持表达式或模板");
        }
        return text;
    }

    String raw(String property) {
        JsonNode value = json.path(property);
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (!value.isTextual()) {
            throw refused(property + " 应是文字");
        }
        return value.textValue();
    }

    boolean flag(String property) {
        JsonNode value = json.path(property);
        if (!value.isMissingNode() && !value.isNull() && !value.isBoolean()) {
            throw refused(property + " 只支持 true 或 false");
        }
        return value.asBoolean(false);
    }

    Optional<Integer> length(String property) {
        return decimal(property).map(number -> {
            if (number.signum() < 0 || number.compareTo(BigDecimal.valueOf(TypedText.LINES)) > 0) {
                throw refused(property + " 应在 0 至 " + TypedText.LINES + " 之间");
            }
            try {
                return number.intValueExact();
            } catch (ArithmeticException fraction) {
                throw refused(property + " 应是整数");
            }
        });
    }

    Optional<BigDecimal> decimal(String property) {
        JsonNode value = json.path(property);
        if (value.isMissingNode()
                || value.isNull()
                || value.isTextual() && value.textValue().isEmpty()) {
            return Optional.empty();
        }
        Object given = value.isNumber() ? value.decimalValue() : value.textValue();
        return Optional.of(TypedNumber.of(given)
                .filter(number -> !TypedNumber.isTooLarge(number))
                .orElseThrow(() -> refused(property + " 应是数字，不支持表达式")));
    }

    void allowOnly(String what, Set<String> properties) {
        for (Iterator<String> names = json.fieldNames(); names.hasNext(); ) {
            String property = names.next();
            if (!properties.contains(property)) {
                throw refused("不支持的" + what + " " + property);
            }
        }
    }

    void refuse(String... properties) {
        for (String property : properties) {
            JsonNode value = json.path(property);
            boolean unset =
                    value.isMissingNode() || value.isNull() || value.asText("").matches("|false");
            if (!unset || value.isContainerNode()) {
                throw refused("不支持 " + property);
            }
        }
    }
}
