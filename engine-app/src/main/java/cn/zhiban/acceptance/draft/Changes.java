package cn.zhiban.acceptance.draft;

import cn.zhiban.catalogue.Guide;
import cn.zhiban.catalogue.ItemVersion;
import cn.zhiban.catalogue.Material;
import cn.zhiban.form.Reading;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What is different for an application that was begun with an older version of its item.
 *
 * @param version of the list that holds now; null where it is the one with which the application was begun
 * @param asked what is asked newly
 * @param dropped what was answered and is not asked any more
 */
public record Changes(String version, List<String> asked, List<String> dropped) {

    static final Changes NONE = new Changes(null, List.of(), List.of());

    static Changes between(ItemVersion old, ItemVersion now, Map<String, Object> answers) {
        return new Changes(now.item().version(), added(old, now, answers), added(now, old, answers));
    }

    public boolean exist() {
        return version != null;
    }

    private static List<String> added(ItemVersion from, ItemVersion to, Map<String, Object> answers) {
        return Stream.of(
                        added(from, to, Changes::conditions),
                        added(from, to, version -> labels(version, answers)),
                        added(from, to, Changes::materials))
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> added(ItemVersion from, ItemVersion to, Function<ItemVersion, Map<String, String>> of) {
        var known = of.apply(from);
        return of.apply(to).entrySet().stream()
                .filter(each -> !known.containsKey(each.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static Map<String, String> conditions(ItemVersion version) {
        return byKey(version.item().guide().acceptanceConditions(), Guide.Condition::words, one -> "条件：" + one.words());
    }

    private static Map<String, String> labels(ItemVersion version, Map<String, Object> answers) {
        var form = version.form(version.item().applicationForm());
        return byKey(form.reading(answers), Reading::key, Reading::label);
    }

    private static Map<String, String> materials(ItemVersion version) {
        return byKey(version.item().materials(), Material::key, one -> "材料：" + one.name());
    }

    private static <T> Map<String, String> byKey(List<T> all, Function<T, String> key, Function<T, String> words) {
        var byKey = new LinkedHashMap<String, String>();
        all.forEach(one -> byKey.put(key.apply(one), words.apply(one)));
        return byKey;
    }
}
