package cn.zhiban.form;

import cn.zhiban.form.Component.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What is answered together: a whole form, or one entry of a list in it.
 *
 * @param components in the form's order
 * @param fields all of them, groups opened, lists not
 */
record Scope(List<Component> components, List<Field> fields, Set<String> keys) {

    /** Unknown keys beyond this number are not listed one by one. */
    private static final int MOST_UNKNOWN = 10;

    private static final int LONGEST_KEY = 40;

    static Scope of(List<Component> components) {
        List<Field> fields = Visibility.fields(components).toList();
        return new Scope(
                List.copyOf(components),
                fields,
                fields.stream().map(Field::key).collect(Collectors.toUnmodifiableSet()));
    }

    FormResult judge(Map<String, Object> input, FormContext context) {
        return judge(input, context, keys);
    }

    /** @param asked the fields that are judged, by key; what the others say steers them */
    FormResult judge(Map<String, Object> input, FormContext context, Set<String> asked) {
        var seen = Visibility.walk(components, input, context);
        var known = context.knowing(seen.answers());
        var result = new FormResult(new LinkedHashMap<>(), new LinkedHashMap<>());
        for (Field field : seen.fields()) {
            if (asked.contains(field.key())) {
                judge(field, input.get(field.key()), known, result);
            }
        }
        input.keySet().stream()
                .filter(key -> key == null || !keys.contains(key))
                .limit(MOST_UNKNOWN)
                .forEach(key -> result.errors().put(shortened(key), "表单没有这一项"));
        return result;
    }

    private static void judge(Field field, Object raw, FormContext context, FormResult result) {
        if (field.caption().readOnly()) {
            Object given = context.given().get(field.key());
            if (given != null) {
                result.values().put(field.key(), given);
            }
            return;
        }
        Judgement judgement = field.judge(raw, context);
        if (judgement instanceof Judgement.Fine fine) {
            result.values().put(field.key(), fine.value());
        } else if (judgement instanceof Judgement.Wrong wrong) {
            result.errors().put(field.key(), wrong.words());
        } else if (judgement instanceof Judgement.Inside inside) {
            result.errors().putAll(inside.errors());
        } else if (field.caption().required()) {
            result.errors().put(field.key(), field.missing());
        } else if (((Judgement.Missing) judgement).kept() != null) {
            result.values().put(field.key(), ((Judgement.Missing) judgement).kept());
        }
    }

    private static String shortened(String key) {
        String text = String.valueOf(key);
        return text.length() > LONGEST_KEY ? text.substring(0, LONGEST_KEY) + "…" : text;
    }

    List<Reading> reading(Map<String, Object> values, FormContext context) {
        var seen = Visibility.walk(components, values, context);
        var known = context.knowing(seen.answers());
        return seen.fields().stream()
                .filter(field -> !(field instanceof Computed))
                .map(field -> field.reading(values.get(field.key()), known))
                .toList();
    }

    /**
     * What posted parameters say about these fields.
     *
     * @param prefix before each key: empty, or the place of the entry and a point
     */
    Map<String, Object> fromParameters(Map<String, String[]> parameters, String prefix, Predicate<String> asked) {
        Map<String, Object> input = new LinkedHashMap<>();
        for (Field field : fields) {
            String name = prefix + field.key();
            if (!asked.test(field.key())) {
                continue;
            }
            if (field instanceof EntryList list) {
                entries(list, name, parameters).ifPresent(entries -> input.put(field.key(), entries));
            } else if (parameters.get(name) != null && parameters.get(name).length > 0) {
                input.put(field.key(), field.fromParameter(parameters.get(name)));
            }
        }
        return input;
    }

    /** The entries in the order of their numbers; a number that was left out leaves no gap. */
    private static Optional<List<Object>> entries(EntryList list, String name, Map<String, String[]> parameters) {
        Pattern place = Pattern.compile(Pattern.quote(name) + "\\[([0-9]{1,4})](?:\\..*)?");
        var numbers = parameters.keySet().stream()
                .map(place::matcher)
                .filter(Matcher::matches)
                .map(matcher -> Integer.valueOf(matcher.group(1)))
                .distinct()
                .sorted()
                .limit(list.bounds().most() + 1L)
                .toList();
        if (numbers.isEmpty() && !parameters.containsKey(name)) {
            return Optional.empty();
        }
        List<Object> entries = new ArrayList<>();
        for (Integer number : numbers) {
            entries.add(list.entry().fromParameters(parameters, name + "[" + number + "].", key -> true));
        }
        return Optional.of(entries);
    }

    Map<String, Object> initial(Map<String, Object> written) {
        Map<String, Object> initial = new HashMap<>(written);
        fields.stream()
                .filter(EntryList.class::isInstance)
                .map(EntryList.class::cast)
                .forEach(list -> initial.put(list.key(), list.initial()));
        return initial;
    }
}
