package cn.zhiban.acceptance;

import cn.zhiban.casefile.Channel;
import cn.zhiban.commitment.Commitment;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An application as it arrives, before anything of it is believed.
 *
 * @param commitment the letter that takes the place of papers; null where none does
 * @param deferred keys of the materials that the applicant promises to bring later
 * @param effectiveAt when a counter application was handed in, not in the future; null for now
 * @param proof the upload that shows it, such as the stamped receipt; needed with {@code effectiveAt}
 */
public record Submission(
        String itemKey,
        Applicant applicant,
        Map<String, Object> form,
        List<SentMaterial> materials,
        Commitment commitment,
        List<String> deferred,
        Channel channel,
        Instant effectiveAt,
        UUID proof) {

    /** Without a promise. */
    public Submission(
            String itemKey,
            Applicant applicant,
            Map<String, Object> form,
            List<SentMaterial> materials,
            Commitment commitment,
            Channel channel,
            Instant effectiveAt,
            UUID proof) {
        this(itemKey, applicant, form, materials, commitment, List.of(), channel, effectiveAt, proof);
    }

    /** Firm or institution with {@code uscc}, or person with {@code idNumber}; exactly one of the two. */
    public record Applicant(String name, String uscc, String idNumber, String phone) {}

    /** @param uploads all its files, in order; empty when nothing was sent for it */
    public record SentMaterial(String key, List<UUID> uploads) {}
}
