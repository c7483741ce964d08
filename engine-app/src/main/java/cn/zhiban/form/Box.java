package cn.zhiban.form;

/**
 * How a box to type in helps to fill it in.
 *
 * @param width in characters of half width; 0 for the whole column
 * @param inputMode the keyboard of a phone (HTML {@code inputmode}), empty for the usual one
 * @param autocomplete HTML autofill token, empty for none
 * @param prefix shown before the box, such as ¥
 * @param suffix shown behind the box, such as 元
 */
public record Box(int width, String inputMode, String autocomplete, String prefix, String suffix) {

    static final Box PLAIN = new Box(0, "", "", "", "");

    /** Whether the number in it is an amount in yuan. */
    boolean isMoney() {
        return prefix.equals("¥") || suffix.equals("元");
    }

    boolean isBare() {
        return prefix.isEmpty() && suffix.isEmpty();
    }

    String around(String value) {
        return prefix + value + (suffix.isEmpty() ? "" : " " + suffix);
    }
}
