package cn.zhiban.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.catalogue.Paper;
import cn.zhiban.testing.PledgeApplication;
import cn.zhiban.testing.Shipped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** The digest is of exactly the text that is shown: every character of the text counts, and every word is drawn. */
class CommitmentLetterTest {

    /** A block of a letter as its author writes it, and the words that a reader sees. */
    record Written(String markdown, String words) {}

    @Property
    void theDigestIsThatOfTheText(@ForAll String text) throws Exception {
        var sha = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));

        assertThat(letter(text).digest()).isEqualTo(HexFormat.of().formatHex(sha));
    }

    @Property
    void anotherTextHasAnotherDigest(@ForAll("letters") List<Written> one, @ForAll("letters") List<Written> other) {
        Assume.that(!markdown(one).equals(markdown(other)));

        assertThat(letter(markdown(one)).digest())
                .isNotEqualTo(letter(markdown(other)).digest());
    }

    @Property
    void everyWordOfTheTextIsDrawnInItsOrderAndNothingElse(@ForAll("letters") List<Written> letter) {
        var drawn = letter(markdown(letter)).paper().blocks().stream()
                .map(Paper.Block::text)
                .collect(Collectors.joining());

        assertThat(drawn).isEqualTo(letter.stream().map(Written::words).collect(Collectors.joining()));
    }

    @Test
    void theShippedLetterIsDrawnWhole() {
        var text = new String(Shipped.pledge().files().get("commitment.letter.md"), StandardCharsets.UTF_8);

        var drawn =
                letter(text).paper().blocks().stream().map(Paper.Block::text).collect(Collectors.joining());

        assertThat(drawn)
                .isEqualTo(text.replaceAll("(?m)^(## |- |\\d\\. )", "")
                        .replace("**", "")
                        .replace("\n", ""));
    }

    @Provide
    Arbitrary<List<Written>> letters() {
        var words = Arbitraries.strings()
                .withChars("告知承诺书办理条件责任，。；")
                .ofMinLength(1)
                .ofMaxLength(20)
                .map(text -> "承" + text);
        var block = Combinators.combine(words, Arbitraries.integers().between(0, 3))
                .as((text, shape) -> switch (shape) {
                    case 0 -> new Written("## " + text, text);
                    case 1 -> new Written("- " + text, text);
                    case 2 -> new Written("**" + "告" + "**知" + text, "告知" + text);
                    default -> new Written(text, text);
                });
        return block.list().ofMinSize(1).ofMaxSize(12);
    }

    private static String markdown(List<Written> letter) {
        return letter.stream().map(Written::markdown).collect(Collectors.joining("\n\n")) + "\n";
    }

    private static CommitmentLetter letter(String text) {
        return new CommitmentLetter(PledgeApplication.ITEM, 1, text);
    }
}
