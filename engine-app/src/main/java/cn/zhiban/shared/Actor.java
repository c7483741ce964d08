package cn.zhiban.shared;

import java.util.Set;

/**
 * Who does something: a signed-in account, or the platform itself when a timer fires.
 *
 * @param accountId id of the account, 0 for the platform
 * @param username sign-in name, recorded in audit and ledger
 * @param name how the actor is shown to others, in Chinese
 * @param roles what the actor may do
 */
public record Actor(long accountId, String username, String name, Set<Role> roles) {

    /** The platform acting by itself, at a legal moment that no person awaited. */
    public static final Actor SYSTEM = new Actor(0, "system", "系统", Set.of());

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** Whether the actor works for the office (and not for itself). */
    public boolean isStaff() {
        return roles.stream().anyMatch(Role::isStaff);
    }
}
