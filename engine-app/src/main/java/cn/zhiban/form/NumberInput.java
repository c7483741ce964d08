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
record NumberInput(
        Caption caption, Optional<Integer> decimals, Optional<BigDecimal> min, Optional<BigDecimal> max, Box box)
        implements Field {

    private static final String[] DIGITS = {"零", "一", "两", "三", "四", "五", "六", "七", "八", "九"};

    @Override
    public Judgement judge(Object raw, FormContext context) {
        if (raw == null
                || raw instanceof String text && TypedText.stripped(text).isEmpty()) {
            return Judgement.missing();
        }
        return TypedNumber.of(raw)
                .map(this::judgeNumber)
                .orElseGet(() -> new Judgement.Wrong(
                        decimals.filter(d -> d == 0).isPresent() ? "请填写数字，如 12" : "请填写数字，如 1234.56"));
    }

    private Judgement judgeNumber(BigDecimal number) {
        if (TypedNumber.isTooLarge(number)) {
            return new Judgement.Wrong("数字太大，请核对");
        }
        int scale = Math.max(0, number.stripTrailingZeros().scale());
        if (decimals.filter(most -> scale > most).isPresent()) {
            return new Judgement.Wrong(tooFine(decimals.get()));
        }
        if (scale > TypedNumber.MOST_DECIMALS) {
            return new Judgement.Wrong("最多 " + TypedNumber.MOST_DECIMALS + " 位小数");
        }
        if (min.filter(least -> number.compareTo(least) < 0).isPresent()) {
            return new Judgement.Wrong("不能小于 " + ChineseText.grouped(min.get()));
        }
        if (max.filter(most -> number.compareTo(most) > 0).isPresent()) {
            return new Judgement.Wrong("不能大于 " + ChineseText.grouped(max.get()));
        }
        return new Judgement.Fine(number.setScale(decimals.orElse(scale), RoundingMode.UNNECESSARY));
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
