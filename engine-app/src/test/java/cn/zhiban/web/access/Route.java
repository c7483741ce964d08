package cn.zhiban.web.access;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** One method of one path pattern, the names of its variables left out. */
record Route(String method, String pattern) implements Comparable<Route> {

    Route {
        pattern = pattern.replaceAll("\\{\\*[^}]*}", "**").replaceAll("\\{[^}]*}", "{}");
    }

    /** Every route of every controller, of ours and of libraries. One for all methods is walked as GET. */
    static Set<Route> of(ListableBeanFactory application) {
        return application.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
                .map(mapping -> mapping.getHandlerMethods().keySet())
                .flatMap(Collection::stream)
                .flatMap(Route::of)
                .collect(Collectors.toSet());
    }

    private static Stream<Route> of(RequestMappingInfo mapping) {
        var methods = mapping.getMethodsCondition().getMethods();
        var walked = methods.isEmpty() ? List.of(RequestMethod.GET) : methods;
        return mapping.getPatternValues().stream()
                .flatMap(pattern -> walked.stream().map(method -> new Route(method.name(), pattern)));
    }

    /** A path that the pattern matches. */
    String path() {
        return pattern.replace("{}", "1").replace("**", "some/file");
    }

    boolean isCall() {
        return pattern.startsWith("/api/");
    }

    @Override
    public int compareTo(Route other) {
        return (pattern + method).compareTo(other.pattern + other.method);
    }

    @Override
    public String toString() {
        return method + " " + pattern;
    }
}
