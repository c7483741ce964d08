package cn.zhiban.web.asset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.core.io.Resource;

/**
 * Under which name a file of the browser part is served: {@code /assets/form.js} stands for {@code
 * /assets/form-DmKMfuF6.js}. Read from the manifest that Vite writes; an island's own style sheet bears its name.
 */
final class AssetNames {

    private final Map<String, String> served = new HashMap<>();

    /** @param manifest empty names where it does not exist: the Java part can be built and tested without Node */
    AssetNames(Resource manifest) {
        if (manifest.exists()) {
            read(manifest).forEach(this::add);
        }
    }

    /** The link as the page writes it, when it is no file of the browser part. */
    String served(String link) {
        return served.getOrDefault(link, link);
    }

    private void add(JsonNode entry) {
        if (!entry.path("isEntry").asBoolean()) {
            return;
        }
        var name = entry.path("name").asText();
        add(name, entry.path("file").asText());
        entry.path("css").forEach(sheet -> add(name, sheet.asText()));
    }

    private void add(String name, String file) {
        served.put("/assets/" + name + file.substring(file.lastIndexOf('.')), "/" + file);
    }

    private static JsonNode read(Resource manifest) {
        try (var content = manifest.getInputStream()) {
            return JsonMapper.builder().build().readTree(content);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(manifest.getDescription(), unreadable);
        }
    }
}
