package cn.zhiban.form;

import cn.zhiban.form.Component.Field;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A form as its {@code .form} file (Camunda Forms JSON) says: the one interpreter of what it shows and accepts. A
 * schema that uses what is not understood here is refused when it is read, never half obeyed.
 */
public final class FormSchema {

    /** Unknown keys beyond this number are not listed one by one. */
    private static final int MOST_UNKNOWN = 10;

    private static final int LONGEST_KEY = 40;

    private final String id;
    private final List<Component> components;
    private final List<Field> fields;
    private final Set<String> keys;
    private final Map<String, Object> initial;
    private final Steps steps;

    FormSchema(String id, List<Component> components, Map<String, Object> initial) {
        this.id = id;
        this.components = List.copyOf(components);
        this.fields = Visibility.fields(components).toList();
        this.keys = fields.stream().map(Field::key).collect(Collectors.toUnmodifiableSet());
        this.initial = initial;
        this.steps = Steps.of(this.components);
    }

    /** @throws MalformedForm naming the component and the reason */
    public static FormSchema parse(byte[] json) {
        return parse(new String(json, StandardCharsets.UTF_8));
    }

    /** @throws MalformedForm naming the component and the reason */
    public static FormSchema parse(String json) {
        return new SchemaParser().parse(json);
    }

    public String id() {
        return id;
    }

    /** The keys of all fields, in the form's order. */
    public List<String> keys() {
        return fields.stream().map(Field::key).toList();
    }

    /** The schema's default answers: what a form shows before anything was filled in. */
    public Map<String, Object> initial() {
        return initial;
    }

    /** The pages in their order; a form without marks is one. */
    public List<FormStep> steps() {
        return steps.all();
    }

    /** Judges what was given. Never throws on account of the input, and takes time linear in its size. */
    public FormResult validate(Map<String, Object> input, FormContext context) {
        return validate(input, context, keys);
    }

    /**
     * Judges the answers of one page, over all values: what other pages say steers what this one asks.
     *
     * @throws IllegalArgumentException if the form has no such step
     */
    public FormResult validate(Map<String, Object> input, FormContext context, String stepId) {
        return validate(input, context, Set.copyOf(steps.step(stepId).keys()));
    }

    private FormResult validate(Map<String, Object> input, FormContext context, Set<String> asked) {
        Map<String, Object> values = new LinkedHashMap<>();
        LinkedHashMap<String, String> errors = new LinkedHashMap<>();
        for (Field field : Visibility.shownFields(components, input)) {
            if (asked.contains(field.key()) && !field.caption().readOnly()) {
                judge(field, input.get(field.key()), context, values, errors);
            }
        }
        input.keySet().stream()
                .filter(key -> key == null || !keys.contains(key))
                .limit(MOST_UNKNOWN)
                .forEach(key -> errors.put(shortened(key), "表单没有这一项"));
        return new FormResult(values, errors);
    }

    private static void judge(
            Field field, Object raw, FormContext context, Map<String, Object> values, Map<String, String> errors) {
        Judgement judgement = field.judge(raw, context);
        if (judgement instanceof Judgement.Fine fine) {
            values.put(field.key(), fine.value());
        } else if (judgement instanceof Judgement.Wrong wrong) {
            errors.put(field.key(), wrong.words());
        } else if (field.caption().required()) {
            errors.put(field.key(), field.missing());
        } else if (((Judgement.Missing) judgement).kept() != null) {
            values.put(field.key(), ((Judgement.Missing) judgement).kept());
        }
    }

    private static String shortened(String key) {
        String text = String.valueOf(key);
        return text.length() > LONGEST_KEY ? text.substring(0, LONGEST_KEY) + "…" : text;
    }

    /**
     * What a posted HTML form says; parameters that are no field (the token, the button) are left out. Judge it with
     * {@link #validate}, show it again with {@link #view}.
     */
    public Map<String, Object> fromParameters(Map<String, String[]> parameters) {
        return fromParameters(parameters, keys);
    }

    /** The same, of one page alone. */
    public Map<String, Object> fromParameters(Map<String, String[]> parameters, String stepId) {
        return fromParameters(parameters, Set.copyOf(steps.step(stepId).keys()));
    }

    private Map<String, Object> fromParameters(Map<String, String[]> parameters, Set<String> asked) {
        Map<String, Object> input = new LinkedHashMap<>();
        for (Field field : fields) {
            String[] posted = asked.contains(field.key()) ? parameters.get(field.key()) : null;
            if (posted != null && posted.length > 0) {
                input.put(field.key(), field.fromParameter(posted));
            }
        }
        return input;
    }

    /**
     * The answers after a button of a list was pressed: {@code _add=KEY} appends an empty entry, {@code _remove=KEY[0]}
     * takes one away. Without such a button, or where the list's bounds forbid it, they are returned as they are.
     *
     * @param values as {@link #fromParameters} read them
     */
    public Map<String, Object> act(Map<String, String[]> parameters, Map<String, Object> values) {
        return values;
    }

    /**
     * The form for a template.
     *
     * @param values what was typed, or kept earlier, or {@link #initial()}
     * @param errors by key, as {@link #validate} gave them
     */
    public FormView view(Map<String, Object> values, Map<String, String> errors, FormContext context) {
        return new FormDrawing(values, errors, context).of(components);
    }

    /** One page of it; whether a part is hidden is judged over all values. */
    public FormView view(Map<String, Object> values, Map<String, String> errors, FormContext context, String stepId) {
        return new FormDrawing(values, errors, context).of(components, steps.components(stepId));
    }

    /** The answers as people read them, with the labels of options that the schema itself writes. */
    public List<Reading> reading(Map<String, Object> values) {
        return reading(values, new FormContext(null, Map.of()));
    }

    /** The answers as people read them; what is hidden by the other answers is left out. */
    public List<Reading> reading(Map<String, Object> values, FormContext context) {
        return Visibility.shownFields(components, values).stream()
                .map(field -> field.reading(values.get(field.key()), context))
                .toList();
    }
}
