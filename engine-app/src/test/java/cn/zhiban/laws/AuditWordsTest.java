package cn.zhiban.laws;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.deadline.ClockEventType;
import java.io.IOException;
import java.io.StringReader;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the platform records has a Chinese name on the page of the auditors. */
class AuditWordsTest {

    /** Actor, action, kind of the subject; the action may be one of two. */
    private static final Pattern RECORDED = Pattern.compile("audit\\s*\\.record\\(\\s*[^,]+,([^,]+),\\s*\"([^\"]+)\"");

    private static final Pattern TRIED = Pattern.compile("\\btried\\(\\s*\"([^\"]+)\"");

    /** What a case is told of becomes {@code case.…}. */
    private static final Pattern TOLD =
            Pattern.compile("(?:transition\\s*\\.\\s*|\\s)(?:note|tell)\\(\\s*[^;]*?\"([A-Z_]+)\"");

    private static final Pattern LITERAL = Pattern.compile("\"([^\"]+)\"");

    @Test
    void everyActionHasAName() throws IOException {
        var words = words();

        assertThat(actions(Sources.below(Sources.MAIN, ".java").values()))
                .hasSizeGreaterThan(30)
                .allSatisfy(action -> assertThat(words)
                        .as("add a line to audit/words.properties")
                        .containsKey("action." + action));
    }

    @Test
    void everyKindOfSubjectHasAName() throws IOException {
        var words = words();
        var kinds = new TreeSet<String>();
        Sources.below(Sources.MAIN, ".java")
                .values()
                .forEach(source -> RECORDED.matcher(source).results().forEach(call -> kinds.add(call.group(2))));

        assertThat(kinds)
                .contains("case", "account", "draft")
                .allSatisfy(kind -> assertThat(words).containsKey("subject." + kind));
    }

    @Test
    void findsWhatIsRecorded() {
        var source = "audit.record(by, on ? \"switch-on\" : \"switch-off\", \"lamp\", \"1\", Map.of());\n"
                + "audit.record(\n    by,\n    \"lamp.buy\",\n    \"lamp\",\n    id, Map.of());\n"
                + "return tried(\"knock\", nobody);\ntransition.note(locked, by, \"DIMMED\", \"暗了\");";

        assertThat(actions(List.of(source)))
                .contains("switch-on", "switch-off", "lamp.buy", "knock", "knock-failed", "case.dimmed");
    }

    private static Set<String> actions(Collection<String> sources) {
        var actions = new TreeSet<String>();
        for (var type : ClockEventType.values()) {
            actions.add("case." + type.name().toLowerCase(Locale.ROOT));
        }
        for (var source : sources) {
            RECORDED.matcher(source).results().forEach(call -> literals(call.group(1), actions));
            TRIED.matcher(source).results().forEach(call -> {
                actions.add(call.group(1));
                actions.add(call.group(1) + "-failed");
            });
            if (source.contains("ransition")) {
                TOLD.matcher(source)
                        .results()
                        .forEach(call -> actions.add("case." + call.group(1).toLowerCase(Locale.ROOT)));
            }
        }
        return actions;
    }

    /** The beginning of a name that is put together is none yet. */
    private static void literals(String expression, Set<String> actions) {
        LITERAL.matcher(expression)
                .results()
                .map(found -> found.group(1))
                .filter(name -> !name.endsWith("."))
                .forEach(actions::add);
    }

    private static Properties words() throws IOException {
        var words = new Properties();
        words.load(new StringReader(
                String.join("\n", Sources.lines(Sources.RESOURCES.resolve("audit/words.properties")))));
        return words;
    }
}
