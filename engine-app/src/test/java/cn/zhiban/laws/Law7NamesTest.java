package cn.zhiban.laws;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.catalogue.ShippedItems;
import cn.zhiban.catalogue.check.Glossary;
import cn.zhiban.engine.ProcessVariable;
import cn.zhiban.form.FormSchema;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Law 7: one word for one thing, and it stands in the glossary with its Chinese term. */
class Law7NamesTest {

    private static final Pattern CAMEL_CASE = Pattern.compile("[a-z][a-zA-Z0-9]*");

    @Test
    void everyVariableAndFormKeyIsInTheGlossaryWithItsChineseTerm() {
        assertThat(missing(names(), Glossary.SHIPPED.words())).isEmpty();
    }

    @Test
    void everyVariableAndFormKeyIsCamelCase() {
        assertThat(names()).allMatch(name -> CAMEL_CASE.matcher(name).matches());
    }

    static List<String> missing(Collection<String> names, Set<String> glossary) {
        return names.stream().filter(name -> !glossary.contains(name)).toList();
    }

    private static Set<String> names() {
        var names = new TreeSet<String>();
        Arrays.stream(ProcessVariable.class.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()))
                .forEach(field -> names.add(variable(field).name()));
        ShippedItems.all().stream()
                .flatMap(bundle -> bundle.files().entrySet().stream())
                .filter(file -> file.getKey().endsWith(".form"))
                .forEach(file -> names.addAll(FormSchema.parse(file.getValue()).keys()));
        Sources.below(Sources.RESOURCES, ".form")
                .values()
                .forEach(form -> names.addAll(FormSchema.parse(form).keys()));
        return names;
    }

    private static ProcessVariable<?> variable(java.lang.reflect.Field field) {
        try {
            return (ProcessVariable<?>) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
