package cn.zhiban.form;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When a component is hidden: one answer compared with a text, or one yes or no. These are the FEEL expressions
 * {@code =a = "x"}, {@code =a != "x"}, {@code =a}, {@code =not(a)} with FEEL's meaning: nothing but true hides, and
 * the negation of no answer is no answer.
 */
record Condition(String key, Test test, String text) {

    enum Test {
        EQUAL,
        UNEQUAL,
        TRUE,
        FALSE
    }

    private static final String KEY = "([a-z][A-Za-z0-9]*)";
    private static final Pattern COMPARISON = Pattern.compile("=\\s*" + KEY + "\\s*(=|!=)\\s*\"([^\"\\\\]*)\"\\s*");
    private static final Pattern NEGATION = Pattern.compile("=\\s*not\\(\\s*" + KEY + "\\s*\\)\\s*");
    private static final Pattern AFFIRMATION = Pattern.compile("=\\s*" + KEY + "\\s*");

    static Optional<Condition> parse(String feel) {
        Matcher comparison = COMPARISON.matcher(feel);
        if (comparison.matches()) {
            Test test = comparison.group(2).equals("=") ? Test.EQUAL : Test.UNEQUAL;
            return Optional.of(new Condition(comparison.group(1), test, comparison.group(3)));
        }
        Matcher negation = NEGATION.matcher(feel);
        if (negation.matches()) {
            return Optional.of(new Condition(negation.group(1), Test.FALSE, ""));
        }
        Matcher affirmation = AFFIRMATION.matcher(feel);
        return affirmation.matches() && !affirmation.group(1).matches("true|false|null")
                ? Optional.of(new Condition(affirmation.group(1), Test.TRUE, ""))
                : Optional.empty();
    }

    boolean holds(Map<String, Object> answers) {
        Object answer = answers.get(key);
        return switch (test) {
            case EQUAL -> text.equals(answer);
            case UNEQUAL -> answer == null || answer instanceof String && !text.equals(answer);
            case TRUE -> Boolean.TRUE.equals(answer);
            case FALSE -> Boolean.FALSE.equals(answer);
        };
    }
}
