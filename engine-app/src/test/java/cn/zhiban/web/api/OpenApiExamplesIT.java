package cn.zhiban.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.database.ZhibanTest;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;

/** The description of the REST interface shows an example of every body that a client must write. */
@ZhibanTest
class OpenApiExamplesIT {

    private static final Set<String> WRITES = Set.of("post", "put", "patch");

    @Autowired
    private TestRestTemplate http;

    @Test
    void everyJsonBodyHasAnExample() {
        var description = http.getForObject("/v3/api-docs", JsonNode.class);

        assertThat(bodiesWithoutExample(description)).isEmpty();
        assertThat(description
                        .at("/paths/~1api~1v1~1cases/post/requestBody/content/application~1json/example/applicant/uscc")
                        .asText())
                .isEqualTo("91440101MA5A00013Q");
    }

    private static List<String> bodiesWithoutExample(JsonNode description) {
        var without = new ArrayList<String>();
        description
                .get("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fields().forEachRemaining(operation -> {
                    var body = operation.getValue().at("/requestBody/content/application~1json");
                    if (WRITES.contains(operation.getKey()) && !body.isMissingNode() && !body.has("example")) {
                        without.add(operation.getKey() + " " + path.getKey());
                    }
                }));
        return without;
    }
}
