package cn.zhiban.registration;

import cn.zhiban.form.ErrorLink;
import cn.zhiban.form.FormView;
import cn.zhiban.identity.ApplicantFile;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * The page at which the window looks an applicant up.
 *
 * @param code as it was typed, for choosing between several accounts of it
 * @param applicants null while nobody was looked for
 * @param chosen with whom something may be done, null for nobody
 */
record DeskView(
        FormView find,
        String code,
        List<ShownApplicant> applicants,
        ShownApplicant chosen,
        FormView verify,
        FormView disable) {

    static DeskView asking(LocalDate on) {
        return new DeskView(
                Answered.nothing(PlatformForm.FIND_APPLICANT, on).view(),
                "",
                null,
                null,
                Answered.nothing(PlatformForm.VERIFY_APPLICANT, on).view(),
                Answered.nothing(PlatformForm.DISABLE_APPLICANT, on).view());
    }

    DeskView refused(Answered asked) {
        return new DeskView(asked.view(), "", null, null, verify, disable);
    }

    DeskView found(Answered asked, List<ApplicantFile> files, Long wanted) {
        var shown = files.stream().map(ShownApplicant::toClerk).toList();
        var chosen = shown.stream()
                .filter(ShownApplicant::enabled)
                .filter(one -> wanted == null || one.id() == wanted)
                .findFirst()
                .orElse(null);
        return new DeskView(asked.view(), asked.text("code"), shown, chosen, verify, disable);
    }

    /** One of the two forms is shown again with what was typed and what is wrong. */
    DeskView again(ApplicantFile file, Answered answered) {
        var shown = ShownApplicant.toClerk(file);
        boolean verifying = answered.form() == PlatformForm.VERIFY_APPLICANT;
        return new DeskView(
                find,
                "",
                List.of(shown),
                shown,
                verifying ? answered.view() : verify,
                verifying ? disable : answered.view());
    }

    public List<ErrorLink> errors() {
        return Stream.of(find, verify, disable)
                .flatMap(form -> form.errors().stream())
                .toList();
    }
}
