package cn.zhiban.form;

/**
 * A line of the error summary.
 *
 * @param id the control to which it leads; empty where there is none
 * @param words what is wrong and where
 */
public record ErrorLink(String id, String words) {

    /** Labels longer than this (a promise to be ticked) are cut. */
    private static final int LONGEST = 16;

    static ErrorLink of(Caption caption, String words) {
        String label = caption.label();
        if (words.contains(label)) {
            return new ErrorLink(caption.key(), words);
        }
        String name = TypedText.length(label) <= LONGEST
                ? label
                : label.substring(0, label.offsetByCodePoints(0, LONGEST)) + "…";
        return new ErrorLink(caption.key(), name + "：" + words);
    }

    /** An error in an entry of a list: which entry, and what is wrong there. */
    static ErrorLink inside(Caption list, String place, String words) {
        String number = place.substring(
                list.key().length() + 1, place.indexOf(']', list.key().length()));
        return new ErrorLink(place, list.label() + " " + (Integer.parseInt(number) + 1) + "：" + words);
    }
}
