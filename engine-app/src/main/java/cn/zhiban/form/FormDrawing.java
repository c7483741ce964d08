package cn.zhiban.form;

import cn.zhiban.form.Component.Field;
import cn.zhiban.form.Component.Group;
import cn.zhiban.form.Component.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Turns a form, with what was typed and what is wrong, into the parts that a template draws. */
record FormDrawing(Map<String, Object> values, Map<String, String> errors, FormContext context) {

    FormView of(List<Component> components) {
        return of(components, components);
    }

    /** @param page those of the components that are drawn */
    FormView of(List<Component> components, List<Component> page) {
        List<Component> shown = Visibility.shown(components, values, page);
        return new FormView(parts(shown), links(page), isConditional(page));
    }

    private List<FormPart> parts(List<Component> shown) {
        return shown.stream().map(this::part).toList();
    }

    private FormPart part(Component component) {
        if (component instanceof Field field) {
            Object value = values.get(field.key());
            return field.caption().readOnly()
                    ? FormPart.given(field.caption(), field.read(value, context))
                    : field.view(value, errors.getOrDefault(field.key(), ""), context);
        }
        if (component instanceof Group group) {
            return FormPart.group(group.label(), parts(group.components()));
        }
        return component instanceof Text text ? FormPart.text(text.paragraphs()) : FormPart.separator();
    }

    /** The errors of fields in the form's order, then those that belong to no field. */
    private List<ErrorLink> links(List<Component> components) {
        List<Field> fields = Visibility.fields(components).toList();
        List<ErrorLink> links = new ArrayList<>();
        fields.stream()
                .filter(field -> errors.containsKey(field.key()))
                .forEach(field -> links.add(ErrorLink.of(field.caption(), errors.get(field.key()))));
        errors.forEach((key, words) -> {
            if (fields.stream().noneMatch(field -> field.key().equals(key))) {
                links.add(new ErrorLink("", key + "：" + words));
            }
        });
        return links;
    }

    private static boolean isConditional(List<Component> components) {
        return components.stream()
                .anyMatch(component -> component.hide().isPresent()
                        || component instanceof Group group && isConditional(group.components()));
    }
}
