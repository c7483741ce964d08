package cn.zhiban.form;

import cn.zhiban.form.Component.Field;
import cn.zhiban.form.Component.Group;
import java.util.ArrayList;
import java.util.List;

/** The pages of a form: each begins with a marked group; what stands before the first mark belongs to the first page. */
record Steps(List<Page> pages) {

    private record Page(FormStep step, List<Component> components) {}

    static Steps of(List<Component> components) {
        List<Integer> starts = new ArrayList<>();
        for (int i = 0; i < components.size(); i++) {
            if (components.get(i) instanceof Group group && group.page().isPresent()) {
                starts.add(i);
            }
        }
        if (starts.isEmpty()) {
            return new Steps(List.of(page(FormStep.ONLY, "", components)));
        }
        List<Page> pages = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int from = i == 0 ? 0 : starts.get(i);
            int to = i + 1 < starts.size() ? starts.get(i + 1) : components.size();
            Group head = (Group) components.get(starts.get(i));
            pages.add(page(head.page().orElseThrow(), head.label(), components.subList(from, to)));
        }
        return new Steps(List.copyOf(pages));
    }

    private static Page page(String id, String label, List<Component> components) {
        List<String> keys = Visibility.fields(components).map(Field::key).toList();
        return new Page(
                new FormStep(id, label, keys, Visibility.files(components).toList()), components);
    }

    List<FormStep> all() {
        return pages.stream().map(Page::step).toList();
    }

    FormStep step(String id) {
        return page(id).step();
    }

    List<Component> components(String id) {
        return page(id).components();
    }

    private Page page(String id) {
        return pages.stream()
                .filter(page -> page.step().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no step " + id));
    }
}
