package cn.zhiban.commitment;

import cn.zhiban.commitment.Signatory.Capacity;
import cn.zhiban.shared.OfficeClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * A letter as it was signed for a case.
 *
 * @param standsFor those of its materials in whose place it still stands; one whose paper came after all is none of them
 * @param registeredOn the day for which the register names the signatory as the representative of the applicant; null where
 *     it was not asked, has not answered, or somebody else signed
 * @param withdrawnAt null unless it was taken back
 */
public record SignedLetter(
        long id,
        long caseId,
        Signature signature,
        List<String> standsFor,
        LocalDate registeredOn,
        OffsetDateTime withdrawnAt,
        String withdrawnBecause) {

    /** Where a letter stands. */
    public enum Standing {
        STANDS("有效"),
        REPLACED("不再代替材料"),
        WITHDRAWN("已撤回");

        private final String label;

        Standing(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public Standing standing() {
        if (withdrawnAt != null) {
            return Standing.WITHDRAWN;
        }
        return standsFor.isEmpty() ? Standing.REPLACED : Standing.STANDS;
    }

    public boolean stands() {
        return standing() == Standing.STANDS;
    }

    /** Whether nobody but the signatory himself says that he may sign for the organisation. */
    public boolean isUnregistered() {
        return signatory().capacity() != Capacity.SELF && registeredOn == null;
    }

    public int letterVersion() {
        return signature.letterVersion();
    }

    public String digest() {
        return signature.digest();
    }

    public List<String> materials() {
        return signature.materials();
    }

    public Signatory signatory() {
        return signature.signatory();
    }

    public OffsetDateTime signedAt() {
        return local(signature.signedAt());
    }

    /** When the code was found right; null where that was not kept. */
    public OffsetDateTime confirmedAt() {
        return signature.confirmed() == null
                ? null
                : local(signature.confirmed().at());
    }

    private static OffsetDateTime local(Instant at) {
        return at.atZone(OfficeClock.ZONE).toOffsetDateTime();
    }
}
