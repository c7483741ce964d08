package cn.zhiban.web.problem;

import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.Map;
import org.springframework.http.converter.HttpMessageNotReadableException;

/** Where in a JSON document a value could not be read: {@code materials[0].key}; nowhere if it is no JSON at all. */
final class JsonPath {

    private JsonPath() {}

    static Map<String, String> of(HttpMessageNotReadableException failure) {
        if (!(failure.getCause() instanceof JsonMappingException mapping)) {
            return Map.of();
        }
        var path = new StringBuilder();
        for (JsonMappingException.Reference step : mapping.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.isEmpty() ? Map.of() : Map.of(path.toString(), "类型或取值不对");
    }
}
