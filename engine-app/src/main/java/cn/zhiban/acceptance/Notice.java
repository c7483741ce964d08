package cn.zhiban.acceptance;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The one-time notice 一次性告知书 of a case: everything missing, told once.
 *
 * @param servedAt when it reached the applicant; the reply runs from here; null until then
 */
public record Notice(
        long caseId,
        String number,
        String text,
        List<Item> items,
        Channel channel,
        Instant issuedAt,
        String issuedBy,
        Instant servedAt,
        UUID proofUploadId) {

    /** A material that is missing or wrong or an answer that is wrong, and why. */
    public record Item(String key, String name, String reasonCode, String words) {

        /** What the applicant reads of it. */
        String line() {
            return name + "：" + words;
        }
    }

    /** How it is handed over. The platform's inbox serves at once; counter and post are recorded with proof. */
    public enum Channel {
        INBOX,
        COUNTER,
        POST
    }
}
