package cn.zhiban.form;

import cn.zhiban.form.Component.Field;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A form as its {@code .form} file (Camunda Forms JSON) says: the one interpreter of what it shows and accepts. A
 * schema that uses what is not understood here is refused when it is read, never half obeyed.
 */
public final class FormSchema {

    private final String id;
    private final Scope scope;
    private final Map<String, Object> initial;
    private final Steps steps;

    FormSchema(String id, List<Component> components, Map<String, Object> initial) {
        this.id = id;
        this.scope = Scope.of(components);
        this.initial = Map.copyOf(scope.initial(initial));
        this.steps = Steps.of(scope.components());
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
        return scope.fields().stream().map(Field::key).toList();
    }

    /** Whether the place of an error, such as {@code owners[0].share}, lies in one of the fields. */
    public boolean asks(String place) {
        int inside = place.indexOf('[');
        return scope.keys().contains(inside < 0 ? place : place.substring(0, inside));
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
        return scope.judge(input, context);
    }

    /**
     * Judges the answers of one page, over all values: what other pages say steers what this one asks.
     *
     * @throws IllegalArgumentException if the form has no such step
     */
    public FormResult validate(Map<String, Object> input, FormContext context, String stepId) {
        return scope.judge(input, context, Set.copyOf(steps.step(stepId).keys()));
    }

    /**
     * What a posted HTML form says; parameters that are no field (the token, the button) are left out. Judge it with
     * {@link #validate}, show it again with {@link #view}.
     */
    public Map<String, Object> fromParameters(Map<String, String[]> parameters) {
        return scope.fromParameters(parameters, "", key -> true);
    }

    /** The same, of one page alone. */
    public Map<String, Object> fromParameters(Map<String, String[]> parameters, String stepId) {
        return scope.fromParameters(parameters, "", steps.step(stepId).keys()::contains);
    }

    /**
     * The answers after a button of a list was pressed: {@code _add=KEY} appends an empty entry, {@code _remove=KEY[0]}
     * takes one away. Without such a button, or where the list's bounds forbid it, they are returned as they are.
     *
     * @param values as {@link #fromParameters} read them
     */
    public Map<String, Object> act(Map<String, String[]> parameters, Map<String, Object> values) {
        return new ListAct(scope).on(parameters, values);
    }

    /**
     * The form for a template.
     *
     * @param values what was typed, or kept earlier, or {@link #initial()}
     * @param errors by key, as {@link #validate} gave them
     */
    public FormView view(Map<String, Object> values, Map<String, String> errors, FormContext context) {
        return new FormDrawing(values, errors, context).of(scope.components());
    }

    /** One page of it; whether a part is hidden is judged over all values. */
    public FormView view(Map<String, Object> values, Map<String, String> errors, FormContext context, String stepId) {
        return new FormDrawing(values, errors, context).of(scope.components(), steps.components(stepId));
    }

    /** The answers as people read them, with the labels of options that the schema itself writes. */
    public List<Reading> reading(Map<String, Object> values) {
        return reading(values, new FormContext(null, Map.of()));
    }

    /** The answers as they were given, without those that the others hide: these are none. */
    public Map<String, Object> shown(Map<String, Object> values) {
        var shown = new LinkedHashMap<>(values);
        shown.keySet()
                .retainAll(Visibility.walk(scope.components(), values, new FormContext(null, Map.of()))
                        .answers()
                        .keySet());
        return shown;
    }

    /** The answers as people read them; what is hidden by the other answers is left out. */
    public List<Reading> reading(Map<String, Object> values, FormContext context) {
        return scope.reading(values, context);
    }
}
