package cn.zhiban.identity;

import cn.zhiban.shared.RefusedRequest;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** How sign-in names look: lower-case ASCII, 2 to 64 characters; typed in any case. */
final class Usernames {

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9._-]{1,63}");

    private Usernames() {}

    static String normalised(String typed) {
        return typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT);
    }

    static boolean isPossible(String username) {
        return SHAPE.matcher(username).matches();
    }

    /** What is wrong with the name of a new account, in Chinese; null when nothing is. */
    static String fault(String username) {
        return username != null && isPossible(username) ? null : "用户名为 2 至 64 位小写字母、数字、点、下划线或连字符，以字母或数字开头";
    }

    static void check(String username) {
        var fault = fault(username);
        if (fault != null) {
            throw RefusedRequest.invalid("用户名有误", Map.of("username", fault));
        }
    }
}
