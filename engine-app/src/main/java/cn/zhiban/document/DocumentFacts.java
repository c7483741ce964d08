package cn.zhiban.document;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

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

    public record Row(String label, String value) {

        private Row changed(UnaryOperator<String> change) {
            return new Row(change.apply(label), change.apply(value));
        }
    }

    /** Whether it says those words anywhere but in its organ and title. */
    boolean says(String words) {
        return !changed(text -> text.replace(words, "")).equals(this);
    }

    /** The same with other words in the place of those. */
    DocumentFacts corrected(String from, String to) {
        return changed(text -> text.replace(from, to));
    }

    private DocumentFacts changed(UnaryOperator<String> change) {
        var changed = new LinkedHashMap<String, String>();
        values.forEach((name, text) -> changed.put(name, change.apply(text)));
        return new DocumentFacts(
                title,
                organ,
                handledBy,
                change.apply(addressee),
                changed,
                rows.stream().map(row -> row.changed(change)).toList(),
                points.stream().map(change).toList(),
                remedies,
                contact);
    }
}
