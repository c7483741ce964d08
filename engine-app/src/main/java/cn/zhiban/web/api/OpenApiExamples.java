package cn.zhiban.web.api;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.Content;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Puts the examples of {@code openapi/examples.yaml} into the description; they name items, so they stand in a file. */
@Component
class OpenApiExamples implements GlobalOpenApiCustomizer {

    static final String FILE = "openapi/examples.yaml";

    /** @param answer of the successful call */
    record Example(JsonNode request, JsonNode answer) {}

    @Override
    public void customise(OpenAPI description) {
        read().forEach((route, example) -> show(operation(description, route), example));
    }

    private static void show(Operation operation, Example example) {
        if (example.request() != null) {
            put(operation.getRequestBody().getContent(), example.request());
        }
        if (example.answer() != null) {
            operation.getResponses().entrySet().stream()
                    .filter(answer -> answer.getKey().startsWith("2"))
                    .forEach(answer -> put(answer.getValue().getContent(), example.answer()));
        }
    }

    private static void put(Content content, JsonNode example) {
        content.forEach((type, shown) -> {
            if (!type.startsWith("multipart/")) {
                shown.setExample(example);
            }
        });
    }

    /** @throws IllegalStateException for an example of a route that is not there */
    private static Operation operation(OpenAPI description, String route) {
        var parts = route.split(" ", 2);
        var path = description.getPaths().get(parts[1]);
        var operation = path == null ? null : path.readOperationsMap().get(HttpMethod.valueOf(parts[0]));
        if (operation == null) {
            throw new IllegalStateException(FILE + ": no such route " + route);
        }
        return operation;
    }

    private static Map<String, Example> read() {
        try (var file = new ClassPathResource(FILE).getInputStream()) {
            return new YAMLMapper().readValue(file, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
