package cn.zhiban.laws;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.catalogue.Ground;
import cn.zhiban.catalogue.ItemDefinition;
import cn.zhiban.catalogue.Material;
import cn.zhiban.catalogue.ShippedItems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Laws 3 and 4: what an item, a material or a phase is called stands in its files, never in Java. */
class Law4LiteralTest {

    @Test
    void noKeyOfAnItemMaterialPhaseOrFormIsALiteralInMain() {
        assertThat(keysIn(Sources.below(Sources.MAIN, ".java").values())).isEmpty();
    }

    /** The literals that name something which only files may name. */
    static List<String> keysIn(Collection<String> sources) {
        var keys = keys();
        return sources.stream()
                .flatMap(JavaText::stringLiterals)
                .filter(keys::contains)
                .toList();
    }

    /** Without the names of the list's own elements, which the check of the list must be able to name. */
    private static Set<String> keys() {
        var keys = new TreeSet<String>();
        ShippedItems.all().forEach(bundle -> {
            bundle.files().keySet().stream()
                    .filter(name -> name.matches(".*\\.(bpmn|dmn|form)"))
                    .map(name -> name.substring(0, name.lastIndexOf('.')))
                    .forEach(keys::add);
            keys.addAll(keysOf(definition(bundle)).toList());
        });
        Arrays.stream(ItemDefinition.class.getRecordComponents())
                .map(RecordComponent::getName)
                .forEach(keys::remove);
        return keys;
    }

    private static Stream<String> keysOf(ItemDefinition item) {
        return Stream.of(
                        Stream.of(
                                item.key(),
                                item.caseNumberPrefix(),
                                item.codes().basicCode()),
                        item.materials().stream().map(Material::key),
                        item.refusalGrounds().stream().map(Ground::code),
                        item.nonAcceptanceGrounds().stream().map(Ground::code),
                        item.materials().stream()
                                .flatMap(material -> material.supplementReasons().stream())
                                .map(Material.Reason::code))
                .flatMap(keys -> keys);
    }

    private static ItemDefinition definition(cn.zhiban.catalogue.ItemBundle bundle) {
        try {
            return bundle.definition();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
