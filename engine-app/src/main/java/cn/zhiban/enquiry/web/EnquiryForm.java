package cn.zhiban.enquiry.web;

import cn.zhiban.form.FormSchema;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The forms of the clerk's pages that belong to no item; read once, from the class path. */
final class EnquiryForm {

    static final FormSchema ASKER = read("asker");
    static final FormSchema SPOT_ANSWER = read("spot-answer");
    static final FormSchema PUBLIC_ANSWER = read("public-answer");

    private EnquiryForm() {}

    private static FormSchema read(String name) {
        try (var file = EnquiryForm.class.getResourceAsStream("/enquiry/" + name + ".form")) {
            return FormSchema.parse(file.readAllBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
