package cn.zhiban.demo;

import cn.zhiban.demo.Sample.Life;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The samples that the build took from docs/samples. */
@Component
@Profile("demo")
class SampleFiles {

    private static final String LIVES = "classpath:samples/*/*/life.json";
    private static final TypeReference<Map<String, Object>> BODY = new TypeReference<>() {};

    private final ResourcePatternResolver resources;
    private final ObjectMapper json;

    SampleFiles(ResourcePatternResolver resources, ObjectMapper json) {
        this.resources = resources;
        this.json = json;
    }

    /** By name, so that each installation gets the same cases under the same numbers. */
    List<Sample> all() {
        try {
            return Arrays.stream(resources.getResources(LIVES))
                    .map(this::read)
                    .sorted(Comparator.comparing(Sample::name))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Sample read(Resource lifeFile) {
        try (var life = lifeFile.getInputStream();
                var application = lifeFile.createRelative("application.json").getInputStream()) {
            return new Sample(
                    name(lifeFile), json.readValue(application, BODY), json.readValue(life, Life.class), lifeFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Resource lifeFile) throws IOException {
        var path = lifeFile.getURL().getPath().split("/");
        return path[path.length - 3] + "/" + path[path.length - 2];
    }
}
