package cn.zhiban.testing;

import java.util.concurrent.atomic.AtomicInteger;

/** Made-up codes with right check digits, a fresh one at each call, so that no test meets the account of another. */
public final class Codes {

    private static final String SYMBOLS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] ORGANISATION = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final int[] PERSON = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final AtomicInteger COUNT = new AtomicInteger();

    private Codes() {}

    /** 统一社会信用代码 of a firm in 广州. */
    public static String uscc() {
        String body = String.format("MB%06d", COUNT.incrementAndGet());
        int sum = 0;
        for (int i = 0; i < ORGANISATION.length; i++) {
            sum += Character.digit(body.charAt(i), Character.MAX_RADIX) * ORGANISATION[i];
        }
        int digit = 11 - sum % 11;
        String code = "91440101" + body + (digit == 10 ? "X" : digit == 11 ? "0" : String.valueOf(digit));
        int total = 0;
        int weight = 1;
        for (char symbol : code.toCharArray()) {
            total += SYMBOLS.indexOf(symbol) * weight;
            weight = weight * 3 % 31;
        }
        return code + SYMBOLS.charAt((31 - total % 31) % 31);
    }

    /** 身份证号码 of somebody born in 1988. */
    public static String idNumber() {
        int n = COUNT.incrementAndGet();
        String body = String.format("440106198801%02d%03d", 1 + n / 1000 % 28, n % 1000);
        int sum = 0;
        for (int i = 0; i < PERSON.length; i++) {
            sum += (body.charAt(i) - '0') * PERSON[i];
        }
        return body + "10X98765432".charAt(sum % 11);
    }
}
