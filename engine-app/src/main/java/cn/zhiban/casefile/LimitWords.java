package cn.zhiban.casefile;

import cn.zhiban.deadline.LimitUnit;
import cn.zhiban.deadline.StageReading;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** From which fact a limit runs and how long it is, in one sentence. */
final class LimitWords {

    private static final DateTimeFormatter DAY_IN_ENGLISH = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private LimitWords() {}

    static String chinese(StageReading one, int extendedBy) {
        var limit = one.limit();
        var unit = limit.unit().label();
        return "%s%s，%s期限 %d %s%s%s，%s。"
                .formatted(
                        DAY.format(one.startedOn()),
                        one.start().label(),
                        one.stage().label(),
                        limit.days(),
                        unit,
                        limit.promisedDays() == null ? "" : "，我们承诺 %d %s".formatted(limit.promisedDays(), unit),
                        extendedBy == 0 ? "" : "，依法延长 %d %s".formatted(extendedBy, unit),
                        inHours(limit.unit()) ? "自即时起算" : "起算当日不计入");
    }

    static String english(StageReading one, int extendedBy) {
        var limit = one.limit();
        var unit = limit.unit().english();
        return "Limit of %s: %d %s from %s (%s)%s%s; %s."
                .formatted(
                        one.stage().english(),
                        limit.days(),
                        unit,
                        one.start().english(),
                        DAY_IN_ENGLISH.format(one.startedOn()),
                        limit.promisedDays() == null ? "" : ", we promise %d %s".formatted(limit.promisedDays(), unit),
                        extendedBy == 0 ? "" : ", lengthened by %d %s".formatted(extendedBy, unit),
                        inHours(limit.unit()) ? "it starts at once" : "the first day is not counted");
    }

    private static boolean inHours(LimitUnit unit) {
        return unit == LimitUnit.HOURS || unit == LimitUnit.WORKING_HOURS;
    }
}
