package cn.zhiban.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/**
 * The REST interface as a program outside calls it, over connections that stay open. Lean, because it shares the
 * processors with what it measures.
 */
final class ApiClient {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BOUNDARY = "zhiban-bench";
    private static final int FIRST_FAILURE = 400;

    private final String base;
    private final String authorization;

    private ApiClient(String base, String authorization) {
        this.base = base;
        this.authorization = authorization;
    }

    static ApiClient basic(String address, String username, String password) {
        var credentials = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
        return new ApiClient(address + "/api/v1", "Basic " + Base64.getEncoder().encodeToString(credentials));
    }

    static ApiClient bearer(String address, String key) {
        return new ApiClient(address + "/api/v1", "Bearer " + key);
    }

    JsonNode get(String path) {
        return call("GET", path, null, null);
    }

    /** With an idempotency key of its own, as creating writes must. */
    JsonNode post(String path, Object body) {
        try {
            return call("POST", path, "application/json", JSON.writeValueAsBytes(body));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    JsonNode upload(String name, byte[] content) {
        var head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\n\r\n";
        var tail = "\r\n--" + BOUNDARY + "--\r\n";
        return call("POST", "/uploads", "multipart/form-data; boundary=" + BOUNDARY, joined(head, content, tail));
    }

    private JsonNode call(String method, String path, String type, byte[] body) {
        try {
            var connection = (HttpURLConnection) URI.create(base + path).toURL().openConnection();
            connection.setRequestMethod(method);
            connection.setRequestProperty("Authorization", authorization);
            if (body != null) {
                connection.setRequestProperty("Content-Type", type);
                connection.setRequestProperty(
                        "Idempotency-Key", UUID.randomUUID().toString());
                connection.setDoOutput(true);
                connection.getOutputStream().write(body);
            }
            return answer(method + " " + path, connection);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode answer(String call, HttpURLConnection connection) throws IOException {
        int status = connection.getResponseCode();
        try (var stream = status < FIRST_FAILURE ? connection.getInputStream() : connection.getErrorStream()) {
            var body = stream == null ? new byte[0] : stream.readAllBytes();
            if (status >= FIRST_FAILURE) {
                throw new IllegalStateException(call + ": " + status + " " + new String(body, StandardCharsets.UTF_8));
            }
            return JSON.readTree(body);
        }
    }

    private static byte[] joined(String head, byte[] content, String tail) {
        var start = head.getBytes(StandardCharsets.UTF_8);
        var end = tail.getBytes(StandardCharsets.UTF_8);
        var all = new byte[start.length + content.length + end.length];
        System.arraycopy(start, 0, all, 0, start.length);
        System.arraycopy(content, 0, all, start.length, content.length);
        System.arraycopy(end, 0, all, start.length + content.length, end.length);
        return all;
    }
}
