package cn.zhiban.casefile;

import java.time.Instant;
import java.util.Map;

/**
 * What is known of a case when it is opened.
 *
 * @param accountId the account that owns the case and may see it; null for a counter case of somebody without an account
 * @param receivedAt the instant at which the application reached the office
 */
public record NewCase(
        String caseNo,
        long itemVersionId,
        String itemKey,
        Long accountId,
        SealedApplicant applicant,
        Map<String, Object> form,
        String department,
        String district,
        Channel channel,
        String enteredBy,
        Instant receivedAt) {

    /**
     * The applicant as the case keeps it: identity number and phone are encrypted, the key is outside the database.
     *
     * @param uscc unified social credit code of a firm or institution, null for a person
     */
    public record SealedApplicant(String name, String uscc, byte[] idNumberEnc, byte[] phoneEnc) {

        /** What the identity number is sealed for: it opens in no other column. */
        public static final String ID_NUMBER = "case_file.applicant_id_number";

        public static final String PHONE = "case_file.applicant_phone";
    }
}
