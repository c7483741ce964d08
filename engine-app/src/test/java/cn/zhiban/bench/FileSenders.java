package cn.zhiban.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Enumeration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Send files all at the same time, as browsers do: in parts, or whole where there is no script. */
final class FileSenders {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int FIRST_FAILURE = 400;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private final LargePaper paper;
    private final AtomicInteger number = new AtomicInteger();
    private final AtomicInteger stored = new AtomicInteger();

    FileSenders(String address, LargePaper paper) {
        this.base = address + "/api/v1/uploads";
        this.paper = paper;
    }

    /** @return seconds until the last file is there */
    double inParts(int files) {
        return new Crowd(files).run(files, this::sendInParts);
    }

    double whole(int files) {
        return new Crowd(files).run(files, this::sendWhole);
    }

    int stored() {
        return stored.get();
    }

    private void sendInParts() {
        int copy = number.incrementAndGet();
        var at = send("POST", base, "application/json", BodyPublishers.ofByteArray(announcement(copy)));
        var id = at.get("uploadId").asText();
        while (!at.get("state").asText().equals("STORED")) {
            int offset = at.get("offset").asInt();
            var part = BodyPublishers.ofByteArray(paper.piece(copy, offset));
            at = send("PATCH", base + "/" + id + "?offset=" + offset, "application/octet-stream", part);
        }
        stored.incrementAndGet();
    }

    private void sendWhole() {
        int copy = number.incrementAndGet();
        var boundary = "zhiban-bench";
        var head = "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%d.pdf\"\r\n\r\n"
                .formatted(boundary, copy);
        var tail = "\r\n--" + boundary + "--\r\n";
        var body = BodyPublishers.concat(
                BodyPublishers.ofString(head),
                BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> content(copy)), paper.bytes()),
                BodyPublishers.ofString(tail));
        var at = send("POST", base, "multipart/form-data; boundary=" + boundary, body);
        if (at.get("state").asText().equals("STORED")) {
            stored.incrementAndGet();
        }
    }

    private InputStream content(int copy) {
        return new SequenceInputStream(new Enumeration<>() {

            private int offset;

            @Override
            public boolean hasMoreElements() {
                return offset < paper.bytes();
            }

            @Override
            public InputStream nextElement() {
                var piece = paper.piece(copy, offset);
                offset += piece.length;
                return new ByteArrayInputStream(piece);
            }
        });
    }

    private byte[] announcement(int copy) {
        return ("{\"name\":\"%d.pdf\",\"bytes\":%d}".formatted(copy, paper.bytes())).getBytes(StandardCharsets.UTF_8);
    }

    private JsonNode send(String method, String address, String type, BodyPublisher body) {
        var who = Base64.getEncoder().encodeToString("company1:demo".getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create(address))
                .method(method, body)
                .header("Authorization", "Basic " + who)
                .header("Content-Type", type)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= FIRST_FAILURE) {
                throw new IllegalStateException(method + " " + address + ": " + answer.statusCode() + answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
