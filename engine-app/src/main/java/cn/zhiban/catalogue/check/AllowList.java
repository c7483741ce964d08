package cn.zhiban.catalogue.check;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.w3c.dom.Node;

/** All that a kind of file may contain, as one of the {@code *-allow-list.yaml} states it. */
final class AllowList {

    static final AllowList BPMN = new AllowList(Resources.yaml("bpmn-allow-list.yaml", Stated.class));
    static final AllowList DMN = new AllowList(Resources.yaml("dmn-allow-list.yaml", Stated.class));

    private record Stated(
            Map<String, String> namespaces,
            Map<String, Pattern> patterns,
            Map<String, List<String>> groups,
            Map<String, StatedEntry> elements,
            Map<String, String> refused) {}

    private record StatedEntry(
            @JsonProperty("attributes") Map<String, String> attributes,
            @JsonProperty("children") List<String> children,
            @JsonProperty("text") String text) {}

    /** What one element may contain; {@code text} is null where it may have none. */
    record Entry(Map<String, Pattern> attributes, List<String> required, List<String> children, Pattern text) {}

    private final Map<String, String> prefixes = new HashMap<>();
    private final Map<String, Entry> entries = new HashMap<>();
    private final Map<String, String> refused;

    private AllowList(Stated stated) {
        stated.namespaces().forEach((prefix, uri) -> prefixes.put(uri, prefix));
        stated.elements().forEach((name, entry) -> entries.put(name, entry(stated, entry)));
        refused = stated.refused();
    }

    private static Entry entry(Stated stated, StatedEntry entry) {
        Map<String, Pattern> attributes = new HashMap<>();
        List<String> required = new ArrayList<>();
        Objects.requireNonNullElse(entry.attributes(), Map.<String, String>of()).forEach((key, value) -> {
            String name = key.replace("!", "");
            attributes.put(name, pattern(stated, value));
            if (key.endsWith("!")) {
                required.add(name);
            }
        });
        List<String> children = Objects.requireNonNullElse(entry.children(), List.<String>of()).stream()
                .flatMap(child -> stated.groups().getOrDefault(child, List.of(child)).stream())
                .toList();
        return new Entry(attributes, required, children, entry.text() == null ? null : pattern(stated, entry.text()));
    }

    private static Pattern pattern(Stated stated, String word) {
        return word.startsWith("=")
                ? Pattern.compile(Pattern.quote(word.substring(1)))
                : Objects.requireNonNull(stated.patterns().get(word), word);
    }

    /** The name as the list writes it: with the list's own prefix, whatever the file's prefix is. */
    String name(Node node) {
        if (node.getNamespaceURI() == null) {
            return node.getLocalName() == null ? node.getNodeName() : node.getLocalName();
        }
        String prefix = prefixes.get(node.getNamespaceURI());
        return prefix == null
                ? "{" + node.getNamespaceURI() + "}" + node.getLocalName()
                : prefix + ":" + node.getLocalName();
    }

    /** What the element may contain; null for one that is not on the list. */
    Entry entry(String name) {
        return entries.get(name);
    }

    String reason(String name, String otherwise) {
        return refused.getOrDefault(name, otherwise);
    }
}
