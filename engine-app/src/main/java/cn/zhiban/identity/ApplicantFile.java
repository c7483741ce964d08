package cn.zhiban.identity;

import java.time.OffsetDateTime;

/**
 * What the office keeps of an applicant, opened for the holder or for a clerk who has the papers in hand.
 *
 * @param contactName whom to ask for at an organisation, null if unknown
 * @param verifiedAt when a clerk saw the papers, or the office opened the account; null while nobody has
 * @param disabledReason null while it can sign in, or when no reason was kept
 */
public record ApplicantFile(
        Account account,
        PersonalData data,
        String contactName,
        OffsetDateTime openedAt,
        OffsetDateTime verifiedAt,
        String disabledReason) {

    public boolean verified() {
        return verifiedAt != null;
    }

    @Override
    public String toString() {
        return "ApplicantFile[" + account.username() + ", " + data + "]";
    }
}
