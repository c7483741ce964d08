package cn.zhiban.form;

import cn.zhiban.form.Component.Field;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A decimal number. A program may give it as a JSON number or, so that no digit is lost, as its text; people may type
 * thousands separators and full-width digits.
 *
 * @param decimals most digits behind the point; empty for any
 */
record NumberInput(Caption caption, Rules rules, Box box) implements Field {

    /**
     * @param decimals most digits behind the point; empty for any
     * @param increment of which the number must be a multiple; empty for none
     */
    record Rules(Optional<Integer> decimals, Limit min, Limit max, Optional<BigDecimal> increment) {}

    private static final String[] DIGITS = {"零", "一", "两", "三", "四", "五", "六", "七", "八", "九"};

    @Override
    public Judgement judge(Object raw, FormContext context) {
        if (raw == null
                || raw instanceof String text && TypedText.stripped(text).isEmpty()) {
            return Judgement.missing();
        }
        return TypedNumber.of(raw)
                .map(number -> judgeNumber(number, context))
                .orElseGet(() -> new Judgement.Wrong(
                        rules.decimals().filter(d -> d == 0).isPresent() ? "请填写数字，如 12" : "请填写数字，如 1234.56"));
    }

    private Judgement judgeNumber(BigDecimal number, FormContext context) {
        if (TypedNumber.isTooLarge(number)) {
            return new Judgement.Wrong("数字太大，请核对");
        }
        int scale = Math.max(0, number.stripTrailingZeros().scale());
        int finest = rules.decimals().orElse(TypedNumber.MOST_DECIMALS);
        if (scale > finest) {
            return new Judgement.Wrong(tooFine(finest));
        }
        return outOfBounds(number, context)
                .<Judgement>map(Judgement.Wrong::new)
                .orElseGet(() ->
                        new Judgement.Fine(number.setScale(rules.decimals().orElse(scale), RoundingMode.UNNECESSARY)));
    }

    private Optional<String> outOfBounds(BigDecimal number, FormContext context) {
        Optional<BigDecimal> least = rules.min().in(context);
        if (least.filter(min -> number.compareTo(min) < 0).isPresent()) {
            return Optional.of("不能小于 " + ChineseText.grouped(least.get()));
        }
        Optional<BigDecimal> most = rules.max().in(context);
        if (most.filter(max -> number.compareTo(max) > 0).isPresent()) {
            return Optional.of("不能大于 " + ChineseText.grouped(most.get()));
        }
        return rules.increment()
                .filter(step -> number.remainder(step).signum() != 0)
                .map(step -> "应是 " + ChineseText.grouped(step) + " 的整数倍");
    }

    /** In expressions it is a number, however it was typed. */
    @Override
    public Object meant(Object raw, FormContext context) {
        return TypedNumber.of(raw)
                .filter(number -> !TypedNumber.isTooLarge(number))
                .orElse(null);
    }

    private static String tooFine(int most) {
        if (most == 0) {
            return "请填写整数";
        }
        return "最多" + (most < DIGITS.length ? DIGITS[most] : " " + most + " ") + "位小数";
    }

    @Override
    public String missing() {
        return caption.asking("请填写", "请填写数字");
    }

    @Override
    public String read(Object value, FormContext context) {
        return TypedNumber.of(value)
                .filter(number -> !TypedNumber.isTooLarge(number))
                .map(this::read)
                .orElseGet(() -> value == null ? "" : value.toString());
    }

    private String read(BigDecimal number) {
        if (box.isMoney()) {
            return ChineseText.amount(number);
        }
        return box.isBare() ? number.toPlainString() : box.around(ChineseText.grouped(number));
    }

    @Override
    public FormPart view(Object raw, String error, FormContext context) {
        return FormPart.input("number", caption, error, box, TypedText.shown(raw));
    }
}
