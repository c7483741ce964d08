package cn.zhiban.bench;

import cn.zhiban.catalogue.ShippedItems;
import cn.zhiban.database.AtExit;
import cn.zhiban.database.DataDirectory;
import cn.zhiban.database.DatabaseAccount;
import cn.zhiban.database.Durability;
import cn.zhiban.database.PreparedDatabase;
import cn.zhiban.database.Purpose;
import cn.zhiban.document.rendering.LeastDocuments;
import cn.zhiban.engine.EngineSchema;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.LogManager;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.MultipartAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * The second baseline, a process of its own: the least that could answer the calls of a life. The bare engine behind
 * the same container and framework; files are kept, the documents of a life are rendered and kept, and nothing else is
 * done: nobody signs in, nothing is checked, no case, clock, audit or list is kept.
 */
final class LeastServer implements AutoCloseable {

    private static final String READY = "ready";

    private final Child child;
    private final Path data;
    private final int port;

    private LeastServer(Child child, Path data, int port) {
        this.child = child;
        this.data = data;
        this.port = port;
    }

    /** Returns when it answers. */
    static LeastServer started(Path data) {
        int port = Machine.freePort();
        var arguments = List.of(
                "-cp",
                System.getProperty("java.class.path"),
                LeastServer.class.getName(),
                data.toString(),
                Integer.toString(port));
        var child = Child.start(arguments);
        child.await(READY);
        return new LeastServer(child.heard(), data, port);
    }

    Measured measured(Load load) {
        var anybody = ApiClient.bearer("http://127.0.0.1:" + port, "nobody asks");
        var life = new PledgeLife(anybody, anybody, anybody, new CallTimes());
        new Crowd(load.threads()).run(load.warmup(), life::live);
        return Measured.of(load, child.handle(), Machine.postgresOf(data), life::live, () -> {});
    }

    @Override
    public void close() {
        child.close();
    }

    /** Arguments: data directory, port. */
    public static void main(String[] arguments) {
        LogManager.getLogManager().reset();
        var data = Path.of(arguments[0]);
        var database = PreparedDatabase.embedded(
                DataDirectory.of(data), Durability.DURABLE, Purpose.OFFICE, new EngineSchema(), AtExit.ofThisProcess());
        var context = new AnnotationConfigServletWebServerApplicationContext();
        context.getEnvironment()
                .getSystemProperties()
                .putAll(Map.of("server.port", arguments[1], "server.address", "127.0.0.1"));
        context.registerBean(Calls.class, () -> new Calls(database.application()));
        context.register(Web.class);
        context.refresh();
        System.out.println(READY);
    }

    @TestConfiguration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        ServletWebServerFactoryAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class,
        JacksonAutoConfiguration.class,
        MultipartAutoConfiguration.class
    })
    static class Web {}

    @TestComponent
    @RestController
    @RequestMapping("/api/v1")
    static class Calls {

        private final ProcessEngine engine;
        private final JdbcClient jdbc;
        private final AtomicLong cases = new AtomicLong();
        private final Map<String, String> statuses = new ConcurrentHashMap<>();

        Calls(DatabaseAccount database) {
            var pool = BareEngine.pool(database);
            engine = BareEngine.started(pool);
            jdbc = JdbcClient.create(pool);
            ShippedItems.all().forEach(item -> BareEngine.deploy(engine, item));
        }

        @PostMapping("/uploads")
        Map<String, String> upload(@RequestParam MultipartFile file) throws IOException {
            return Map.of("uploadId", keep(file.getBytes()).toString());
        }

        @PostMapping("/cases")
        Map<String, String> submit(@RequestBody JsonNode application) {
            var number = cases.incrementAndGet();
            engine.getRuntimeService()
                    .startProcessInstanceByKey(
                            application.get("itemKey").asText(), Long.toString(number), Map.of("caseId", number));
            return moved(Long.toString(number), "RECEIVED", 0);
        }

        @GetMapping("/cases/{number}")
        Map<String, String> read(@PathVariable String number) {
            return Map.of("caseNo", number, "status", statuses.get(number));
        }

        @GetMapping("/tasks")
        Map<String, List<Map<String, String>>> tasks(@RequestParam String q) {
            var task = engine.getTaskService()
                    .createTaskQuery()
                    .processInstanceBusinessKey(q)
                    .singleResult();
            return Map.of("items", List.of(Map.of("id", task.getId(), "taskKey", task.getTaskDefinitionKey())));
        }

        @PostMapping("/tasks/{id}/claim")
        Map<String, String> claim(@PathVariable String id) {
            engine.getTaskService().claim(id, "somebody");
            return Map.of("id", id);
        }

        @PostMapping("/tasks/{id}/complete")
        Map<String, String> complete(@PathVariable String id, @RequestBody JsonNode completion) {
            var outcome = completion.get("outcome").asText();
            var task = engine.getTaskService().createTaskQuery().taskId(id).singleResult();
            var number = engine.getRuntimeService()
                    .createProcessInstanceQuery()
                    .processInstanceId(task.getProcessInstanceId())
                    .singleResult()
                    .getBusinessKey();
            engine.getTaskService().complete(id, Map.of("outcome", outcome));
            return switch (outcome) {
                case "ACCEPT" -> moved(number, "ACCEPTED", 1);
                case "APPROVE" -> moved(number, "DECIDED_APPROVED", 2);
                default -> moved(number, "DELIVERED", 3);
            };
        }

        private Map<String, String> moved(String number, String status, int document) {
            statuses.put(number, status);
            keep(LeastDocuments.pdf(document));
            return read(number);
        }

        private UUID keep(byte[] content) {
            var id = UUID.randomUUID();
            jdbc.sql("with whole as (insert into content (id, bytes) values (:id, :bytes))"
                            + " insert into content_chunk (content_id, n, content) values (:id, 0, :content)")
                    .param("id", id)
                    .param("bytes", content.length)
                    .param("content", content)
                    .update();
            return id;
        }
    }
}
