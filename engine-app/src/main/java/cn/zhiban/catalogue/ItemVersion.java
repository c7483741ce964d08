package cn.zhiban.catalogue;

import cn.zhiban.form.FormSchema;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A published version of a service item; never changed, so it may be kept in memory for ever.
 *
 * @param version 1, 2, … per item
 * @param files what was published, by path
 */
public record ItemVersion(
        long id,
        String itemKey,
        int version,
        String processDefinitionId,
        Instant publishedAt,
        ItemDefinition item,
        Map<String, byte[]> files,
        Map<String, FormSchema> parsedForms) {

    ItemVersion(
            long id,
            String itemKey,
            int version,
            String processDefinitionId,
            Instant publishedAt,
            ItemDefinition item,
            Map<String, byte[]> files) {
        this(id, itemKey, version, processDefinitionId, publishedAt, item, files, new ConcurrentHashMap<>());
    }

    /**
     * The form of that name as it was published with this version.
     *
     * @throws IllegalArgumentException when the version has no such form; publication has checked that it cannot be
     */
    public FormSchema form(String key) {
        return parsedForms.computeIfAbsent(key, this::parse);
    }

    /** What an application says: its answers without those that its form hides by the others. */
    public Map<String, Object> told(Map<String, Object> answers) {
        return form(item.applicationForm()).shown(answers);
    }

    /** The same form as its file says it. */
    public String formJson(String key) {
        return new String(files.get(key + ".form"), StandardCharsets.UTF_8);
    }

    /** A paper as it was published with this version; empty where the item has no such material or no such paper. */
    public Optional<Paper> paper(String materialKey, Paper.Kind kind) {
        return item.material(materialKey)
                .flatMap(material -> material.paper(kind))
                .map(file -> Paper.read(new String(files.get(file), StandardCharsets.UTF_8)));
    }

    /** The text of the 告知承诺书 as it was published with this version; empty where the item has none. */
    public Optional<String> letter() {
        return Optional.ofNullable(item.commitment())
                .map(terms -> new String(files.get(terms.letter()), StandardCharsets.UTF_8));
    }

    private FormSchema parse(String key) {
        return Optional.ofNullable(files.get(key + ".form"))
                .map(FormSchema::parse)
                .orElseThrow(() -> new IllegalArgumentException("no form " + key + " in " + itemKey + " v" + version));
    }
}
