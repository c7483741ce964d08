package cn.zhiban.form;

/**
 * How a box to type in helps to fill it in.
 *
 * @param width in characters of half width; 0 for the whole column
 * @param inputMode the keyboard of a phone (HTML {@code inputmode}), empty for the usual one
 * @param autocomplete HTML autofill token, empty for none
 * @param prefix shown before the box, such as ¥
 * @param suffix shown behind the box, such as 元
 * @param most characters that fit, counted while one writes; 0 where nothing is counted
 */
public record Box(int width, String inputMode, String autocomplete, String prefix, String suffix, int most) {

    static final Box PLAIN = new Box(0, "", "", "", "", 0);

    /** Whether the number in it is an amount in yuan. */
    boolean isMoney() {
        return prefix.equals("¥") || suffix.equals("元");
    }

    Box inYuan() {
        return new Box(width, inputMode, autocomplete, "¥", suffix, most);
    }

    Box counting(int characters) {
        return new Box(width, inputMode, autocomplete, prefix, suffix, characters);
    }

    boolean isBare() {
        return prefix.isEmpty() && suffix.isEmpty();
    }

    String around(String value) {
        return prefix + value + (suffix.isEmpty() ? "" : " " + suffix);
    }
}
