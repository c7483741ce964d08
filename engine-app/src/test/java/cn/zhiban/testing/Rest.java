package cn.zhiban.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/** A REST client of one account, as a program outside would be. */
public final class Rest {

    /** What came back. */
    public record Answer(int status, JsonNode body) {

        public String text(String path) {
            return body.at("/" + path).asText();
        }
    }

    /** Escapes what is not ASCII, so that broken pairs travel as they are. */
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private final String authorization;

    private Rest(String base, String authorization) {
        this.base = base;
        this.authorization = authorization;
    }

    public static Rest of(int port) {
        return new Rest("http://127.0.0.1:" + port + "/api/v1", null);
    }

    /** The same office, signed in as a demo account. */
    public Rest as(String username) {
        return as(username, "demo");
    }

    /** The same office, signed in as an account with a password of its own. */
    public Rest as(String username, String password) {
        var pair = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
        return new Rest(base, "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    /** The answer to the letter. */
    public String raw(String path) {
        try {
            return http.send(request(path).GET().build(), BodyHandlers.ofString())
                    .body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every post carries a key of its own, as creating writes must. */
    public Answer post(String path, Object body) {
        return post(path, body, UUID.randomUUID().toString());
    }

    public Answer post(String path, Object body, String idempotencyKey) {
        var request = request(path).POST(json(body)).header("Content-Type", "application/json");
        return send(idempotencyKey == null ? request : request.header("Idempotency-Key", idempotencyKey));
    }

    /** A body that may be no JSON at all. */
    public Answer postRaw(String path, String body) {
        return send(request(path)
                .POST(BodyPublishers.ofString(body))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString()));
    }

    public Answer put(String path, Object body) {
        return send(request(path).PUT(json(body)).header("Content-Type", "application/json"));
    }

    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    public Answer upload(String name, byte[] content) {
        var boundary = "zhiban" + UUID.randomUUID();
        var head = "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n"
                .formatted(boundary, name);
        var tail = "\r\n--%s--\r\n".formatted(boundary);
        var body = BodyPublishers.concat(
                BodyPublishers.ofString(head), BodyPublishers.ofByteArray(content), BodyPublishers.ofString(tail));
        return send(request("/uploads").POST(body).header("Content-Type", "multipart/form-data; boundary=" + boundary));
    }

    /** Whatever the sender says that it is, at whatever path below the interface. */
    public Answer postRaw(String path, String contentType, byte[] body) {
        return send(request(path).POST(BodyPublishers.ofByteArray(body)).header("Content-Type", contentType));
    }

    public Answer postRaw(String path, String contentType, byte[] body, String key) {
        return send(request(path)
                .POST(BodyPublishers.ofByteArray(body))
                .header("Content-Type", contentType)
                .header("Idempotency-Key", key));
    }

    /** The part of a file that begins at the offset. */
    public Answer patch(String upload, long offset, byte[] part) {
        return send(request("/uploads/" + upload + "?offset=" + offset)
                .method("PATCH", BodyPublishers.ofByteArray(part))
                .header("Content-Type", "application/octet-stream"));
    }

    private HttpRequest.Builder request(String path) {
        var builder = HttpRequest.newBuilder(URI.create(base + path));
        return authorization == null ? builder : builder.header("Authorization", authorization);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), parsed(response.body()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode parsed(String body) {
        try {
            return body.isEmpty() ? JSON.missingNode() : JSON.readTree(body);
        } catch (JsonProcessingException notJson) {
            return JSON.getNodeFactory().textNode(body);
        }
    }

    private static HttpRequest.BodyPublisher json(Object body) {
        try {
            return BodyPublishers.ofString(JSON.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
