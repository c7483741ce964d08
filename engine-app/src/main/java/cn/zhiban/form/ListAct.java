package cn.zhiban.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The buttons of lists, which work without JavaScript: one more entry at the end, one entry less. */
record ListAct(Scope scope) {

    private static final Pattern PLACE = Pattern.compile("([a-z][A-Za-z0-9]*)(?:\\[([0-9]{1,4})])?(?:\\.(.+))?");

    /** @return the answers after the button that was pressed, if one was, and if the bounds of the list allow it */
    Map<String, Object> on(Map<String, String[]> parameters, Map<String, Object> values) {
        if (parameters.containsKey("_add")) {
            return changed(scope, parameters.get("_add")[0], values, true);
        }
        return parameters.containsKey("_remove") ? changed(scope, parameters.get("_remove")[0], values, false) : values;
    }

    private static Map<String, Object> changed(Scope scope, String place, Map<String, Object> values, boolean add) {
        Matcher at = PLACE.matcher(place);
        EntryList list = at.matches() ? find(scope, at.group(1)) : null;
        if (list == null) {
            return values;
        }
        Object raw = values.get(list.key());
        List<Object> entries = new ArrayList<>(raw == null ? list.initial() : EntryList.entriesOf(raw));
        Integer number = at.group(2) == null ? null : Integer.valueOf(at.group(2));
        if (at.group(3) != null && number != null && number < entries.size()) {
            entries.set(number, changed(list.entry(), at.group(3), EntryList.entryOf(entries.get(number)), add));
        } else if (add && number == null && entries.size() < list.bounds().most()) {
            entries.add(new HashMap<>(list.entry().initial(Map.of())));
        } else if (!add
                && number != null
                && number < entries.size()
                && entries.size() > list.bounds().least()) {
            entries.remove(number.intValue());
        }
        Map<String, Object> next = new LinkedHashMap<>(values);
        next.put(list.key(), entries);
        return next;
    }

    private static EntryList find(Scope scope, String key) {
        return scope.fields().stream()
                .filter(field -> field.key().equals(key) && field instanceof EntryList)
                .map(EntryList.class::cast)
                .findFirst()
                .orElse(null);
    }
}
