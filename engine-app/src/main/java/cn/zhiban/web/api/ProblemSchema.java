package cn.zhiban.web.api;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Map;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** How every call may say no, added to the description of each. */
@Component
class ProblemSchema implements GlobalOperationCustomizer {

    static final String NAME = "Problem";

    static Schema<?> schema() {
        var schema = new ObjectSchema()
                .addProperty("type", new StringSchema().example("about:blank"))
                .addProperty("title", new StringSchema().example("Conflict"))
                .addProperty("status", new IntegerSchema().example(409))
                .addProperty("detail", new StringSchema().description("one Chinese sentence for people"))
                .addProperty("instance", new StringSchema())
                .addProperty(
                        "code",
                        new StringSchema().description("stable, for programs").example("notice-late"))
                .addProperty("fields", new ObjectSchema().description("a Chinese sentence by the name of each field"));
        return schema.example(Map.of(
                "type", "about:blank",
                "title", "Unauthorized",
                "status", 401,
                "detail", "请先登录",
                "code", "not-signed-in"));
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        var reference = new Schema<>().$ref("#/components/schemas/" + NAME);
        operation
                .getResponses()
                .addApiResponse(
                        "default",
                        new ApiResponse()
                                .description("refused")
                                .content(new Content()
                                        .addMediaType("application/problem+json", new MediaType().schema(reference))));
        return operation;
    }
}
