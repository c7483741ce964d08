package cn.zhiban.sharing.http;

import cn.zhiban.catalogue.Register;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A register that answers as a test tells it, and remembers what it was asked. */
final class ToldRegister implements RegisterAddresses, AutoCloseable {

    /** How one question is answered. */
    enum Manner {
        /** With nothing until the register is closed. */
        SILENT,
        /** With a beginning, and the rest not until the register is closed. */
        HALF,
        /** With what is no answer but the confession that there is none. */
        UNABLE,
        /** That nothing was found. */
        NOT_FOUND
    }

    static final String KEY = "the key that this register gave out";

    private final ObjectMapper json;
    private final List<Manner> manners;
    private final List<JsonNode> asked = new CopyOnWriteArrayList<>();
    private final List<String> keys = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    /** @param manners of the first question, of the second and so on; the last one stays */
    ToldRegister(ObjectMapper json, Manner... manners) throws IOException {
        this.json = json;
        this.manners = List.of(manners);
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    @Override
    public Optional<URI> of(Register register) {
        return Optional.of(URI.create("http://" + server.getAddress().getHostString() + ":"
                + server.getAddress().getPort()));
    }

    @Override
    public String keyOf(Register register) {
        return KEY;
    }

    /** The bodies of the questions so far. */
    List<JsonNode> asked() {
        return asked;
    }

    /** With what right each question came. */
    List<String> keys() {
        return keys;
    }

    /** Lets go whoever still waits. */
    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var question = json.readTree(exchange.getRequestBody());
            asked.add(question);
            keys.add(exchange.getRequestHeaders().getFirst("Authorization"));
            switch (manners.get(Math.min(asked.size(), manners.size()) - 1)) {
                case SILENT -> closed.await();
                case HALF -> {
                    exchange.sendResponseHeaders(200, 0);
                    exchange.getResponseBody().write('{');
                    exchange.getResponseBody().flush();
                    closed.await();
                }
                case UNABLE -> exchange.sendResponseHeaders(503, -1);
                case NOT_FOUND -> send(exchange, notFound(question));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static String notFound(JsonNode question) {
        return "{\"requestId\":%s,\"found\":false,\"asOf\":%s}"
                .formatted(question.path("requestId"), question.path("asOf"));
    }

    private static void send(HttpExchange exchange, String answer) throws IOException {
        var body = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }
}
