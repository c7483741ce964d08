package cn.zhiban.commitment;

import cn.zhiban.shared.Masking;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A letter as somebody has signed it.
 *
 * @param letterVersion and {@code digest} of exactly the text that was shown
 * @param materials keys of those whose place it takes
 * @param signedAt when the request that signs it was received
 * @param confirmed null for one that was signed before this was kept
 */
public record Signature(
        int letterVersion,
        String digest,
        List<String> materials,
        Signatory signatory,
        Instant signedAt,
        Confirmed confirmed) {

    /** Whether it was signed for just that: whatever was changed since is to be signed again. */
    public boolean isFor(CommitmentLetter letter, List<String> committed, Signatory typed) {
        return digest.equals(letter.digest()) && materials.equals(committed) && signatory.equals(typed.tidied());
    }

    /** What the audit keeps: who answers for what, with the names of persons masked. */
    Map<String, Object> audited() {
        var details = new LinkedHashMap<String, Object>();
        details.put("letterVersion", letterVersion);
        details.put("digest", digest);
        details.put("materials", materials);
        details.put("signatory", Masking.name(signatory.name()));
        details.put("capacity", signatory.capacity());
        if (confirmed != null) {
            details.put("confirmedBy", confirmed.way());
            details.put("confirmedAddress", confirmed.address());
        }
        return details;
    }
}
