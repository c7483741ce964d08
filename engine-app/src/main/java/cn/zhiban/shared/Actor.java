package cn.zhiban.shared;

import java.util.Set;

/**
 * Who does something: a signed-in account, or the platform itself when a timer fires.
 *
 * @param accountId id of the account, 0 for the platform
 * @param username sign-in name, recorded in audit and ledger
 * @param name how the actor is shown to others, in Chinese
 * @param roles what the actor may do
 * @param department where a member of staff works, null for the whole office; likewise {@code district}
 */
public record Actor(long accountId, String username, String name, Set<Role> roles, String department, String district) {

    /** The platform acting by itself, at a legal moment that no person awaited. */
    public static final Actor SYSTEM = new Actor(0, "system", "系统", Set.of());

    public Actor(long accountId, String username, String name, Set<Role> roles) {
        this(accountId, username, name, roles, null, null);
    }

    /** The same actor with no more than these roles. */
    public Actor withRoles(Set<Role> some) {
        return new Actor(accountId, username, name, some, department, district);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** Whether the actor works for the office (and not for itself). */
    public boolean isStaff() {
        return roles.stream().anyMatch(Role::isStaff);
    }

    /** The page where the actor works: the queues, looking cases up, the own cases, or the own account. */
    public String desk() {
        if (has(Role.APPLICANT)) {
            return "/my";
        }
        if (worksQueues()) {
            return "/staff";
        }
        if (has(Role.AUDITOR)) {
            return "/staff/cases";
        }
        return has(Role.ADMIN) ? "/admin/calendar" : "/account";
    }

    /** Whether there are queues for the actor to read. */
    public boolean worksQueues() {
        return has(Role.CLERK) || has(Role.EXAMINER) || has(Role.CHIEF) || has(Role.SUPERVISOR);
    }

    /** Whether work of that department and district lies in the actor's scope; null means everywhere. */
    public boolean covers(String ofDepartment, String ofDistrict) {
        return within(department, ofDepartment) && within(district, ofDistrict);
    }

    private static boolean within(String mine, String theirs) {
        return mine == null || theirs == null || mine.equals(theirs);
    }
}
