package cn.zhiban.commitment;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * A letter as it was signed for a case.
 *
 * @param letterVersion and {@code digest} of exactly the text that was shown
 * @param materials keys of those whose place it takes
 * @param withdrawnAt null while it stands
 */
public record SignedLetter(
        long id,
        long caseId,
        long itemVersionId,
        int letterVersion,
        String digest,
        List<String> materials,
        Signatory signatory,
        OffsetDateTime signedAt,
        OffsetDateTime withdrawnAt,
        String withdrawnBecause) {

    public boolean stands() {
        return withdrawnAt == null;
    }
}
