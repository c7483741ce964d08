package cn.zhiban.catalogue.check;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The check's own rule files, in the folder {@code catalogue} of the class path. */
final class Resources {

    private static final ObjectMapper YAML = new YAMLMapper();

    private Resources() {}

    static <T> T yaml(String name, Class<T> type) {
        try (InputStream stream = open(name)) {
            return YAML.readValue(stream, type);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static String text(String name) {
        try (InputStream stream = open(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static InputStream open(String name) {
        return Resources.class.getResourceAsStream("/catalogue/" + name);
    }
}
