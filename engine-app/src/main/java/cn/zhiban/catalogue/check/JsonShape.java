package cn.zhiban.catalogue.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.Locale;

/** Whether a file of data fits its JSON schema; what a schema does not name is refused. */
final class JsonShape {

    static final JsonShape LIST = new JsonShape("item.schema.json");
    static final JsonShape FORM = new JsonShape("form.schema.json");
    static final JsonShape SCENARIO = new JsonShape("scenario.schema.json");

    private final JsonSchema schema;

    private JsonShape(String name) {
        var config = SchemaValidatorsConfig.builder()
                .locale(Locale.SIMPLIFIED_CHINESE)
                .pathType(PathType.JSON_POINTER)
                .build();
        schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(Resources.open(name), config);
    }

    /** @return whether it fits; what does not is among the findings */
    boolean check(String file, JsonNode data, Findings findings) {
        var messages = schema.validate(data);
        messages.forEach(message -> findings.add(file, place(message), "不符合格式：" + message.getMessage()));
        return messages.isEmpty();
    }

    private static String place(ValidationMessage message) {
        return message.getInstanceLocation().toString();
    }
}
