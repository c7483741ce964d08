package cn.zhiban.shared;

import java.util.regex.Pattern;

/**
 * Personal data as it may stand in logs, lists and audit details. The credit code of an organisation is public and is
 * never masked.
 */
public final class Masking {

    private static final Pattern ID_NUMBER =
            Pattern.compile("(?<![0-9A-Za-z])(\\d{6})\\d{8}(\\d{3}[0-9Xx])(?![0-9A-Za-z])");
    private static final Pattern PHONE = Pattern.compile("(?<![0-9A-Za-z])(1[3-9]\\d)\\d{4}(\\d{4})(?![0-9A-Za-z])");

    /** Whoever has the address of a calendar feed reads it. */
    private static final Pattern FEED = Pattern.compile("(/calendar/feed/)[^\\s/?\"'\\])]+");

    /** Possessive, and begun only where a word begins: linear whatever the text. */
    private static final Pattern EMAIL =
            Pattern.compile("(?<![A-Za-z0-9.!#$%&'*+/=?^_`{|}~-])([A-Za-z0-9.!#$%&'*+/=?^_`{|}~-])"
                    + "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]*+@([A-Za-z0-9-]++(?:\\.[A-Za-z0-9-]++)++)");

    /** How somebody is called who does not say who he is; nothing to be masked. */
    public static final String ANONYMOUS = "匿名";

    private Masking() {}

    /** 王小明 becomes 王**: the family name, never the length of the rest. */
    public static String name(String name) {
        if (ANONYMOUS.equals(name)) {
            return name;
        }
        return isBlank(name) ? "" : name.substring(0, name.offsetByCodePoints(0, 1)) + "**";
    }

    /** 44010619900307001X becomes 440106********001X; whatever is no identity number disappears altogether. */
    public static String idNumber(String idNumber) {
        return masked(ID_NUMBER, idNumber, "$1********$2");
    }

    /** 13812341234 becomes 138****1234; whatever is no mobile number disappears altogether. */
    public static String phone(String phone) {
        return masked(PHONE, phone, "$1****$2");
    }

    /** wang.xm@example.com becomes w***@example.com; whatever is no address disappears altogether. */
    public static String email(String email) {
        return masked(EMAIL, email, "$1***@$2");
    }

    /** Free text with each identity number, mobile number, e-mail address and secret link in it masked. */
    public static String inText(String text) {
        if (text == null) {
            return "";
        }
        String withoutLinks = FEED.matcher(text).replaceAll("$1****");
        String withoutIds = ID_NUMBER.matcher(withoutLinks).replaceAll("$1********$2");
        String withoutPhones = PHONE.matcher(withoutIds).replaceAll("$1****$2");
        return withoutPhones.indexOf('@') < 0
                ? withoutPhones
                : EMAIL.matcher(withoutPhones).replaceAll("$1***@$2");
    }

    private static String masked(Pattern pattern, String value, String replacement) {
        if (isBlank(value)) {
            return "";
        }
        var matcher = pattern.matcher(value.strip());
        return matcher.matches() ? matcher.replaceAll(replacement) : "****";
    }

    private static boolean isBlank(String value) {
        return value == null || value.isBlank();
    }
}
