package cn.zhiban.audit.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** How actions and kinds of subjects are called in Chinese; the words are data, in {@code audit/words.properties}. */
@Component("auditWords")
class AuditWords {

    private static final String FILE = "/audit/words.properties";
    private static final String ACTION = "action.";
    private static final String SUBJECT = "subject.";

    /** @param code as it stands in the trail */
    record Word(String code, String label) {}

    private final Map<String, String> labels = new TreeMap<>();

    AuditWords() {
        var words = new Properties();
        try (var file = new InputStreamReader(AuditWords.class.getResourceAsStream(FILE), StandardCharsets.UTF_8)) {
            words.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        words.forEach((key, label) -> labels.put((String) key, (String) label));
    }

    /** Null where there is no word: the code speaks for itself. */
    public String action(String code) {
        return labels.get(ACTION + code);
    }

    /** Null likewise. */
    public String subject(String kind) {
        return labels.get(SUBJECT + kind);
    }

    public List<Word> actions() {
        return words(ACTION);
    }

    public List<Word> subjects() {
        return words(SUBJECT);
    }

    private List<Word> words(String prefix) {
        return labels.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(prefix))
                .map(entry -> new Word(entry.getKey().substring(prefix.length()), entry.getValue()))
                .sorted(Comparator.comparing(Word::code))
                .toList();
    }
}
