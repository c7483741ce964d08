package cn.zhiban.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.database.ZhibanTest;
import cn.zhiban.shared.Jsonb;
import cn.zhiban.testing.Rest;
import cn.zhiban.testing.SampleWalk;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.RestClient;

/** The samples come to where their lives say to stop, once, although the platform dies after each of its writes. */
@ZhibanTest(properties = "zhiban.test=demo-samples")
class DemoSamplesIT {

    private static final int MOST_STARTS = 100;
    private static final Pattern FILE_NAME = Pattern.compile("filename=\"[^\"]+\"");

    @LocalServerPort
    private int port;

    @Autowired
    private Environment environment;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Jsonb json;

    @Autowired
    private SampleFiles files;

    private final Set<String> answersLost = new HashSet<>();

    @Test
    void areLoadedOnceThoughEachAnswerIsLostToAKill() {
        long casesBefore = cases();
        int starts = 1;
        while (isKilled() && starts < MOST_STARTS) {
            starts++;
        }

        assertThat(starts)
                .as("one start for each lost answer")
                .isEqualTo(answersLost.size() + 1)
                .isGreaterThan(30);
        assertThat(files.all())
                .extracting(this::status)
                .containsExactly("DELIVERED", "DELIVERED", "ACCEPTED", "RECEIVED", "SUPPLEMENTING", "DELIVERED");
        assertThat(cases() - casesBefore).isEqualTo(6);
        assertThat(publicQuestions()).hasSize(2).allMatch(question -> question.endsWith("？"));
        assertThat(registered()).isEqualTo(2);
        samples(RestClient.builder().requestInterceptor(DemoSamplesIT::isNotCalled))
                .load();
        assertThat(columnsWith("91440101MA5A00013Q"))
                .as("the search finds what is there")
                .contains("case_file.applicant_uscc");
        assertThat(columnsWith("44010619900307001X"))
                .as("identity numbers are kept in no column in clear")
                .isEmpty();
    }

    /** What one test publishes, no other finds. */
    @AfterEach
    void nothingStaysPublic() {
        var clerk = Rest.of(port).as("clerk");
        idsOfPublic().forEach(id -> clerk.post("/answers/" + id + "/withdraw", Map.of("reason", "测试结束")));
    }

    private List<String> publicQuestions() {
        return SampleWalk.list(Rest.of(port).get("/answers").body().get("items")).stream()
                .map(one -> one.get("question").asText())
                .toList();
    }

    private List<Long> idsOfPublic() {
        return SampleWalk.list(Rest.of(port).get("/answers").body().get("items")).stream()
                .map(one -> one.get("id").asLong())
                .toList();
    }

    private long registered() {
        return jdbc.sql("select count(*) from credit_record where source_key like '示例-%'")
                .query(Long.class)
                .single();
    }

    private List<String> columnsWith(String text) {
        return jdbc
                .sql("select table_name || '.' || column_name from information_schema.columns"
                        + " where table_schema = 'public' and data_type in ('text', 'jsonb', 'character varying')")
                .query(String.class)
                .list()
                .stream()
                .filter(column -> holds(column, text))
                .toList();
    }

    private boolean holds(String column, String text) {
        var parts = column.split("\\.");
        return jdbc.sql("select exists (select 1 from %s where strpos(%s::text, ?) > 0)".formatted(parts[0], parts[1]))
                .param(text)
                .query(Boolean.class)
                .single();
    }

    private boolean isKilled() {
        try {
            samples(RestClient.builder().requestInterceptor(this::dieAfterAWrite))
                    .load();
            return false;
        } catch (Killed killed) {
            return true;
        }
    }

    /** Each write reaches the office, and the first answer to it does not come back. */
    private ClientHttpResponse dieAfterAWrite(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
            throws IOException {
        var answer = execution.execute(request, body);
        if (request.getMethod() != HttpMethod.GET && answersLost.add(identity(request, body))) {
            answer.close();
            throw new Killed();
        }
        return answer;
    }

    private static String identity(HttpRequest request, byte[] body) {
        var text = new String(body, StandardCharsets.UTF_8);
        var file = FILE_NAME.matcher(text);
        return request.getURI() + (file.find() ? request.getHeaders().getFirst("Authorization") + file.group() : text);
    }

    private DemoSamples samples(RestClient.Builder http) {
        var office = new OfficeApi(environment, http);
        var creditList = new SampleCreditList(progress(), office);
        return new DemoSamples(true, files, progress(), new SampleSteps(office), creditList, office);
    }

    private SampleProgress progress() {
        return new SampleProgress(jdbc, json);
    }

    private String status(Sample sample) {
        var caseNo = progress().of(sample).caseNo();
        return Rest.of(port)
                .as(sample.life().submittedBy())
                .get("/cases/" + caseNo)
                .text("status");
    }

    private long cases() {
        return jdbc.sql("select count(*) from case_file").query(Long.class).single();
    }

    private static ClientHttpResponse isNotCalled(HttpRequest request, byte[] body, ClientHttpRequestExecution next) {
        throw new AssertionError("a start after the samples are loaded calls " + request.getURI());
    }

    private static final class Killed extends Error {}
}
