package cn.zhiban.form;

import static cn.zhiban.form.Forms.CONTEXT;
import static cn.zhiban.form.Forms.form;
import static cn.zhiban.form.Forms.keyed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Lists of a form: owners of a patent with their shares, each with its seals. */
class EntryListTest {

    private static final String REQUIRED = "'validate':{'required':true}";

    private final FormSchema schema = form(
            keyed("joint", "checkbox", ""),
            list(
                    "owners",
                    "共有人",
                    "'conditional':{'hide':'=not(joint)'},'properties':{'zhiban:least':'1','zhiban:most':'3'}",
                    keyed("owner", "textfield", REQUIRED),
                    keyed("share", "number", "'validate':{'min':1,'max':100}"),
                    keyed("reason", "textfield", "'conditional':{'hide':'=share = null or share < 50'}," + REQUIRED),
                    list("seals", "印章", "'defaultRepetitions':0", keyed("seal", "textfield", REQUIRED))),
            keyed("total", "expression", "'expression':'=sum(owners.share)'"),
            keyed("note", "textfield", "'conditional':{'hide':'=total = 100'}," + REQUIRED));

    private static String list(String path, String label, String more, String... components) {
        return "{'type':'dynamiclist','path':'" + path + "','label':'" + label + "'," + more + ",'components':["
                + String.join(",", components) + "]}";
    }

    private static Map<String, Object> owner(String name, Object share, String... seals) {
        var owner = new HashMap<String, Object>();
        owner.put("owner", name);
        owner.put("share", share);
        owner.put(
                "seals",
                List.of(seals).stream().map(seal -> Map.of("seal", seal)).toList());
        return owner;
    }

    private FormResult judged(Object owners) {
        return schema.validate(Map.of("joint", true, "owners", owners), CONTEXT);
    }

    @Test
    void keepsItsEntriesInTheirOrderAndComputesOverThem() {
        var result = judged(List.of(owner("甲", "60", "公章"), owner("乙", 40)));
        assertThat(result.errors()).containsOnlyKeys("owners[0].reason");

        var first = owner("甲", "60");
        first.put("reason", "出资多");
        result = judged(List.of(first, owner("乙", 40, "公章", "合同章")));
        assertThat(result.errors()).isEmpty();
        assertThat(result.values().get("total")).isEqualTo(new BigDecimal("100"));
        assertThat(result.values().get("owners").toString())
                .isEqualTo("[{owner=甲, share=60, reason=出资多, seals=[]},"
                        + " {owner=乙, share=40, seals=[{seal=公章}, {seal=合同章}]}]");
    }

    @Test
    void anErrorIsToldByItsPlace() {
        var result = judged(List.of(owner("甲", 40), owner(" ", 300, "公章", "")));
        assertThat(result.errors())
                .containsOnlyKeys(
                        "owners[1].owner", "owners[1].share", "owners[1].reason", "owners[1].seals[1].seal", "note");
        var view = schema.view(
                Map.of("joint", true, "owners", List.of(owner("甲", 40), owner(" ", 300, "公章", ""))),
                result.errors(),
                CONTEXT);
        assertThat(view.errors())
                .extracting(ErrorLink::id)
                .containsExactlyInAnyOrder(
                        "owners[1].owner", "owners[1].share", "owners[1].reason", "owners[1].seals[1].seal", "note");
        assertThat(view.errors()).extracting(ErrorLink::words).contains("共有人 2：不能大于 100");
    }

    static List<Object> hostile() {
        Object deep = "x";
        for (int i = 0; i < 200; i++) {
            deep = List.of(deep);
        }
        return List.of(
                "text",
                1,
                true,
                List.of(),
                Map.of("0", Map.of("owner", "甲")),
                List.of("text"),
                List.of(List.of()),
                Collections.singletonList(null),
                deep,
                IntStream.range(0, 100_000).mapToObj(i -> owner("甲", i)).toList(),
                List.of(Map.of("owner", "甲", "stranger", 1)),
                List.of(Map.of("owner", List.of("甲"))),
                List.of(Map.of("owner", "甲", "seals", Map.of())),
                List.of(Map.of("owner", "甲", "seals", List.of(1))));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void whatIsNoListOfEntriesIsToldInChinese(Object owners) {
        var errors = judged(owners).errors();
        assertThat(errors.keySet()).anyMatch(key -> key.startsWith("owners"));
        assertThat(errors.values()).allMatch(words -> words.codePoints().anyMatch(Character::isIdeographic));
        schema.view(Map.of("joint", true, "owners", owners), errors, CONTEXT);
        schema.reading(Map.of("joint", true, "owners", owners), CONTEXT);
    }

    @Test
    void hasItsBounds() {
        assertThat(judged(List.of()).errors()).containsEntry("owners", "至少 1 条");
        assertThat(judged(Collections.nCopies(4, owner("甲", 1))).errors()).containsEntry("owners", "最多 3 条，现在有 4 条");
        assertThat(schema.validate(Map.of("joint", false), CONTEXT).errors()).containsOnlyKeys("note");
        assertThatThrownBy(() -> form(list("l", "列", "'defaultRepetitions':51", keyed("a", "textfield", ""))))
                .hasMessageContaining("条数");
        assertThatThrownBy(() ->
                        form(keyed("a", "textfield", ""), list("l", "列", "'id':'List_1'", keyed("a", "textfield", ""))))
                .hasMessageContaining("key 重复");
    }

    @Test
    void itsButtonsWorkWithoutJavaScript() {
        var posted = new HashMap<String, String[]>();
        posted.put("joint", new String[] {"true"});
        posted.put("owners", new String[] {""});
        posted.put("owners[0]", new String[] {""});
        posted.put("owners[0].owner", new String[] {"甲"});
        posted.put("owners[2].owner", new String[] {"丙"});
        var typed = schema.fromParameters(posted);
        assertThat(typed.get("owners")).isEqualTo(List.of(Map.of("owner", "甲"), Map.of("owner", "丙")));

        assertThat((List<?>) pressed("_add", "owners", typed).get("owners")).hasSize(3);
        assertThat(pressed("_remove", "owners[0]", typed).get("owners")).isEqualTo(List.of(Map.of("owner", "丙")));
        assertThat(pressed("_add", "owners[1].seals", typed).get("owners").toString())
                .contains("seals=[{}]");
        for (var senseless :
                List.of("owners[-1]", "owners[9]", "owners[1].ghosts", "joint", "", "owners[0]]", "x[0]")) {
            assertThat(pressed("_remove", senseless, typed).get("owners"))
                    .as(senseless)
                    .isEqualTo(typed.get("owners"));
        }
        var full = pressed("_add", "owners", typed);
        assertThat(pressed("_add", "owners", full).get("owners")).isEqualTo(full.get("owners"));
    }

    private Map<String, Object> pressed(String button, String place, Map<String, Object> values) {
        return schema.act(Map.of(button, new String[] {place}), values);
    }

    @Test
    void isReadEntryByEntry() {
        assertThat(schema.reading(Map.of("joint", true, "owners", List.of(owner("甲", 40, "公章"), owner("乙", 60)))))
                .extracting(Reading::value)
                .contains("名称：甲，名称：40，印章：名称：公章\n名称：乙，名称：60");
    }

    @Test
    void isDrawnWithItsPlaces() {
        var html = new Rendering()
                .fragment(
                        "fragments/form :: fields(${form.parts})",
                        Map.of("form", schema.view(Map.of("joint", true), Map.of(), CONTEXT)));
        assertThat(html)
                .contains("name=\"owners[0].owner\"", "value=\"owners[0].seals\"", "共有人 1", "name=\"_add\"")
                .doesNotContain("value=\"owners[0]\" formnovalidate");
    }
}
