package cn.zhiban.form;

import cn.zhiban.form.Component.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A list whose entries are answered alike (a dynamic list of form-js): its key is the list's path, its answer a list of
 * objects. An error inside is told by its place: {@code owners[0].share}.
 *
 * @param entry what is asked in each entry
 * @param bounds how many entries there may be
 */
record EntryList(Caption caption, Scope entry, Bounds bounds) implements Field {

    /**
     * @param first how many there are at the beginning
     * @param least fewest that are accepted; {@code most} likewise
     */
    record Bounds(int first, int least, int most) {}

    @Override
    public Judgement judge(Object raw, FormContext context) {
        if (raw == null) {
            return bounds.least() == 0 ? new Judgement.Missing(List.of()) : Judgement.missing();
        }
        if (!(raw instanceof List<?> entries) || !entries.stream().allMatch(Map.class::isInstance)) {
            return new Judgement.Wrong("请逐条填写");
        }
        if (entries.size() > bounds.most()) {
            return new Judgement.Wrong("最多 " + bounds.most() + " 条，现在有 " + entries.size() + " 条");
        }
        if (entries.size() < bounds.least()) {
            return new Judgement.Wrong("至少 " + bounds.least() + " 条");
        }
        return judgeEach(entries, context);
    }

    private Judgement judgeEach(List<?> entries, FormContext context) {
        List<Object> kept = new ArrayList<>();
        Map<String, String> errors = new LinkedHashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            FormResult result = entry.judge(entryOf(entries.get(i)), context);
            String place = place(i) + ".";
            result.errors().forEach((key, words) -> errors.put(place + key, words));
            kept.add(result.values());
        }
        return errors.isEmpty() ? new Judgement.Fine(kept) : new Judgement.Inside(errors);
    }

    private String place(int index) {
        return key() + "[" + index + "]";
    }

    /** A JSON object, whose keys are texts. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> entryOf(Object raw) {
        return (Map<String, Object>) raw;
    }

    /** The entries of an answer that may be anything. */
    static List<Map<String, Object>> entriesOf(Object raw) {
        return raw instanceof List<?> entries
                ? entries.stream()
                        .filter(Map.class::isInstance)
                        .map(EntryList::entryOf)
                        .toList()
                : List.of();
    }

    List<Map<String, Object>> initial() {
        List<Map<String, Object>> entries = new ArrayList<>();
        for (int i = 0; i < bounds.first(); i++) {
            entries.add(new HashMap<>());
        }
        return entries;
    }

    /** Expressions read a list of maps, each with what is shown in it. */
    @Override
    public Object meant(Object raw, FormContext context) {
        return entriesOf(raw).stream()
                .limit(bounds.most())
                .map(one -> Visibility.walk(entry.components(), one, context).answers())
                .toList();
    }

    @Override
    public Object unanswered() {
        return List.of();
    }

    @Override
    public String missing() {
        return "请至少填写一条";
    }

    @Override
    public String read(Object value, FormContext context) {
        return entriesOf(value).stream()
                .limit(bounds.most())
                .map(one -> entry.reading(one, context).stream()
                        .filter(reading -> !reading.value().isEmpty())
                        .map(reading -> reading.label() + "：" + reading.value())
                        .collect(Collectors.joining("，")))
                .collect(Collectors.joining("\n"));
    }

    @Override
    public Reading reading(Object value, FormContext context) {
        return new Reading(key(), caption.label(), read(value, context), true);
    }

    @Override
    public FormPart view(Object raw, String error, FormContext context) {
        return view(raw, Map.of(key(), error), context);
    }

    /** @param errors by their whole place */
    FormPart view(Object raw, Map<String, String> errors, FormContext context) {
        List<Map<String, Object>> entries = raw == null ? initial() : entriesOf(raw);
        List<FormPart> parts = new ArrayList<>();
        for (int i = 0; i < Math.min(entries.size(), bounds.most()); i++) {
            String place = place(i);
            Map<String, String> inside = new HashMap<>();
            errors.forEach((key, words) -> {
                if (key.startsWith(place + ".")) {
                    inside.put(key.substring(place.length() + 1), words);
                }
            });
            List<FormPart> fields = new FormDrawing(entries.get(i), inside, context).partsOf(entry.components());
            boolean removable = entries.size() > bounds.least();
            parts.add(FormPart.entry(place, caption.label() + " " + (i + 1), removable, fields));
        }
        return FormPart.list(caption, errors.getOrDefault(key(), ""), entries.size() < bounds.most(), parts);
    }
}
