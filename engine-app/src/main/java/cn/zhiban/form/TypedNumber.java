package cn.zhiban.form;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** A number as it arrives: from JSON or typed. Nothing here takes longer than the number is long. */
final class TypedNumber {

    /** Most digits before the point: 999 万亿 is more than any amount of the office. */
    static final int MOST_INTEGERS = 15;

    static final int MOST_DECIMALS = 10;

    private static final int LONGEST = 60;
    private static final int MOST_BITS = 200;
    private static final Pattern PLAIN = Pattern.compile("[+-]?\\d+(\\.\\d+)?");
    private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}(,\\d{3})+(\\.\\d+)?");

    private TypedNumber() {}

    static Optional<BigDecimal> of(Object raw) {
        if (raw instanceof String text) {
            return typed(text);
        }
        return raw instanceof Number number ? given(number) : Optional.empty();
    }

    static boolean isTooLarge(BigDecimal number) {
        if (number.unscaledValue().bitLength() > MOST_BITS) {
            return true;
        }
        return number.signum() != 0 && (long) number.precision() - number.scale() > MOST_INTEGERS
                || Math.abs((long) number.scale()) > MOST_BITS;
    }

    private static Optional<BigDecimal> typed(String text) {
        String stripped = TypedText.stripped(text);
        if (stripped.length() > LONGEST) {
            return Optional.empty();
        }
        String number = Normalizer.normalize(stripped, Normalizer.Form.NFKC);
        if (PLAIN.matcher(number).matches()) {
            return Optional.of(new BigDecimal(number));
        }
        return GROUPED.matcher(number).matches()
                ? Optional.of(new BigDecimal(number.replace(",", "")))
                : Optional.empty();
    }

    private static Optional<BigDecimal> given(Number number) {
        if (number instanceof BigDecimal decimal) {
            return Optional.of(decimal);
        }
        if (number instanceof BigInteger integer) {
            return Optional.of(new BigDecimal(integer));
        }
        if (number instanceof Double || number instanceof Float) {
            double value = number.doubleValue();
            return Double.isFinite(value) ? Optional.of(new BigDecimal(number.toString())) : Optional.empty();
        }
        return Optional.of(BigDecimal.valueOf(number.longValue()));
    }
}
