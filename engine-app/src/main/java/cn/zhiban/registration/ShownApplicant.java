package cn.zhiban.registration;

import cn.zhiban.identity.AccountKind;
import cn.zhiban.identity.ApplicantFile;
import cn.zhiban.shared.Masking;
import java.time.OffsetDateTime;

/**
 * An applicant as pages show it: what could harm somebody is masked.
 *
 * @param uscc of an organisation, public; null for a person
 * @param idNumber masked; null for an organisation
 * @param disabledReason empty while it can sign in
 */
record ShownApplicant(
        long id,
        String username,
        String kind,
        String name,
        String uscc,
        String idNumber,
        String contactName,
        String phone,
        OffsetDateTime openedAt,
        OffsetDateTime verifiedAt,
        boolean enabled,
        String disabledReason) {

    private static final String UNKNOWN_REASON = "没有记录原因";

    /** The holder reads its own name whole. */
    static ShownApplicant toItself(ApplicantFile file) {
        return of(file, file.account().displayName(), file.contactName());
    }

    /** A clerk compares with papers and so needs no name of a person. */
    static ShownApplicant toClerk(ApplicantFile file) {
        var name = file.account().displayName();
        boolean person = file.account().kind() == AccountKind.PERSON;
        return of(file, person ? Masking.name(name) : name, Masking.name(file.contactName()));
    }

    private static ShownApplicant of(ApplicantFile file, String name, String contactName) {
        var account = file.account();
        return new ShownApplicant(
                account.id(),
                account.username(),
                label(account.kind()),
                name,
                account.uscc(),
                account.uscc() == null ? Masking.idNumber(file.data().idNumber()) : null,
                contactName,
                Masking.phone(file.data().phone()),
                file.openedAt(),
                file.verifiedAt(),
                account.enabled(),
                file.disabledReason() == null ? UNKNOWN_REASON : file.disabledReason());
    }

    private static String label(AccountKind kind) {
        return switch (kind) {
            case PERSON -> "个人";
            case AGENT -> "单位（专利代理机构）";
            default -> "单位";
        };
    }

    public boolean verified() {
        return verifiedAt != null;
    }
}
