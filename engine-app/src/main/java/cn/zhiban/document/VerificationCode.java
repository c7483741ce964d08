package cn.zhiban.document;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * What a document is verified by: 128 random bits as 26 digits and letters, without those that look like others.
 *
 * @param text upper case, without separators
 */
public record VerificationCode(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BITS = 128;
    private static final int LENGTH = 26;
    private static final int MOST_TYPED = 60;
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    static VerificationCode random() {
        return of(new BigInteger(BITS, RANDOM));
    }

    static VerificationCode of(BigInteger number) {
        var text = new StringBuilder(LENGTH);
        for (int i = LENGTH - 1; i >= 0; i--) {
            text.append(DIGITS.charAt(number.shiftRight(i * 5).intValue() & 31));
        }
        return new VerificationCode(text.toString());
    }

    /** As somebody typed it: in either case, in groups, with an O for a 0; empty for what can be no code. */
    public static Optional<VerificationCode> typed(String typed) {
        if (typed == null || typed.length() > MOST_TYPED) {
            return Optional.empty();
        }
        var text = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\-－]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return text.matches("[0-7][" + DIGITS + "]{25}") ? Optional.of(new VerificationCode(text)) : Optional.empty();
    }

    /** As people read it: groups of four to six. */
    public String grouped() {
        return text.replaceAll("(.{5})(?=.{2})", "$1-");
    }
}
