package cn.zhiban.sharing.http;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.catalogue.Register;
import cn.zhiban.catalogue.Register.Fact;
import cn.zhiban.sharing.Answer;
import cn.zhiban.sharing.Answer.Outcome;
import cn.zhiban.sharing.Question;
import cn.zhiban.sharing.http.ToldRegister.Manner;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What {@code docs/interfaces} promises to those who build a register is what the platform sends and reads. */
class InterfacesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final ObjectMapper json = JsonMapper.builder()
            .findAndAddModules()
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    private final ReadingAnswer reading = new ReadingAnswer(json);

    @Test
    void describesEachRegisterOnAPageOfItsOwn() {
        assertThat(Arrays.stream(Register.values()).map(Interface::of))
                .containsExactlyInAnyOrderElementsOf(Interface.all());
    }

    @ParameterizedTest
    @EnumSource(Register.class)
    void isConfiguredAsThePageSays(Register register) {
        var address = URI.create("https://register.example");
        var configured = new ConfiguredAddresses(
                Map.of(Interface.nameOf(register), address), Map.of(Interface.nameOf(register), "secret"));

        assertThat(configured.of(register)).contains(address);
        assertThat(configured.keyOf(register)).isEqualTo("secret");
    }

    @ParameterizedTest
    @EnumSource(Register.class)
    void isAskedAsThePageSays(Register register) throws IOException {
        var page = Interface.of(register);
        try (var told = new ToldRegister(json, Manner.NOT_FOUND)) {
            var answer = new HttpDataSharing(told, reading, json).ask(question(register));

            assertThat(answer.outcome()).isEqualTo(Outcome.NOT_FOUND);
            assertThat(told.asked())
                    .singleElement()
                    .satisfies(body ->
                            assertThat(Interface.faults(page.asked(), body)).isEmpty());
        }
        assertThat(Interface.properties(page.asked())).isEqualTo(names(Wire.Asked.class));
        assertThat(Interface.required(page.asked()).contains("consentNo")).isEqualTo(register.isPersonal());
        assertThat(Interface.required(page.asked()).contains("subject")).isEqualTo(register.isPersonal());
    }

    @ParameterizedTest
    @EnumSource(Register.class)
    void answersInTheWordsThatAreRead(Register register) {
        var page = Interface.of(register);
        var who = page.told().at("/properties/subject");

        assertThat(Interface.properties(page.told())).isEqualTo(names(Wire.Told.class));
        assertThat(Interface.properties(who)).isEqualTo(names(Wire.Who.class));
        assertThat(Interface.required(who)).isEqualTo(names(Wire.Who.class));
        assertThat(Interface.required(page.facts()))
                .isEqualTo(Interface.properties(page.facts()))
                .containsExactlyInAnyOrderElementsOf(
                        register.facts().stream().map(Fact::key).toList());
        register.facts()
                .forEach(fact -> assertThat(type(page.facts().at("/properties/" + fact.key())))
                        .as(fact.key())
                        .isEqualTo(fact.type()));
    }

    @ParameterizedTest
    @EnumSource(Register.class)
    void isBelievedWithEverythingRequiredAndNotWithoutAnyOfIt(Register register) throws IOException {
        var page = Interface.of(register);
        var question = question(register);
        var whole = whole(question, page);
        assertThat(Interface.faults(page.told(), whole)).isEmpty();
        assertThat(read(question, whole).outcome()).isEqualTo(Outcome.FOUND);
        assertThat(read(question, whole).facts()).containsOnlyKeys(Interface.properties(page.facts()));

        for (var name : Interface.required(page.told())) {
            assertUnsure(question, whole, "", name);
        }
        for (var name : Interface.required(page.facts())) {
            assertUnsure(question, whole, "/facts", name);
        }
        if (register.isPersonal()) {
            for (var name : Interface.required(page.told().at("/properties/subject"))) {
                assertUnsure(question, whole, "/subject", name);
            }
        }
    }

    private void assertUnsure(Question question, ObjectNode whole, String place, String name) throws IOException {
        var less = whole.deepCopy();
        ((ObjectNode) less.at(place)).remove(name);

        assertThat(read(question, less).outcome())
                .as("without %s/%s", place, name)
                .isEqualTo(Outcome.UNSURE);
    }

    private Answer read(Question question, JsonNode answer) throws IOException {
        return reading.read(question, json.writeValueAsBytes(answer));
    }

    private ObjectNode whole(Question question, Interface page) {
        var answer = json.createObjectNode()
                .put("requestId", question.id().toString())
                .put("found", true)
                .put("asOf", TODAY.toString());
        if (question.subject() != null) {
            answer.putObject("subject")
                    .put("name", question.subject().name())
                    .put("code", question.subject().code());
        }
        var facts = answer.putObject("facts");
        page.facts().path("properties").properties().forEach(fact -> put(facts, fact.getKey(), type(fact.getValue())));
        question.parameters().forEach((name, value) -> {
            if (facts.has(name)) {
                facts.put(name, Integer.parseInt(value.toString()));
            }
        });
        return answer;
    }

    private static void put(ObjectNode facts, String name, Fact.Type type) {
        switch (type) {
            case TEXT -> facts.put(name, "一");
            case NUMBER -> facts.put(name, 2025);
            case DATE -> facts.put(name, "2026-01-01");
            case YES_OR_NO -> facts.put(name, true);
        }
    }

    private static Fact.Type type(JsonNode schema) {
        return switch (schema.path("type").asText()) {
            case "string" -> schema.path("format").asText().equals("date") ? Fact.Type.DATE : Fact.Type.TEXT;
            case "integer", "number" -> Fact.Type.NUMBER;
            case "boolean" -> Fact.Type.YES_OR_NO;
            default -> throw new AssertionError("a fact of type " + schema);
        };
    }

    private static Question question(Register register) {
        var subject = register.isPersonal() ? new Question.Subject("广州云岭智能科技有限公司", "91440101MA5A00013Q") : null;
        var parameters = new HashMap<String, Object>();
        Interface.required(Interface.of(register).asked().at("/properties/parameters"))
                .forEach(name -> parameters.put(name, "2025"));
        return new Question(
                UUID.randomUUID(), register, subject, parameters, "办理一件事", subject == null ? null : 7L, TODAY);
    }

    private static Set<String> names(Class<? extends Record> record) {
        return new TreeSet<>(Arrays.stream(record.getRecordComponents())
                .map(RecordComponent::getName)
                .toList());
    }
}
