package cn.zhiban.commitment;

import java.util.List;

/**
 * What an applicant sends who commits itself instead of bringing papers, before anything of it is believed.
 *
 * @param letterVersion and {@code digest} of the letter that was read
 * @param materials keys of those whose place the letter is to take
 */
public record Commitment(
        Integer letterVersion, String digest, List<String> materials, Signatory signatory, Confirmation confirmation) {

    /** How the signature was confirmed by a second channel. */
    public sealed interface Confirmation {

        /** By the code that is sent with it. */
        record ByCode(String code) implements Confirmation {}

        /** Before, while the application was written. */
        record Before(Signature signature) implements Confirmation {}
    }
}
