package cn.zhiban.casefile;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/** The letters of commitment (告知承诺书) that were signed for a case. */
public interface CaseLetters {

    /**
     * @param version of the item whose letter it is
     * @param digest SHA-256 of exactly the text that was shown
     * @param materials keys of those whose place it takes
     * @param capacity in words: in what capacity the signatory signs
     * @param authorityFrom first and last day of the written authority; null for whoever needs none
     * @param withdrawnAt null while it stands
     */
    record Signed(
            long id,
            int version,
            String digest,
            List<String> materials,
            String signatory,
            String capacity,
            LocalDate authorityFrom,
            LocalDate authorityUntil,
            OffsetDateTime signedAt,
            OffsetDateTime withdrawnAt,
            String withdrawnBecause) {

        public boolean stands() {
            return withdrawnAt == null;
        }
    }

    /** In the order in which they were signed; the caller has checked that the reader may see the case. */
    List<Signed> of(long caseId);
}
