package cn.zhiban.registration;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.catalogue.check.Finding;
import cn.zhiban.catalogue.check.ItemCheck;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The forms of the platform keep to what is asked of the forms of items. */
class PlatformFormsTest {

    @Test
    void haveNoFinding() throws IOException {
        var check = new ItemCheck(Set.of());
        for (Resource form : forms()) {
            List<Finding> findings = check.checkModel(form.getFilename(), form.getContentAsByteArray(), Map.of());
            assertThat(findings).isEmpty();
        }
    }

    private static Resource[] forms() throws IOException {
        var found = new PathMatchingResourcePatternResolver();
        var registration = found.getResources("classpath:registration/*.form");
        var enquiry = found.getResources("classpath:enquiry/*.form");
        var authorisation = found.getResources("classpath:authorisation/*.form");
        var credit = found.getResources("classpath:credit/*.form");
        assertThat(authorisation).isNotEmpty();
        var rating = found.getResources("classpath:rating/*.form");
        assertThat(credit).isNotEmpty();
        assertThat(rating).isNotEmpty();
        assertThat(registration).hasSizeGreaterThan(5);
        assertThat(enquiry).hasSizeGreaterThan(2);
        return Stream.of(registration, enquiry, authorisation, credit, rating)
                .flatMap(Stream::of)
                .toArray(Resource[]::new);
    }
}
