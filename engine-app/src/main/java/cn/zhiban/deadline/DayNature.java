package cn.zhiban.deadline;

/**
 * What a day is to the office.
 *
 * @param kind whether and why the office works on it
 * @param name the holiday's name for {@link Kind#HOLIDAY} and {@link Kind#MAKEUP}, else the day of the week
 * @param known false when no notice for that year is in the calendar and the day follows the weekday rule
 */
public record DayNature(Kind kind, String name, boolean known) {

    /** The four natures; a make-up day 调休 is a weekend day on which offices work. */
    public enum Kind {
        WORKDAY(true),
        MAKEUP(true),
        WEEKEND(false),
        HOLIDAY(false);

        private final boolean works;

        Kind(boolean works) {
            this.works = works;
        }
    }

    public boolean isWorkday() {
        return kind.works;
    }

    Told told() {
        return new Told(words(), english());
    }

    private String english() {
        String words = switch (kind) {
            case WORKDAY -> "working day";
            case MAKEUP -> "working day in exchange for a holiday (" + HolidayNames.english(name) + ")";
            case WEEKEND -> "weekend";
            case HOLIDAY -> "holiday: " + HolidayNames.english(name);
        };
        return known ? words : words + " (the holidays of that year are not published yet; weekdays are assumed)";
    }

    /** In plain Chinese, as the explanation of a date shows it: 工作日, 调休上班日（春节）, 周六, 春节假期. */
    public String words() {
        String words = switch (kind) {
            case WORKDAY -> "工作日";
            case MAKEUP -> "调休上班日（" + name + "）";
            case WEEKEND -> name + "休息";
            case HOLIDAY -> name + "假期";
        };
        return known ? words : words + "（该年放假安排未公布，暂按周末规则）";
    }
}
