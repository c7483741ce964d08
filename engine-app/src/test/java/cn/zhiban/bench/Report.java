package cn.zhiban.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a scenario measured; figures keep four digits, a figure that could not be taken is null. */
final class Report {

    private static final MathContext FOUR_DIGITS = new MathContext(4);

    private final String name;
    private final Map<String, Object> metrics = new LinkedHashMap<>();
    private final Map<String, Object> ratio = new LinkedHashMap<>();
    private final Map<String, Object> conditions = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();

    Report(String name) {
        this.name = name;
        condition("cores", Runtime.getRuntime().availableProcessors());
        condition(
                "loadAtStart",
                rounded(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
    }

    void metric(String key, Double figure) {
        metrics.put(key, rounded(figure));
    }

    void ratio(String key, Double figure) {
        ratio.put(key, rounded(figure));
    }

    /** Under what circumstances the figures came about. */
    void condition(String key, Object circumstance) {
        conditions.put(key, circumstance);
    }

    void note(String words) {
        notes.add(words);
    }

    String json() {
        var all = new LinkedHashMap<String, Object>();
        all.put("name", name);
        all.put("metrics", metrics);
        all.put("ratio", ratio);
        all.put("conditions", conditions);
        all.put("notes", notes);
        try {
            return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(all);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static BigDecimal rounded(Double figure) {
        if (figure == null || figure.isNaN() || figure.isInfinite()) {
            return null;
        }
        var rounded = BigDecimal.valueOf(figure).round(FOUR_DIGITS).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}
