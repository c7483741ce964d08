package cn.zhiban.form;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.Locale;
import java.util.Map;
import org.slf4j.LoggerFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.StringTemplateResolver;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

/** The real templates and the real template engine, without the application. */
final class Rendering {

    static {
        ((Logger) LoggerFactory.getLogger("org.thymeleaf")).setLevel(Level.OFF);
    }

    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    Rendering() {
        ClassLoaderTemplateResolver files = new ClassLoaderTemplateResolver();
        files.setPrefix("templates/");
        files.setSuffix(".html");
        files.setCharacterEncoding("UTF-8");
        files.setCheckExistence(true);
        files.setOrder(1);
        StringTemplateResolver texts = new StringTemplateResolver();
        texts.setOrder(2);
        engine.addTemplateResolver(files);
        engine.addTemplateResolver(texts);
    }

    /** @param template name of a file, or a page written out */
    String of(String template, Map<String, Object> model) {
        MockServletContext servlet = new MockServletContext();
        var exchange = JakartaServletWebApplication.buildApplication(servlet)
                .buildExchange(new MockHttpServletRequest(servlet), new MockHttpServletResponse());
        return engine.process(template, new WebContext(exchange, Locale.CHINA, model));
    }

    /** @param expression of one fragment, such as {@code fragments/status :: expired} */
    String fragment(String expression, Map<String, Object> model) {
        return of("<th:block th:replace=\"~{" + expression + "}\"></th:block>", model);
    }
}
