package cn.zhiban.identity;

import cn.zhiban.shared.Masking;
import cn.zhiban.shared.Role;
import java.util.Set;

/**
 * What is needed to open an account; the named makers say what each kind must have.
 *
 * @param password in the clear, at most 72 bytes (what bcrypt reads)
 * @param registration how its holder opened it; null when the office did, which then knows who it is
 */
public record NewAccount(
        String username,
        String password,
        AccountKind kind,
        String displayName,
        String uscc,
        PersonalData personalData,
        String department,
        String district,
        Set<Role> roles,
        Registration registration) {

    private static final PersonalData NONE = new PersonalData(null, null);

    public static NewAccount staff(
            String username, String password, String name, String department, String district, Role... roles) {
        return new NewAccount(
                username, password, AccountKind.STAFF, name, null, NONE, department, district, Set.of(roles), null);
    }

    public static NewAccount enterprise(String username, String password, String name, String uscc, String phone) {
        return applicant(username, password, AccountKind.ENTERPRISE, name, uscc, new PersonalData(null, phone));
    }

    public static NewAccount agent(String username, String password, String name, String uscc, String phone) {
        return applicant(username, password, AccountKind.AGENT, name, uscc, new PersonalData(null, phone));
    }

    public static NewAccount person(String username, String password, String name, String idNumber, String phone) {
        return applicant(username, password, AccountKind.PERSON, name, null, new PersonalData(idNumber, phone));
    }

    private static NewAccount applicant(
            String username, String password, AccountKind kind, String name, String uscc, PersonalData data) {
        return new NewAccount(username, password, kind, name, uscc, data, null, null, Set.of(Role.APPLICANT), null);
    }

    /** The same account, opened by its holder. */
    public NewAccount registered(Registration registration) {
        return new NewAccount(
                Usernames.normalised(username),
                password,
                kind,
                displayName,
                uscc,
                personalData,
                department,
                district,
                roles,
                registration);
    }

    /** Without the password, for it is easily logged by mistake. */
    @Override
    public String toString() {
        return "NewAccount[" + username + ", " + kind + ", " + Masking.name(displayName) + "]";
    }
}
