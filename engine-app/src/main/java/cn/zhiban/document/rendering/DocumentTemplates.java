package cn.zhiban.document.rendering;

import cn.zhiban.shared.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The templates of documents, apart from those of pages: well-formed XML, every value escaped. */
@Component
class DocumentTemplates {

    private static final String FOLDER = "documents/";
    static final String STYLES = "document.css";

    private final SpringTemplateEngine engine = new SpringTemplateEngine();
    private final byte[] styles;
    private final String version;

    DocumentTemplates() {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix(FOLDER);
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.XML);
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        engine.setTemplateResolver(resolver);
        styles = read(resources(STYLES)[0]);
        version = digest();
    }

    /** XHTML. */
    String fill(String template, Map<String, Object> model) {
        return engine.process(template, new Context(Locale.SIMPLIFIED_CHINESE, model));
    }

    byte[] styles() {
        return styles;
    }

    /** Another style sheet than that of documents. */
    byte[] styles(String name) {
        return read(resources(name)[0]);
    }

    /** Changes with any of the templates and with their style sheet. */
    String version() {
        return version;
    }

    private static String digest() {
        var all = new StringBuilder();
        Arrays.stream(resources("*.{html,css}"))
                .sorted(Comparator.comparing(Resource::getFilename))
                .forEach(file -> all.append(HexFormat.of().formatHex(Sha256.of(read(file)))));
        return HexFormat.of()
                .formatHex(Sha256.of(all.toString().getBytes(StandardCharsets.US_ASCII)))
                .substring(0, 16);
    }

    private static Resource[] resources(String name) {
        try {
            return new PathMatchingResourcePatternResolver().getResources("classpath:" + FOLDER + name);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] read(Resource file) {
        try {
            return file.getContentAsByteArray();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
