package cn.zhiban.sharing.http;

import cn.zhiban.catalogue.Register;
import cn.zhiban.sharing.Answer;
import cn.zhiban.sharing.Answer.Doubt;
import cn.zhiban.sharing.DataSharing;
import cn.zhiban.sharing.Question;
import cn.zhiban.sharing.http.RegisterLine.LineFault;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/** Asks the registers over HTTP; the applicant waits meanwhile, so nothing here lasts longer than a few seconds. */
@Component
@EnableConfigurationProperties(ConfiguredAddresses.class)
class HttpDataSharing implements DataSharing {

    private static final Duration CONNECTING = Duration.ofSeconds(1);
    private static final Duration READING = Duration.ofSeconds(2);
    private static final int LONGEST_ANSWER = 64 * 1024;
    private static final String QUERY = "/query";

    private final RegisterAddresses addresses;
    private final ReadingAnswer reading;
    private final ObjectMapper json;
    private final RestClient client;
    private final Map<Register, RegisterLine> lines = new EnumMap<>(Register.class);

    HttpDataSharing(RegisterAddresses addresses, ReadingAnswer reading, ObjectMapper json) {
        this.addresses = addresses;
        this.reading = reading;
        this.json = json;
        this.client = RestClient.builder().requestFactory(requests()).build();
        Arrays.stream(Register.values()).forEach(register -> lines.put(register, new RegisterLine(register)));
    }

    @Override
    public Answer ask(Question question) {
        var address = addresses.of(question.register());
        if (address.isEmpty()) {
            return Answer.unsure(Doubt.NOT_CONNECTED);
        }
        try {
            return reading.read(question, lines.get(question.register()).call(() -> send(address.get(), question)));
        } catch (LineFault | CallNotPermittedException unreachable) {
            return Answer.unsure(Doubt.UNREACHABLE);
        }
    }

    private byte[] send(URI address, Question question) {
        try {
            return client.post()
                    .uri(address + QUERY)
                    .headers(headers -> headers.setBearerAuth(addresses.keyOf(question.register())))
                    .contentType(MediaType.APPLICATION_JSON)
                    .accept(MediaType.APPLICATION_JSON)
                    .body(written(question))
                    .exchange((request, response) -> body(response));
        } catch (ResourceAccessException | UncheckedIOException silent) {
            throw new LineFault("no answer of " + question.register(), silent);
        }
    }

    private byte[] written(Question question) {
        var subject = question.subject();
        try {
            return json.writeValueAsBytes(new Wire.Asked(
                    question.id(),
                    subject == null ? null : new Wire.Who(subject.name(), subject.code()),
                    question.parameters(),
                    question.purpose(),
                    question.consent(),
                    question.asOf()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return empty where it is none that could be read, which is no reason to ask again */
    private static byte[] body(ClientHttpResponse response) throws IOException {
        if (response.getStatusCode().is5xxServerError()) {
            throw new LineFault("status " + response.getStatusCode(), null);
        }
        var body = response.getBody().readNBytes(LONGEST_ANSWER + 1);
        return response.getStatusCode().is2xxSuccessful() && body.length <= LONGEST_ANSWER ? body : new byte[0];
    }

    private static JdkClientHttpRequestFactory requests() {
        var connecting = HttpClient.newBuilder()
                .connectTimeout(CONNECTING)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        var requests = new JdkClientHttpRequestFactory(connecting);
        requests.setReadTimeout(READING);
        return requests;
    }
}
