package cn.zhiban.catalogue.check;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.catalogue.ItemBundle;
import cn.zhiban.catalogue.ShippedItems;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A shipped item, which has no findings, with one violation planted in it: the pledge unless another is named. */
final class PlantedItem {

    static final String KEY = "patent-pledge-registration";
    static final String MODEL = KEY + ".bpmn";
    static final String ACCEPT = "accept-application.bpmn";
    static final String SUPPLEMENT = "conclude-supplement.bpmn";
    static final String DECIDE = "decide-within-limit.bpmn";
    static final String DELIVER = "deliver-result.bpmn";
    static final String TABLE = "route-pledge.dmn";
    static final String FORM = KEY + ".form";

    private final String key;
    private final Map<String, byte[]> files;
    private final String file;

    private PlantedItem(String key, Map<String, byte[]> files, String file) {
        this.key = key;
        this.files = files;
        this.file = file;
    }

    static PlantedItem shipped() {
        PlantedItem item = shipped(KEY);
        item.files.put(TABLE, table());
        return item;
    }

    static PlantedItem shipped(String key) {
        ItemBundle shipped = ShippedItems.all().stream()
                .filter(item -> item.itemKey().equals(key))
                .findFirst()
                .orElseThrow();
        return new PlantedItem(key, new TreeMap<>(shipped.files()), "");
    }

    PlantedItem in(String name) {
        assertThat(files).containsKey(name);
        return new PlantedItem(key, files, name);
    }

    /** Plants in the current file; what is replaced must be there, or the test would test nothing. */
    PlantedItem replacing(String regex, String replacement) {
        return plant(regex, text().replaceFirst(regex, replacement));
    }

    PlantedItem replacingAll(String regex, String replacement) {
        return plant(regex, text().replaceAll(regex, replacement));
    }

    private String text() {
        return new String(files.get(file), StandardCharsets.UTF_8);
    }

    private PlantedItem plant(String regex, String after) {
        assertThat(after).as("%s does not contain %s", file, regex).isNotEqualTo(text());
        files.put(file, after.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    PlantedItem with(String name, String content) {
        return with(name, content.getBytes(StandardCharsets.UTF_8));
    }

    PlantedItem with(String name, byte[] content) {
        files.put(name, content);
        return this;
    }

    PlantedItem without(String name) {
        assertThat(files.remove(name)).isNotNull();
        return this;
    }

    List<Finding> findings() {
        return new ItemCheck(Vocabulary.shipped().delegates()).check(key, files);
    }

    /** The current file is refused at the element for the reason. */
    void isRefusedAt(String element, String reason) {
        isRefused(file, element, reason);
    }

    void isRefused(String inFile, String element, String reason) {
        assertThat(findings()).anySatisfy(finding -> {
            assertThat(finding.file()).isEqualTo(inFile);
            assertThat(finding.element()).isEqualTo(element);
            assertThat(finding.reason()).contains(reason);
        });
    }

    void hasNoFindings() {
        assertThat(findings()).isEmpty();
    }

    private static byte[] table() {
        try (InputStream stream = PlantedItem.class.getResourceAsStream("/catalogue/" + TABLE)) {
            return stream.readAllBytes();
        } catch (IOException missing) {
            throw new AssertionError(missing);
        }
    }
}
