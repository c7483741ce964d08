package cn.zhiban.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;

/**
 * The platform's own REST interface, called over HTTP as a program outside would call it, signed in as an account of the
 * demo. A refusal is an {@link org.springframework.web.client.HttpClientErrorException}.
 */
@Component
@Profile("demo")
class OfficeApi {

    private static final String PASSWORD = "demo";

    private final Environment environment;
    private final RestClient http;

    OfficeApi(Environment environment, RestClient.Builder http) {
        this.environment = environment;
        this.http = http.build();
    }

    JsonNode get(String as, String path, Object... variables) {
        return request(HttpMethod.GET, as, path, variables).retrieve().body(JsonNode.class);
    }

    JsonNode put(String as, Object body, String path, Object... variables) {
        return send(request(HttpMethod.PUT, as, path, variables), body);
    }

    JsonNode post(String as, Object body, String path, Object... variables) {
        return send(request(HttpMethod.POST, as, path, variables), body);
    }

    /** A write that, repeated with the same key and body, is done once. */
    JsonNode postOnce(String as, String key, Object body, String path) {
        return send(request(HttpMethod.POST, as, path).header("Idempotency-Key", key), body);
    }

    /** @return the uploadId */
    String upload(String as, Resource paper) {
        var form = new LinkedMultiValueMap<String, Object>();
        form.add("file", paper);
        return request(HttpMethod.POST, as, "/uploads")
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(form)
                .retrieve()
                .body(Map.class)
                .get("uploadId")
                .toString();
    }

    /** A file that, repeated with the same key, is taken once. */
    void sendOnce(String as, String key, Resource file, String path) {
        var form = new LinkedMultiValueMap<String, Object>();
        form.add("file", file);
        request(HttpMethod.POST, as, path)
                .header("Idempotency-Key", key)
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(form)
                .retrieve()
                .toBodilessEntity();
    }

    private RestClient.RequestBodySpec request(HttpMethod method, String as, String path, Object... variables) {
        return http.method(method).uri(base() + path, variables).headers(headers -> headers.setBasicAuth(as, PASSWORD));
    }

    private static JsonNode send(RestClient.RequestBodySpec request, Object body) {
        return request.contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .body(JsonNode.class);
    }

    /** The port is known only once the server listens. */
    private String base() {
        return "http://" + environment.getRequiredProperty("server.address") + ":"
                + environment.getRequiredProperty("local.server.port") + "/api/v1";
    }
}
