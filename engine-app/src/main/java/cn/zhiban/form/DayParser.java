package cn.zhiban.form;

import cn.zhiban.form.Component.Field;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads days and times, in the form's order: a day may be bound by one before it. */
final class DayParser {

    private static final Set<String> REQUIRED = Set.of("required");
    private static final int DAY_MINUTES = 1440;

    /** The days that were met, with their labels: another day may be bound by them. */
    private final Map<String, String> days = new HashMap<>();

    Field parse(SchemaNode node, Caption caption, FieldProperties properties) {
        node.child("validate").allowOnly("校验", REQUIRED);
        boolean notPast = node.flag("disallowPassedDates");
        if (!node.raw("timeSerializingFormat").matches("|no_timezone")) {
            throw node.refused("timeSerializingFormat 只支持 no_timezone：各处都是北京时间");
        }
        return switch (node.raw("subtype")) {
            case "date" -> day(node, caption, properties, notPast);
            case "time" -> new TimeInput(caption, false, interval(node), false);
            case "datetime" -> new TimeInput(caption, true, interval(node), notPast);
            default -> throw node.refused("datetime 的 subtype 应是 date、time 或者 datetime");
        };
    }

    private static int interval(SchemaNode node) {
        int interval = node.length("timeInterval").orElse(1);
        if (interval < 1 || interval > DAY_MINUTES) {
            throw node.refused("timeInterval 应在 1 至 " + DAY_MINUTES + " 分钟之间");
        }
        return interval;
    }

    private Field day(SchemaNode node, Caption caption, FieldProperties properties, boolean notPast) {
        Optional<DateInput.Earlier> earlier = properties.notBefore(node, days);
        days.put(caption.key(), caption.label());
        return new DateInput(caption, properties.check(), notPast, earlier);
    }
}
