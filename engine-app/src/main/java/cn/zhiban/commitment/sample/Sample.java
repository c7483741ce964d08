package cn.zhiban.commitment.sample;

import cn.zhiban.shared.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HexFormat;

/**
 * From what the cases of an item version are drawn in a year. While the year runs, the seed would tell which cases to come
 * are verified: until it is over its digest alone is shown, which the seed has to meet afterwards.
 *
 * @param seedDigest SHA-256 of the 64 digits of the seed, in 64 hexadecimal digits
 * @param seed 64 hexadecimal digits; null before {@code seedPublicFrom}
 * @param seedPublicFrom first day after the year
 */
public record Sample(
        long itemVersionId,
        String itemKey,
        String itemName,
        int version,
        int year,
        String seedDigest,
        String seed,
        LocalDate seedPublicFrom,
        LocalDate madeOn) {

    static LocalDate publicFrom(int year) {
        return LocalDate.of(year + 1, 1, 1);
    }

    static String digest(String seed) {
        return HexFormat.of().formatHex(Sha256.of(seed.getBytes(StandardCharsets.US_ASCII)));
    }
}
