package cn.zhiban.testing;

import static java.util.Comparator.comparing;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.annotation.MergedAnnotations.SearchStrategy;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestPropertySource;

/**
 * Runs the classes that share an application one after another, so that each is started once and need not be kept. The
 * order is by names alone, the same on every machine; no test may need it.
 */
public final class ContextsTogether implements ClassOrderer {

    private static final Comparator<ClassDescriptor> ORDER = comparing(
                    (ClassDescriptor test) -> context(test.getTestClass()))
            .thenComparing(test -> test.getTestClass().getName());

    @Override
    public void orderClasses(ClassOrdererContext tests) {
        tests.getClassDescriptors().sort(ORDER);
    }

    /** What distinguishes the application of a class from others; empty where it needs none. */
    private static String context(Class<?> test) {
        var annotations = MergedAnnotations.from(test, SearchStrategy.TYPE_HIERARCHY);
        return Stream.of(SpringBootTest.class, TestPropertySource.class, ActiveProfiles.class, Import.class)
                .flatMap(annotations::stream)
                .map(ContextsTogether::words)
                .collect(Collectors.joining(" "));
    }

    private static String words(MergedAnnotation<?> annotation) {
        return annotation.getType().getSimpleName()
                + Stream.of("properties", "profiles", "value")
                        .map(attribute -> annotation.getValue(attribute, Object[].class))
                        .flatMap(values -> values.stream())
                        .map(Arrays::toString)
                        .toList();
    }
}
