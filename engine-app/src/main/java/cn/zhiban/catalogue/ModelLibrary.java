package cn.zhiban.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Where an item finds what it calls and does not bring along: phases, forms and routing tables. */
@FunctionalInterface
public interface ModelLibrary {

    /** @param file the file's name: {@code accept-application.bpmn}, {@code accept-application-accept.form} */
    Optional<byte[]> find(String file);

    /** What comes with the platform's own jars. */
    static ModelLibrary shipped() {
        return file -> {
            String key = file.substring(0, Math.max(0, file.lastIndexOf('.')));
            String path = file.endsWith(".bpmn")
                    ? "processes/phases/" + key + "/" + file
                    : file.endsWith(".dmn") ? "decisions/routing/" + file : "forms/schemas/" + file;
            return read(path);
        };
    }

    private static Optional<byte[]> read(String path) {
        try (InputStream stream = ModelLibrary.class.getClassLoader().getResourceAsStream(path)) {
            return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
