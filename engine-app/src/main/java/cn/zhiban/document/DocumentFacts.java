package cn.zhiban.document;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * All that a document says beside its number, frozen when it is issued: whatever happens to the case or the item later,
 * the document is rendered from these.
 *
 * @param title what it is called
 * @param organ in whose name it is issued: head, seal and signature
 * @param handledBy the body that acts for the organ; null where the organ acts itself
 * @param addressee to whom it is issued
 * @param values what its template fills in, by name
 * @param rows what it lists in a table
 * @param points what it lists one below the other
 * @param remedies what may be done against it, as the item states it; empty where nothing may
 * @param contact where one can ask
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record DocumentFacts(
        String title,
        String organ,
        String handledBy,
        String addressee,
        Map<String, String> values,
        List<Row> rows,
        List<String> points,
        List<String> remedies,
        String contact) {

    /** What the addressee is called among the fields; values are called by their names. */
    static final String ADDRESSEE = "addressee";

    private static final String ROWS = "rows";
    private static final String POINTS = "points";

    public record Row(String label, String value) {

        private Row changed(UnaryOperator<String> change) {
            return new Row(change.apply(label), change.apply(value));
        }
    }

    /** Whether one of those fields says the words; organ, title and remedies are none. */
    boolean says(String words, Predicate<String> fields) {
        return !changed(fields, text -> text.replace(words, "")).equals(this);
    }

    /** All that those fields say of it, in their order. */
    List<String> found(Pattern words, Predicate<String> fields) {
        var found = new ArrayList<String>();
        changed(fields, text -> {
            words.matcher(text).results().map(MatchResult::group).forEach(found::add);
            return text;
        });
        return found;
    }

    /** The same with other words in the place of those, in those fields alone. */
    DocumentFacts corrected(String from, String to, Predicate<String> fields) {
        return changed(fields, text -> text.replace(from, to));
    }

    /** What a field says of which there is one; empty where it says nothing. */
    String text(String field) {
        return field.equals(ADDRESSEE) ? addressee : values.getOrDefault(field, "");
    }

    private DocumentFacts changed(Predicate<String> fields, UnaryOperator<String> change) {
        var changed = new LinkedHashMap<String, String>();
        values.forEach((name, text) -> changed.put(name, fields.test(name) ? change.apply(text) : text));
        return new DocumentFacts(
                title,
                organ,
                handledBy,
                fields.test(ADDRESSEE) ? change.apply(addressee) : addressee,
                changed,
                fields.test(ROWS)
                        ? rows.stream().map(row -> row.changed(change)).toList()
                        : rows,
                fields.test(POINTS) ? points.stream().map(change).toList() : points,
                remedies,
                contact);
    }
}
