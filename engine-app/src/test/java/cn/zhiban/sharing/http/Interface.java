package cn.zhiban.sharing.http;

import cn.zhiban.catalogue.Register;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

/** One page of {@code docs/interfaces}: what a register is asked and how it answers, for those who build it. */
record Interface(Path file, JsonNode page) {

    private static final Path PAGES = Path.of("../docs/interfaces");
    private static final String ASKED = "/paths/~1query/post/requestBody/content/application~1json/schema";
    private static final String TOLD = "/paths/~1query/post/responses/200/content/application~1json/schema";

    static List<Interface> all() {
        var yaml = new ObjectMapper(new YAMLFactory());
        try (var files = Files.list(PAGES)) {
            return files.map(file -> new Interface(file, read(yaml, file))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one that says under which name the register is configured. */
    static Interface of(Register register) {
        var named =
                all().stream().filter(one -> one.configures(nameOf(register))).toList();
        if (named.size() != 1) {
            throw new AssertionError(register + " is described by " + named.size() + " pages");
        }
        return named.get(0);
    }

    static String nameOf(Register register) {
        return register.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private boolean configures(String name) {
        var words = page.at("/info/description").asText();
        return words.contains("`zhiban.registers.address." + name + "`")
                && words.contains("`zhiban.registers.key." + name + "`");
    }

    JsonNode asked() {
        return page.at(ASKED);
    }

    JsonNode told() {
        return page.at(TOLD);
    }

    JsonNode facts() {
        return told().at("/properties/facts");
    }

    static Set<String> required(JsonNode schema) {
        var required = new TreeSet<String>();
        StreamSupport.stream(schema.path("required").spliterator(), false)
                .map(JsonNode::asText)
                .forEach(required::add);
        return required;
    }

    static Set<String> properties(JsonNode schema) {
        var names = new TreeSet<String>();
        schema.path("properties").fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** What of a body the schema does not allow, formats of dates and numbers included. */
    static Set<ValidationMessage> faults(JsonNode schema, JsonNode body) {
        var config =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(schema, config)
                .validate(body);
    }

    private static JsonNode read(ObjectMapper yaml, Path file) {
        try {
            return yaml.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
