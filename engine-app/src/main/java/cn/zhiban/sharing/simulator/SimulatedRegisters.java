package cn.zhiban.sharing.simulator;

import cn.zhiban.catalogue.Register;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Four registers of a demo on one port of this machine. */
@Component
@Profile("demo")
public class SimulatedRegisters {

    private static final String DATA = "simulator/registers.json";

    private final ObjectMapper json;
    private final JsonNode data;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private volatile Mood mood = Mood.WELL;

    SimulatedRegisters(ObjectMapper json) throws IOException {
        this.json = json;
        try (var stream = new ClassPathResource(DATA).getInputStream()) {
            this.data = json.readTree(stream);
        }
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        for (var register : Register.values()) {
            server.createContext("/" + register.name() + "/query", exchange -> answer(register, exchange));
        }
        server.setExecutor(threads);
        server.start();
    }

    public URI address(Register register) {
        return URI.create("http://" + server.getAddress().getHostString() + ":"
                + server.getAddress().getPort() + "/" + register.name());
    }

    public Mood mood() {
        return mood;
    }

    public void become(Mood next) {
        mood = next;
    }

    @PreDestroy
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(Register register, HttpExchange exchange) throws IOException {
        try (exchange) {
            var question = json.readTree(exchange.getRequestBody());
            switch (mood) {
                case DOWN -> exchange.sendResponseHeaders(503, -1);
                case GARBLED -> send(exchange, "<html>系统维护中</html>".getBytes(StandardCharsets.UTF_8));
                case SLOW -> Slowness.outlast();
                case TRICKLING -> trickle(exchange);
                default -> send(exchange, json.writeValueAsBytes(told(register, question)));
            }
        }
    }

    private static void trickle(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write('{');
        exchange.getResponseBody().flush();
        Slowness.outlast();
    }

    private static void send(HttpExchange exchange, byte[] body) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    /** Missing where it is of another year than was asked. */
    private static JsonNode known(JsonNode entry, JsonNode parameters) {
        boolean another = parameters.properties().stream()
                .filter(asked -> entry.path("facts").has(asked.getKey()))
                .anyMatch(asked -> !entry.path("facts")
                        .path(asked.getKey())
                        .asText()
                        .equals(asked.getValue().asText()));
        return another ? MissingNode.getInstance() : entry;
    }

    private Map<String, Object> told(Register register, JsonNode question) {
        var code = register.isPersonal()
                ? question.at("/subject/code").asText()
                : question.path("parameters").elements().next().asText();
        var known = known(data.path(register.name()).path(code), question.path("parameters"));
        var answer = new LinkedHashMap<String, Object>();
        answer.put("requestId", question.path("requestId"));
        answer.put("found", !known.isMissingNode());
        answer.put("asOf", question.path("asOf"));
        if (!known.isMissingNode()) {
            var name = mood == Mood.SOMEBODY_ELSE ? "另一家公司" : known.path("name").asText();
            answer.put("subject", Map.of("name", name, "code", code));
            answer.put("facts", known.path("facts"));
        }
        return answer;
    }
}
