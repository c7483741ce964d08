package cn.zhiban.form;

import cn.zhiban.form.Component.Field;
import cn.zhiban.form.check.Checked;
import cn.zhiban.form.check.ValueCheck;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A day, kept as ISO text; people may also type 2026/9/17 or 2026年9月17日. */
record DateInput(Caption caption, Optional<ValueCheck> check, boolean notPast, Optional<Earlier> earlier)
        implements Field {

    /** Another day of the form, before which this one may not lie. */
    record Earlier(String key, String label) {}

    private static final int LONGEST = 20;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;
    private static final Pattern DAY =
            Pattern.compile("([0-9]{4})\\s*[-/.年]\\s*([0-9]{1,2})\\s*[-/.月]\\s*([0-9]{1,2})\\s*日?");

    @Override
    public Judgement judge(Object raw, FormContext context) {
        if (raw == null) {
            return Judgement.missing();
        }
        if (raw instanceof LocalDate date) {
            return judgeDay(date, context);
        }
        if (!(raw instanceof String typed)) {
            return new Judgement.Wrong("请填写日期，如 2026-09-17");
        }
        String text = TypedText.stripped(typed);
        return text.isEmpty() ? Judgement.missing() : judgeText(text, context);
    }

    private Judgement judgeText(String text, FormContext context) {
        Matcher day = DAY.matcher(text.length() > LONGEST ? "" : text);
        if (!day.matches()) {
            return new Judgement.Wrong("请填写日期，如 2026-09-17");
        }
        int year = Integer.parseInt(day.group(1));
        int month = Integer.parseInt(day.group(2));
        int dayOfMonth = Integer.parseInt(day.group(3));
        try {
            return judgeDay(LocalDate.of(year, month, dayOfMonth), context);
        } catch (DateTimeException noSuchDay) {
            return new Judgement.Wrong("没有 " + year + "年" + month + "月" + dayOfMonth + "日 这一天，请核对");
        }
    }

    private Judgement judgeDay(LocalDate day, FormContext context) {
        Optional<String> outside = outside(day, notPast, context);
        if (outside.isPresent()) {
            return new Judgement.Wrong(outside.get());
        }
        Optional<LocalDate> first =
                earlier.flatMap(other -> day(context.answers().get(other.key())));
        if (first.filter(day::isBefore).isPresent()) {
            return new Judgement.Wrong(
                    "不能早于" + earlier.orElseThrow().label() + "（" + ChineseText.day(first.get()) + "）");
        }
        return check.map(rule -> rule.check(day.toString(), context.asOf()))
                .filter(Checked.Refused.class::isInstance)
                .<Judgement>map(refused -> new Judgement.Wrong(((Checked.Refused) refused).words()))
                .orElseGet(() -> new Judgement.Fine(day.toString()));
    }

    /** Whatever its way of writing; empty unless it is a day. */
    private static Optional<LocalDate> day(Object value) {
        var plain = new DateInput(null, Optional.empty(), false, Optional.empty());
        return plain.judge(value, FormContext.of(LocalDate.MAX)) instanceof Judgement.Fine fine
                ? Optional.of(LocalDate.parse((String) fine.value()))
                : Optional.empty();
    }

    /** In the one way of writing that expressions read. */
    @Override
    public Object meant(Object raw, FormContext context) {
        return day(raw).map(LocalDate::toString).orElse(null);
    }

    /** Why no day of a form can be so far away, or in the past where that is refused; empty where it can. */
    static Optional<String> outside(LocalDate day, boolean notPast, FormContext context) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            return Optional.of("年份应在 " + FIRST_YEAR + " 至 " + LAST_YEAR + " 之间，请核对");
        }
        return notPast && day.isBefore(context.asOf())
                ? Optional.of("不能早于今天（" + ChineseText.day(context.asOf()) + "）")
                : Optional.empty();
    }

    @Override
    public String missing() {
        return caption.asking("请填写", "请填写日期");
    }

    @Override
    public String read(Object value, FormContext context) {
        if (value == null) {
            return "";
        }
        return day(value).map(ChineseText::day).orElseGet(value::toString);
    }

    @Override
    public FormPart view(Object raw, String error, FormContext context) {
        return FormPart.input(
                "date",
                caption,
                error,
                Box.PLAIN,
                raw instanceof LocalDate day ? day.toString() : TypedText.shown(raw));
    }
}
