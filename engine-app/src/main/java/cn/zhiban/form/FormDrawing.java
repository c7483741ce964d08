package cn.zhiban.form;

import cn.zhiban.form.Component.Field;
import cn.zhiban.form.Component.Files;
import cn.zhiban.form.Component.Group;
import cn.zhiban.form.Component.Spacer;
import cn.zhiban.form.Component.Table;
import cn.zhiban.form.Component.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Turns a form, with what was typed and what is wrong, into the parts that a template draws. */
record FormDrawing(Map<String, Object> values, Map<String, String> errors, FormContext context) {

    private static final int MOST_ROWS = 500;

    FormView of(List<Component> components) {
        return of(components, components);
    }

    /** @param page those of the components that are drawn */
    FormView of(List<Component> components, List<Component> page) {
        var seen = Visibility.walk(components, values, context, page);
        return new FormView(knowing(seen).parts(seen.shown()), links(page), isConditional(page));
    }

    /** The parts of one entry of a list. */
    List<FormPart> partsOf(List<Component> components) {
        var seen = Visibility.walk(components, values, context);
        return knowing(seen).parts(seen.shown());
    }

    private FormDrawing knowing(Visibility.Seen seen) {
        return new FormDrawing(values, errors, context.knowing(seen.answers()));
    }

    private List<FormPart> parts(List<Component> shown) {
        return shown.stream()
                .filter(component -> !(component instanceof Computed || component instanceof Spacer))
                .map(this::part)
                .toList();
    }

    private FormPart part(Component component) {
        if (component instanceof Field field) {
            return part(field);
        }
        if (component instanceof Group group) {
            return FormPart.group(group.label(), parts(group.components()));
        }
        if (component instanceof Table table) {
            return FormPart.table(table.label(), rows(table));
        }
        if (component instanceof Files files) {
            return FormPart.files(files.key(), files.label());
        }
        return component instanceof Text text ? FormPart.text(text.blocks()) : FormPart.separator();
    }

    private FormPart part(Field field) {
        Object value = values.get(field.key());
        if (field.caption().readOnly()) {
            return FormPart.given(
                    field.caption(), field.read(context.given().getOrDefault(field.key(), value), context));
        }
        return field instanceof EntryList list
                ? list.view(value, errors, context)
                : field.view(value, errors.getOrDefault(field.key(), ""), context);
    }

    /** The heads, then the rows. */
    private List<List<String>> rows(Table table) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(table.columns().stream().map(Table.Column::label).toList());
        Object found = table.rows().evaluate(context.knowing(context.given()).answers());
        EntryList.entriesOf(found).stream()
                .limit(MOST_ROWS)
                .map(row -> table.columns().stream()
                        .map(column -> String.valueOf(row.getOrDefault(column.key(), "")))
                        .toList())
                .forEach(rows::add);
        return rows;
    }

    /** The errors of fields in the form's order, then those that belong to no field. */
    private List<ErrorLink> links(List<Component> components) {
        List<Field> fields = Visibility.fields(components).toList();
        List<ErrorLink> links = new ArrayList<>();
        Set<String> told = new HashSet<>();
        fields.forEach(field -> errors.forEach((key, words) -> {
            if (key.equals(field.key()) || key.startsWith(field.key() + "[")) {
                told.add(key);
                links.add(link(field, key, words));
            }
        }));
        errors.forEach((key, words) -> {
            if (!told.contains(key)) {
                links.add(new ErrorLink("", key + "：" + words));
            }
        });
        return links;
    }

    private static ErrorLink link(Field field, String key, String words) {
        return key.equals(field.key())
                ? ErrorLink.of(field.caption(), words)
                : ErrorLink.inside(field.caption(), key, words);
    }

    private static boolean isConditional(List<Component> components) {
        return components.stream()
                .anyMatch(component -> component.hide().isPresent()
                        || component instanceof EntryList list
                                && isConditional(list.entry().components())
                        || component instanceof Group group && isConditional(group.components()));
    }
}
