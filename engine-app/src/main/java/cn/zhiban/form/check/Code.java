package cn.zhiban.form.check;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** How people write codes: with blanks, dots and dashes between, in small letters, or full-width. */
final class Code {

    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z}.·•\\-—_]+");

    private Code() {}

    /** Half-width capitals and digits, nothing between them. */
    static String bare(String typed) {
        return BETWEEN.matcher(halfWidth(typed)).replaceAll("").toUpperCase(Locale.ROOT);
    }

    static String halfWidth(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC);
    }

    /** The sum of each digit times its weight. */
    static int weighted(String digits, int... weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += Character.digit(digits.charAt(i), 10) * weights[i];
        }
        return sum;
    }

    static boolean isDigits(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
