package cn.zhiban.registration;

import cn.zhiban.form.FormSchema;
import cn.zhiban.identity.NewAccount;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** Who can open an account: a firm or another organisation, or a person. */
enum Registrant {
    ORGANISATION("单位", PlatformForm.REGISTER_ORGANISATION) {
        @Override
        NewAccount account(Map<String, Object> values, String password) {
            var username = text(values, "username");
            var name = text(values, "organisationName");
            var uscc = text(values, "uscc");
            var phone = text(values, "phone");
            return Boolean.TRUE.equals(values.get("agency"))
                    ? NewAccount.agent(username, password, name, uscc, phone)
                    : NewAccount.enterprise(username, password, name, uscc, phone);
        }
    },
    PERSON("个人", PlatformForm.REGISTER_PERSON) {
        @Override
        NewAccount account(Map<String, Object> values, String password) {
            return NewAccount.person(
                    text(values, "username"),
                    password,
                    text(values, "personName"),
                    text(values, "idNumber"),
                    text(values, "phone"));
        }
    };

    private final String label;
    private final FormSchema form;

    Registrant(String label, FormSchema form) {
        this.label = label;
        this.form = form;
    }

    /** @param word the last part of the page's address */
    static Optional<Registrant> at(String word) {
        return Arrays.stream(values()).filter(one -> one.path().equals(word)).findFirst();
    }

    public String path() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public String label() {
        return label;
    }

    FormSchema form() {
        return form;
    }

    /** @param values as the form has judged them */
    abstract NewAccount account(Map<String, Object> values, String password);

    /** What was answered under the key as text; null where nothing was. */
    static String text(Map<String, Object> values, String key) {
        return values.get(key) instanceof String text ? text : null;
    }
}
