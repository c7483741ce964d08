package cn.zhiban.registration;

import cn.zhiban.form.ErrorLink;
import cn.zhiban.form.FormContext;
import cn.zhiban.form.FormPart;
import cn.zhiban.form.FormView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The page of a registration: who it is, how to sign in, and the agreement at the end; errors in that order.
 *
 * @param questions the form without its last box to tick
 * @param agreement that box
 * @param passwords never sent back: they are typed anew
 */
record RegistrationView(
        Typed typed,
        PersonalDataNotice notice,
        List<FormPart> questions,
        List<FormPart> agreement,
        List<PasswordBox> passwords,
        List<ErrorLink> errors) {

    /**
     * @param id of the control, and the name under which it is posted
     * @param words what is wrong with it, null when nothing is
     */
    record PasswordBox(String id, String label, String autocomplete, String words) {

        ErrorLink link() {
            return new ErrorLink(id, label + "：" + words);
        }
    }

    private static final String CONSENT = "consent";

    /** @param faults by form key, {@code password} and {@code repeated} */
    static RegistrationView of(Typed typed, PersonalDataNotice notice, Map<String, String> faults, FormContext today) {
        var ofForm = new HashMap<>(faults);
        ofForm.keySet().retainAll(typed.registrant().form().keys());
        var form = typed.registrant().form().view(typed.values(), ofForm, today);
        int last = form.parts().size() - 1;
        var passwords = List.of(
                new PasswordBox(Typed.PASSWORD, "密码", "new-password", faults.get("password")),
                new PasswordBox(Typed.REPEATED, "再输一次密码", "new-password", faults.get("repeated")));
        return new RegistrationView(
                typed,
                notice,
                form.parts().subList(0, last),
                form.parts().subList(last, last + 1),
                passwords,
                links(form, passwords));
    }

    private static List<ErrorLink> links(FormView form, List<PasswordBox> passwords) {
        var links = new ArrayList<>(form.errors());
        links.removeIf(link -> link.id().equals(CONSENT));
        passwords.stream()
                .filter(box -> box.words() != null)
                .map(PasswordBox::link)
                .forEach(links::add);
        form.errors().stream().filter(link -> link.id().equals(CONSENT)).forEach(links::add);
        return links;
    }
}
