package cn.zhiban.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.database.ZhibanTest;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;

@ZhibanTest
class OpenApiIT {

    @Autowired
    private TestRestTemplate http;

    @Test
    void describesTheCallsToEverybody() {
        JsonNode api = http.getForObject("/v3/api-docs", JsonNode.class);

        assertThat(api.at("/info/title").asText()).isEqualTo("知办 Zhiban");
        assertThat(api.at("/components/securitySchemes/apiKey/scheme").asText()).isEqualTo("bearer");
        assertThat(api.at("/components/schemas/Problem/properties/code").isMissingNode())
                .isFalse();
    }

    @Test
    void saysOfEachCallHowItMayBeRefusedAndNeverAsksForTheActor() {
        JsonNode issue = http.getForObject("/v3/api-docs", JsonNode.class).at("/paths/~1api~1v1~1api-keys/post");

        assertThat(issue.at("/responses/default/content/application~1problem+json/schema/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/Problem");
        assertThat(issue.path("parameters").isMissingNode()).isTrue();
    }

    @Test
    void describesNoPages() {
        http.getForObject("/v3/api-docs", JsonNode.class)
                .path("paths")
                .fieldNames()
                .forEachRemaining(path -> assertThat(path).startsWith("/api/v1/"));
    }
}
