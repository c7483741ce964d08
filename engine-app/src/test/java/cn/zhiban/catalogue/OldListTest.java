package cn.zhiban.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.testing.Shipped;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** A list that was published when anything could be said of whom an item serves is read for ever. */
class OldListTest {

    @Test
    void wordsOfItsOwnAreKeptAndRefuseNobody() throws IOException {
        var guide = serving("[个体工商户]");

        assertThat(guide.served()).isEqualTo("个体工商户");
        assertThat(guide.serves(true)).isTrue();
        assertThat(guide.serves(false)).isTrue();
    }

    @Test
    void wordsOfItsOwnBesideKnownOnesRefuseNobodyEither() throws IOException {
        var guide = serving("[企业法人, 市民]");

        assertThat(guide.served()).isEqualTo("企业法人、市民");
        assertThat(guide.serves(true)).isTrue();
    }

    @Test
    void knownWordsHoldInAnOldListToo() throws IOException {
        var guide = serving("[企业法人, 事业法人]");

        assertThat(guide.serves(true)).isFalse();
        assertThat(guide.serves(false)).isTrue();
    }

    @Test
    void whatMayBePublishedTodayIsKnown() throws IOException {
        var schema = new ObjectMapper().readTree(getClass().getResource("/catalogue/item.schema.json"));
        var words = schema.findValue("serviceObjects").at("/items/enum");

        assertThat(words).hasSameSizeAs(ServiceObject.KNOWN);
        assertThat(words).allSatisfy(word -> assertThat(ServiceObject.KNOWN).contains(ServiceObject.of(word.asText())));
    }

    private static Guide serving(String words) throws IOException {
        var list = new String(Shipped.pledge().files().get(ItemBundle.LIST), UTF_8);
        var old = list.replaceFirst("serviceObjects: \\[.*]", "serviceObjects: " + words);
        assertThat(old).isNotEqualTo(list);
        return ItemDefinition.read(old.getBytes(UTF_8)).guide();
    }
}
