package cn.zhiban.form;

import cn.zhiban.form.Component.Field;
import cn.zhiban.form.Component.Group;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Which parts of a form are shown, given the answers. A condition refers to earlier answers alone (the parser sees to
 * it), and a hidden answer counts as none, so one walk in the form's order decides.
 */
final class Visibility {

    private final Map<String, ?> given;
    private final Map<String, Object> answers = new HashMap<>();

    private Visibility(Map<String, ?> given) {
        this.given = given;
    }

    static List<Component> shown(List<Component> components, Map<String, ?> given) {
        return new Visibility(given).shown(components);
    }

    /** Those of a page, given the answers of all pages. */
    static List<Component> shown(List<Component> components, Map<String, ?> given, List<Component> page) {
        Visibility visibility = new Visibility(given);
        List<Component> shown = new ArrayList<>();
        for (Component component : components) {
            List<Component> here = visibility.shown(List.of(component));
            if (page.contains(component)) {
                shown.addAll(here);
            }
        }
        return shown;
    }

    static List<Field> shownFields(List<Component> components, Map<String, ?> given) {
        return fields(shown(components, given)).toList();
    }

    static Stream<Field> fields(List<Component> components) {
        return components.stream().flatMap(component -> {
            if (component instanceof Group group) {
                return fields(group.components());
            }
            return component instanceof Field field ? Stream.of(field) : Stream.empty();
        });
    }

    private List<Component> shown(List<Component> components) {
        List<Component> shown = new ArrayList<>();
        for (Component component : components) {
            if (component.hide().filter(condition -> condition.holds(answers)).isPresent()) {
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
        Object raw = given.get(field.key());
        if (raw == null || "".equals(raw)) {
            return field.unanswered();
        }
        return raw instanceof String text ? TypedText.stripped(text) : raw;
    }
}
