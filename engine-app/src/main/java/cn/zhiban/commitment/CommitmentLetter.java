package cn.zhiban.commitment;

import cn.zhiban.catalogue.ItemVersion;
import cn.zhiban.catalogue.Paper;
import cn.zhiban.shared.RefusedRequest;
import cn.zhiban.shared.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The 告知承诺书 of an item, as one version of the item has it.
 *
 * @param version of the item, as published
 * @param text the whole letter in Markdown, as it is shown and signed
 */
public record CommitmentLetter(String itemKey, int version, String text) {

    public static Optional<CommitmentLetter> of(ItemVersion version) {
        return version.letter().map(text -> new CommitmentLetter(version.itemKey(), version.version(), text));
    }

    /** @throws RefusedRequest {@code no-letter} where the item offers no commitment */
    public static CommitmentLetter required(ItemVersion version) {
        return of(version).orElseThrow(() -> RefusedRequest.notFound("no-letter", "本事项不采用告知承诺，请提交材料"));
    }

    /** SHA-256 of the text in UTF-8, in lower-case hexadecimal. */
    public String digest() {
        return HexFormat.of().formatHex(Sha256.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The same text as pages draw it. */
    public Paper paper() {
        return Paper.read(text);
    }
}
