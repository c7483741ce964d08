package cn.zhiban.shared;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/** Text in half width, with plain digits and without invisible characters; what is found in it is hidden where it came from. */
final class PlainText {

    private static final String MASK = "****";

    private final String text;
    private final StringBuilder plain = new StringBuilder();
    private final List<Integer> from = new ArrayList<>();
    private final BitSet hidden = new BitSet();

    PlainText(String text) {
        this.text = text;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            for (char one : plain(text.codePointAt(at)).toCharArray()) {
                plain.append(one);
                from.add(at);
            }
        }
    }

    private static String plain(int point) {
        return switch (Character.getType(point)) {
            case Character.FORMAT -> "";
            case Character.DECIMAL_DIGIT_NUMBER -> String.valueOf(Character.digit(point, 10));
            default -> Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKC);
        };
    }

    /** Hides all that the pattern finds, so that no other finds it again; whether there was anything. */
    boolean hide(Pattern pattern) {
        var found = pattern.matcher(plain.toString());
        boolean any = false;
        while (found.find()) {
            any = true;
            int last = from.get(found.end() - 1);
            hidden.set(from.get(found.start()), last + Character.charCount(text.codePointAt(last)));
            plain.replace(found.start(), found.end(), "*".repeat(found.end() - found.start()));
        }
        return any;
    }

    String masked() {
        var words = new StringBuilder();
        for (int at = 0; at < text.length(); ) {
            boolean hides = hidden.get(at);
            int next = hides ? hidden.nextClearBit(at) : hidden.nextSetBit(at);
            int end = next < 0 ? text.length() : next;
            words.append(hides ? MASK : text.substring(at, end));
            at = end;
        }
        return words.toString();
    }

    String plain() {
        return plain.toString();
    }
}
