package cn.zhiban.casefile;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/** The letters of commitment (告知承诺书) that were signed for a case. */
public interface CaseLetters {

    /**
     * @param version of the item whose letter it is
     * @param digest SHA-256 of exactly the text that was shown
     * @param materials keys of those for whose place it was signed
     * @param standsFor those of them in whose place it still stands
     * @param standing {@code STANDS}, {@code REPLACED} where papers are in its place again, or {@code WITHDRAWN}
     * @param capacity in words: in what capacity the signatory signs
     * @param authorityFrom first and last day of the written authority; null for whoever needs none
     * @param registeredOn the day for which the register of firms names the signatory as the representative; null else
     * @param unregistered whether somebody signs for an organisation and no register says that he represents it
     * @param confirmedBy the way of the code by which it was confirmed, in words; null where that was not kept
     * @param confirmedAddress to which the code went, masked
     * @param confirmedAt when the code was found right
     * @param withdrawnAt null unless it was taken back
     */
    record Signed(
            long id,
            int version,
            String digest,
            List<String> materials,
            List<String> standsFor,
            String standing,
            String standingLabel,
            String signatory,
            String capacity,
            LocalDate authorityFrom,
            LocalDate authorityUntil,
            LocalDate registeredOn,
            boolean unregistered,
            OffsetDateTime signedAt,
            String confirmedBy,
            String confirmedAddress,
            OffsetDateTime confirmedAt,
            OffsetDateTime withdrawnAt,
            String withdrawnBecause) {

        public boolean stands() {
            return !standsFor.isEmpty();
        }
    }

    /** In the order in which they were signed; the caller has checked that the reader may see the case. */
    List<Signed> of(long caseId);
}
