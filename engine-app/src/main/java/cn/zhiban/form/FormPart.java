package cn.zhiban.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A part of a form as a template draws it.
 *
 * @param kind text, files (of a material), separator, group, table, list, entry, input, number, date, time, moment, textarea, select, radio,
 *     checklist, checkbox or given (what the office fills in)
 * @param key name of the posted parameter and id of the (first) control; for an entry its place in the list
 * @param label what people read above it
 * @param english the same in English, empty if none
 * @param hint help, empty if none
 * @param error what is wrong, empty if nothing is
 * @param required whether an answer must be given
 * @param value what was typed
 * @param ticked whether the checkbox is ticked
 * @param options what is offered
 * @param blocks words to be read
 * @param parts what the group, the list or the entry holds
 * @param box how the box helps
 * @param changeable whether the list may get one more entry, whether the entry may be taken away
 * @param rows of a table, the first one its heads
 */
public record FormPart(
        String kind,
        String key,
        String label,
        String english,
        String hint,
        String error,
        boolean required,
        String value,
        boolean ticked,
        List<Offer> options,
        List<Block> blocks,
        List<FormPart> parts,
        Box box,
        boolean changeable,
        List<List<String>> rows) {

    /** @param id of the control; the first one has the field's own, so that an error leads to it */
    public record Offer(String id, String value, String label, boolean chosen) {}

    static FormPart text(List<Block> blocks) {
        return shown("text", "", blocks, List.of(), List.of());
    }

    static FormPart separator() {
        return shown("separator", "", List.of(), List.of(), List.of());
    }

    static FormPart files(String key, String label) {
        return shown("files", label, List.of(), List.of(), List.of()).with(key, "", List.of(), List.of(), false);
    }

    static FormPart group(String label, List<FormPart> parts) {
        return shown("group", label, List.of(), parts, List.of());
    }

    static FormPart list(Caption caption, String error, boolean more, List<FormPart> entries) {
        return answered("list", caption, error, "", false, List.of(), Box.PLAIN)
                .with(caption.key(), caption.description(), List.of(), entries, more);
    }

    /** @param place of the entry, such as {@code owners[0]}: the names of its fields begin with it */
    static FormPart entry(String place, String label, boolean removable, List<FormPart> fields) {
        var inside = fields.stream().map(field -> field.within(place + ".")).toList();
        return shown("entry", label, List.of(), List.of(), List.of()).with(place, "", List.of(), inside, removable);
    }

    static FormPart table(String label, List<List<String>> rows) {
        return shown("table", label, List.of(), List.of(), rows);
    }

    /** The names of its fields begin with the place of the entry in which they stand. */
    private FormPart within(String prefix) {
        var offers = options.stream()
                .map(offer -> new Offer(prefix + offer.id(), offer.value(), offer.label(), offer.chosen()))
                .toList();
        var held = parts.stream().map(part -> part.within(prefix)).toList();
        return with(key.isEmpty() ? "" : prefix + key, hint, offers, held, changeable);
    }

    private FormPart with(String place, String help, List<Offer> offers, List<FormPart> held, boolean change) {
        return new FormPart(
                kind, place, label, english, help, error, required, value, ticked, offers, blocks, held, box, change,
                rows);
    }

    static FormPart given(Caption caption, String value) {
        return answered("given", caption, "", value, false, List.of(), Box.PLAIN);
    }

    static FormPart input(String kind, Caption caption, String error, Box box, String typed) {
        return answered(kind, caption, error, typed, false, List.of(), box);
    }

    static FormPart checkbox(Caption caption, String error, boolean ticked) {
        return answered("checkbox", caption, error, "", ticked, List.of(), Box.PLAIN);
    }

    static FormPart options(
            String kind, Caption caption, String error, List<Option> options, Predicate<String> chosen) {
        List<Offer> offers = new ArrayList<>();
        for (Option option : options) {
            String id = offers.isEmpty() ? caption.key() : caption.key() + "-" + (offers.size() + 1);
            offers.add(new Offer(id, option.value(), option.label(), chosen.test(option.value())));
        }
        return answered(kind, caption, error, "", false, offers, Box.PLAIN);
    }

    private static FormPart shown(
            String kind, String label, List<Block> blocks, List<FormPart> parts, List<List<String>> rows) {
        return new FormPart(
                kind, "", label, "", "", "", false, "", false, List.of(), blocks, parts, Box.PLAIN, false, rows);
    }

    private static FormPart answered(
            String kind, Caption caption, String error, String value, boolean ticked, List<Offer> options, Box box) {
        return new FormPart(
                kind,
                caption.key(),
                caption.label(),
                caption.english(),
                caption.description(),
                error,
                caption.required(),
                value,
                ticked,
                options,
                List.of(),
                List.of(),
                box,
                false,
                List.of());
    }

    /** With a word on each field of which one is known, by key: it stands before the field's own help. */
    public FormPart noting(Map<String, String> notes) {
        String note = notes.getOrDefault(key, "");
        String noted = note.isEmpty() || hint.isEmpty() ? note + hint : note + "。" + hint;
        List<FormPart> held = parts.stream().map(part -> part.noting(notes)).toList();
        return with(key, noted, options, held, changeable);
    }

    public boolean wrong() {
        return !error.isEmpty();
    }

    public String hintId() {
        return key + "-hint";
    }

    public String countId() {
        return key + "-count";
    }

    public String errorId() {
        return key + "-error";
    }

    /** The ids of hint, count and error for {@code aria-describedby}; null, so no attribute, where there is neither. */
    public String describedBy() {
        List<String> ids = new ArrayList<>();
        if (!hint.isEmpty()) {
            ids.add(hintId());
        }
        if (box.most() > 0) {
            ids.add(countId());
        }
        if (wrong()) {
            ids.add(errorId());
        }
        return ids.isEmpty() ? null : String.join(" ", ids);
    }
}
