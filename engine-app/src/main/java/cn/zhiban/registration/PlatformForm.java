package cn.zhiban.registration;

import cn.zhiban.form.FormSchema;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The forms that belong to the platform and to no item; read once, from the class path. */
final class PlatformForm {

    static final FormSchema REGISTER_ORGANISATION = read("register-organisation");
    static final FormSchema REGISTER_PERSON = read("register-person");
    static final FormSchema CONTACT_DETAILS = read("contact-details");
    static final FormSchema FIND_APPLICANT = read("find-applicant");
    static final FormSchema VERIFY_APPLICANT = read("verify-applicant");
    static final FormSchema DISABLE_APPLICANT = read("disable-applicant");

    private PlatformForm() {}

    private static FormSchema read(String name) {
        try (var file = PlatformForm.class.getResourceAsStream("/registration/" + name + ".form")) {
            return FormSchema.parse(file.readAllBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
