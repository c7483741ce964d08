package cn.zhiban.enquiry;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Chinese text is found by: each character and each pair of neighbours, whole words of letters and digits. The
 * database knows no Chinese words, and its trigrams see nothing in terms of two characters.
 */
final class SearchTokens {

    /** A question longer than this is found by its beginning. */
    private static final int MOST_ASKED = 200;

    private static final int LONGEST_WORD = 40;
    private static final Pattern RUN = Pattern.compile("[a-z0-9]+|\\p{IsHan}+");

    /** Everybody asks so, about everything. */
    private static final Set<String> ASKING = Set.of(
            "请问", "你好", "您好", "我们", "我想", "想问", "问一", "一下", "怎么", "么办", "怎样", "什么", "如何", "可以", "是否", "需要", "能不", "不能");

    private SearchTokens() {}

    /** All by which a text is found. */
    static Set<String> of(String text) {
        return tokens(text, true);
    }

    /** What somebody who asks so is looking for: pairs, or the only character. */
    static Set<String> asked(String question) {
        var tokens = tokens(question.substring(0, Math.min(question.length(), MOST_ASKED)), false);
        var telling = new LinkedHashSet<>(tokens);
        telling.removeAll(ASKING);
        return telling.isEmpty() ? tokens : telling;
    }

    private static Set<String> tokens(String text, boolean single) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var tokens = new LinkedHashSet<String>();
        Matcher runs = RUN.matcher(plain);
        while (runs.find()) {
            var run = runs.group();
            if (run.charAt(0) < 128) {
                tokens.add(run.substring(0, Math.min(run.length(), LONGEST_WORD)));
            } else {
                grams(run.codePoints().toArray(), single, tokens);
            }
        }
        return tokens;
    }

    private static void grams(int[] run, boolean single, Set<String> tokens) {
        for (int i = 0; i < run.length; i++) {
            if (single || run.length == 1) {
                tokens.add(Character.toString(run[i]));
            }
            if (i + 1 < run.length) {
                tokens.add(Character.toString(run[i]) + Character.toString(run[i + 1]));
            }
        }
    }
}
