package cn.zhiban.identity;

import cn.zhiban.shared.Actor;
import cn.zhiban.shared.Role;
import java.util.Optional;
import java.util.Set;

/**
 * An account as others may know it: without password and without sealed personal data.
 *
 * @param username lower case, unique
 * @param displayName the person or organisation, in Chinese
 * @param uscc 统一社会信用代码 of an organisation, null for persons and staff
 * @param department 科室 of staff, null otherwise
 * @param district six digits of GB/T 2260 within which the account works or lives; null for the whole city
 */
public record Account(
        long id,
        String username,
        AccountKind kind,
        String displayName,
        String uscc,
        String department,
        String district,
        boolean enabled,
        Set<Role> roles) {

    public Actor actor() {
        return new Actor(id, username, displayName, roles, department, district);
    }

    public Optional<String> creditCode() {
        return Optional.ofNullable(uscc);
    }
}
