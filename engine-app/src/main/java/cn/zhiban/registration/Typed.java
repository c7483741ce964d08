package cn.zhiban.registration;

import java.util.Map;
import java.util.UUID;

/**
 * A registration as it stands in the browser.
 *
 * @param token of this one form: however often it is sent, it opens one account
 * @param notice version of the text that was shown
 * @param values of the form, as typed
 */
record Typed(
        Registrant registrant,
        UUID token,
        String notice,
        Map<String, Object> values,
        String password,
        String repeated) {

    static final String TOKEN = "_token";
    static final String NOTICE = "_notice";
    static final String PASSWORD = "password";
    static final String REPEATED = "repeatedPassword";

    static Typed nothing(Registrant registrant) {
        return new Typed(registrant, UUID.randomUUID(), "", registrant.form().initial(), "", "");
    }

    static Typed of(Registrant registrant, Map<String, String[]> posted) {
        return new Typed(
                registrant,
                token(first(posted, TOKEN)),
                first(posted, NOTICE),
                registrant.form().fromParameters(posted),
                first(posted, PASSWORD),
                first(posted, REPEATED));
    }

    private static UUID token(String posted) {
        try {
            return UUID.fromString(posted);
        } catch (IllegalArgumentException notOurs) {
            return UUID.randomUUID();
        }
    }

    private static String first(Map<String, String[]> posted, String name) {
        var values = posted.get(name);
        return values == null || values.length == 0 ? "" : values[0];
    }

    /** Without passwords, for it is easily logged by mistake. */
    @Override
    public String toString() {
        return "Typed[" + registrant + ", " + token + "]";
    }
}
