package cn.zhiban.form;

import cn.zhiban.form.Component.Field;
import cn.zhiban.form.Component.Group;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Which parts of a form are shown, given the answers. An expression refers to earlier answers alone (the parser sees to
 * it), and a hidden answer counts as none, so one walk in the form's order decides.
 */
final class Visibility {

    /**
     * What one walk found.
     *
     * @param shown in the form's order, groups without what is hidden in them
     * @param answers of what is shown, as expressions read them
     */
    record Seen(List<Component> shown, Map<String, Object> answers) {

        List<Field> fields() {
            return Visibility.fields(shown).toList();
        }
    }

    private final Map<String, ?> given;
    private final FormContext context;
    private final Map<String, Object> answers = new HashMap<>();

    private Visibility(Map<String, ?> given, FormContext context) {
        this.given = given;
        this.context = context;
    }

    static Seen walk(List<Component> components, Map<String, ?> given, FormContext context) {
        return walk(components, given, context, components);
    }

    /** Those of a page, given the answers of all pages. */
    static Seen walk(List<Component> components, Map<String, ?> given, FormContext context, List<Component> page) {
        Visibility visibility = new Visibility(given, context);
        List<Component> shown = new ArrayList<>();
        for (Component component : components) {
            List<Component> here = visibility.shown(List.of(component));
            if (page.contains(component)) {
                shown.addAll(here);
            }
        }
        return new Seen(shown, visibility.answers);
    }

    static Stream<Field> fields(List<Component> components) {
        return components.stream().flatMap(component -> {
            if (component instanceof Group group) {
                return fields(group.components());
            }
            return component instanceof Field field ? Stream.of(field) : Stream.empty();
        });
    }

    /** The materials whose files are asked for, by key. */
    static Stream<String> files(List<Component> components) {
        return components.stream().flatMap(component -> {
            if (component instanceof Group group) {
                return files(group.components());
            }
            return component instanceof Component.Files files ? Stream.of(files.key()) : Stream.empty();
        });
    }

    private List<Component> shown(List<Component> components) {
        List<Component> shown = new ArrayList<>();
        for (Component component : components) {
            if (component.hide().filter(hide -> hide.holds(known().answers())).isPresent()) {
                continue;
            }
            shown.add(component instanceof Group group ? group.holding(shown(group.components())) : component);
            if (component instanceof Field field) {
                answers.put(field.key(), answer(field));
            }
        }
        return shown;
    }

    private Object answer(Field field) {
        if (field instanceof Computed computed) {
            return computed.value(known());
        }
        Object raw = field.caption().readOnly() ? context.given().get(field.key()) : given.get(field.key());
        return raw == null || "".equals(raw) ? field.unanswered() : field.meant(raw, known());
    }

    private FormContext known() {
        return context.knowing(answers);
    }
}
