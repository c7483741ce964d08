package cn.zhiban.identity;

import cn.zhiban.shared.FreeText;
import cn.zhiban.shared.Role;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A member of staff as an administrator describes it, before anything of it is believed.
 *
 * @param roles at least one, none of an applicant
 * @param department 科室, null for the whole office
 * @param district six digits of GB/T 2260, null for the whole city
 */
public record NewStaff(
        String username, String password, String name, Set<Role> roles, String department, String district) {

    private static final int LONGEST = 50;
    private static final Pattern DISTRICT = Pattern.compile("\\d{6}");

    /** Errors by the name of the field; empty when it may be opened. */
    Map<String, String> faults(Passwords passwords) {
        var faults = new LinkedHashMap<String, String>();
        put(faults, "username", Usernames.fault(username));
        put(faults, "password", passwords.fault(password));
        put(faults, "name", isBlank(name) ? "请填写姓名" : FreeText.fault(name, LONGEST));
        put(faults, "roles", rolesFault());
        put(faults, "department", isBlank(department) ? null : FreeText.fault(department, LONGEST));
        put(faults, "district", isBlank(district) || DISTRICT.matcher(district).matches() ? null : "行政区划代码为 6 位数字");
        return faults;
    }

    NewAccount account() {
        return NewAccount.staff(
                username, password, name.strip(), orNull(department), orNull(district), roles.toArray(Role[]::new));
    }

    private String rolesFault() {
        if (roles.isEmpty()) {
            return "请至少选择一个角色";
        }
        return roles.stream().allMatch(Role::isStaff) ? null : "工作人员的账户不能有申请人的角色";
    }

    private static void put(Map<String, String> faults, String field, String fault) {
        if (fault != null) {
            faults.put(field, fault);
        }
    }

    private static String orNull(String text) {
        return isBlank(text) ? null : text.strip();
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    /** Without the password, for it is easily logged by mistake. */
    @Override
    public String toString() {
        return "NewStaff[" + username + ", " + roles + "]";
    }
}
