package cn.zhiban.form;

import cn.zhiban.form.Component.Field;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time of day, kept as {@code 09:30}, or a day with a time, kept as {@code 2026-03-02T09:30}; both without a zone.
 *
 * @param dated whether a day belongs to it
 * @param interval which minutes are offered: every so many; 1 for all
 * @param notPast whether a moment before the day on which it is judged is refused
 */
record TimeInput(Caption caption, boolean dated, int interval, boolean notPast) implements Field {

    private static final int LONGEST = 24;
    private static final int MINUTES = 60;
    private static final String CLOCK = "([0-9]{1,2})[:：]([0-9]{2})(?::00(?:\\.0+)?)?";
    private static final Pattern TIME = Pattern.compile(CLOCK);
    private static final Pattern MOMENT = Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})[T ]" + CLOCK);

    @Override
    public Judgement judge(Object raw, FormContext context) {
        if (raw == null) {
            return Judgement.missing();
        }
        if (!(raw instanceof String typed)) {
            return unreadable();
        }
        String text = TypedText.stripped(typed);
        return text.isEmpty() ? Judgement.missing() : judgeText(text, context);
    }

    private Judgement judgeText(String text, FormContext context) {
        Matcher given = (dated ? MOMENT : TIME).matcher(text.length() > LONGEST ? "" : text);
        if (!given.matches()) {
            return unreadable();
        }
        int first = dated ? 2 : 1;
        try {
            LocalTime time =
                    LocalTime.of(Integer.parseInt(given.group(first)), Integer.parseInt(given.group(first + 1)));
            return dated ? judge(LocalDate.parse(given.group(1)), time, context) : judge(time, time.toString());
        } catch (DateTimeException noSuchMoment) {
            return new Judgement.Wrong("没有 " + text + " 这个时间，请核对");
        }
    }

    private Judgement judge(LocalDate day, LocalTime time, FormContext context) {
        Optional<String> outside = DateInput.outside(day, notPast, context);
        if (outside.isPresent()) {
            return new Judgement.Wrong(outside.get());
        }
        return judge(time, LocalDateTime.of(day, time).toString());
    }

    private Judgement judge(LocalTime time, String kept) {
        return (time.getHour() * MINUTES + time.getMinute()) % interval == 0
                ? new Judgement.Fine(kept)
                : new Judgement.Wrong("只能填写 " + interval + " 分钟一档的时间");
    }

    private Judgement unreadable() {
        return new Judgement.Wrong(dated ? "请填写日期和时间，如 2026-09-17 09:30" : "请填写时间，如 09:30");
    }

    @Override
    public String missing() {
        return caption.asking("请填写", dated ? "请填写日期和时间" : "请填写时间");
    }

    @Override
    public String read(Object value, FormContext context) {
        if (value == null) {
            return "";
        }
        Matcher moment = MOMENT.matcher(value.toString());
        return dated && moment.matches()
                ? ChineseText.day(LocalDate.parse(moment.group(1))) + " " + moment.group(2) + ":" + moment.group(3)
                : value.toString();
    }

    @Override
    public FormPart view(Object raw, String error, FormContext context) {
        return FormPart.input(dated ? "moment" : "time", caption, error, Box.PLAIN, TypedText.shown(raw));
    }
}
