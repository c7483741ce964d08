package cn.zhiban.bench.profile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordedStackTrace;

/** Tells to whom a stack belongs. */
final class Frames {

    private static final String OURS = "cn.zhiban.";

    /** By the beginning of the class name; of several the first that fits. */
    private static final List<Map.Entry<String, String>> GROUPS = List.of(
            Map.entry("com.sun.crypto", "crypto"),
            Map.entry("sun.security", "crypto"),
            Map.entry("java.security", "crypto"),
            Map.entry("org.camunda.bpm.engine.impl.db", "engine persistence"),
            Map.entry("org.apache.ibatis", "engine persistence"),
            Map.entry("org.camunda", "engine"),
            Map.entry("org.hibernate", "hibernate"),
            Map.entry("org.postgresql", "postgresql driver"),
            Map.entry("com.zaxxer", "postgresql driver"),
            Map.entry("org.springframework.security", "spring security"),
            Map.entry("org.springframework.web", "spring mvc"),
            Map.entry("org.springframework.http", "spring mvc"),
            Map.entry("org.springframework.jdbc", "spring jdbc"),
            Map.entry("org.springframework", "spring, other"),
            Map.entry("org.thymeleaf", "thymeleaf"),
            Map.entry("org.apache.catalina", "tomcat"),
            Map.entry("org.apache.coyote", "tomcat"),
            Map.entry("org.apache.tomcat", "tomcat"),
            Map.entry("com.fasterxml", "jackson"),
            Map.entry("org.apache.tika", "tika"),
            Map.entry("ch.qos.logback", "logging"));

    private Frames() {}

    /** The group of the innermost frame that is not of the JDK; {@code other} when there is none that we know. */
    static String group(RecordedStackTrace stack) {
        return stack.getFrames().stream()
                .map(frame -> frame.getMethod().getType().getName())
                .flatMap(name -> groupOf(name).stream())
                .findFirst()
                .orElse("other");
    }

    /** Our innermost module on the stack, such as {@code casefile}; what no module asked for is the web's. */
    static String module(RecordedStackTrace stack) {
        return ours(stack).map(Frames::moduleOf).orElse("(none of ours)");
    }

    /** Our innermost method on the stack. */
    static String method(RecordedStackTrace stack) {
        return ours(stack)
                .map(method -> method.getType().getName().substring(OURS.length()) + "." + method.getName())
                .orElse("(none of ours)");
    }

    /** The innermost method that is not of the JDK. */
    static String innermost(RecordedStackTrace stack) {
        return stack.getFrames().stream()
                .map(RecordedFrame::getMethod)
                .filter(method -> !method.getType().getName().matches("(java|javax|jdk|sun|com\\.sun)\\..*"))
                .map(method -> method.getType().getName() + "." + method.getName())
                .findFirst()
                .orElse("(JDK alone)");
    }

    private static Optional<RecordedMethod> ours(RecordedStackTrace stack) {
        return stack.getFrames().stream()
                .map(RecordedFrame::getMethod)
                .filter(method -> method.getType().getName().startsWith(OURS))
                .filter(method -> !method.getType().getName().contains("$$"))
                .findFirst();
    }

    private static String moduleOf(RecordedMethod method) {
        var rest = method.getType().getName().substring(OURS.length());
        return rest.contains(".") ? rest.substring(0, rest.indexOf('.')) : rest;
    }

    private static Optional<String> groupOf(String className) {
        if (className.startsWith(OURS)) {
            return Optional.of("our own code");
        }
        return GROUPS.stream()
                .filter(group -> className.startsWith(group.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
