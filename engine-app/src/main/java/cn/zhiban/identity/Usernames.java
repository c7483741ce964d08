package cn.zhiban.identity;

import cn.zhiban.shared.RefusedRequest;
import cn.zhiban.shared.Role;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How sign-in names look: lower-case ASCII, 2 to 64 characters; typed in any case. */
final class Usernames {

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9._-]{1,63}");

    private static final int LEAST_OF_AN_APPLICANT = 4;
    private static final Pattern OFFICIAL = Pattern.compile("(system|nobody|unknown|root|zhiban|"
            + Arrays.stream(Role.values()).map(Role::group).collect(Collectors.joining("|")) + ")[0-9._-]*");
    private static final Pattern PERSONAL = Pattern.compile("1[3-9][0-9]{9}|[0-9]{17}[0-9x]");

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

    /** What an applicant may not be called besides: as the office calls itself or its staff, or by a personal number. */
    static String applicantFault(String username) {
        if (username == null || username.length() < LEAST_OF_AN_APPLICANT) {
            return "用户名至少 " + LEAST_OF_AN_APPLICANT + " 位";
        }
        if (fault(username) != null) {
            return fault(username);
        }
        if (OFFICIAL.matcher(username).matches()) {
            return "这个用户名留给本局使用，请换一个";
        }
        return PERSONAL.matcher(username).matches() ? "请不要用手机号码或身份证号码作用户名，换一个别人不知道的" : null;
    }

    static void check(String username) {
        var fault = fault(username);
        if (fault != null) {
            throw RefusedRequest.invalid("用户名有误", Map.of("username", fault));
        }
    }
}
