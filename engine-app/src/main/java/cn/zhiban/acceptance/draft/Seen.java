package cn.zhiban.acceptance.draft;

/**
 * Which state of a draft stands on a page: it travels through the browser as text.
 *
 * @param version of the draft
 * @param itemVersion the version of the item by which the page was drawn
 */
public record Seen(int version, long itemVersion) {

    private static final Seen NOTHING = new Seen(0, 0);

    /** Whatever was not written by {@link #toString} has seen nothing. */
    public static Seen of(String text) {
        var parts = text == null ? new String[0] : text.split("-");
        try {
            return parts.length == 2 ? new Seen(Integer.parseInt(parts[0]), Long.parseLong(parts[1])) : NOTHING;
        } catch (NumberFormatException notOurs) {
            return NOTHING;
        }
    }

    @Override
    public String toString() {
        return version + "-" + itemVersion;
    }
}
