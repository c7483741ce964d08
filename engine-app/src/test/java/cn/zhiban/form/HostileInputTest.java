package cn.zhiban.form;

import static cn.zhiban.form.Forms.errorOf;
import static cn.zhiban.form.Forms.field;
import static cn.zhiban.form.Forms.form;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileInputTest {

    private static final String OPTIONS = "'values':[{'label':'有','value':'yes'}]";
    private static final List<String> FIELDS = List.of(
            field("textfield", ""),
            field("textfield", "'validate':{'pattern':'^(a+)+$'}"),
            field("textfield", "'properties':{'zhiban:check':'uscc'}"),
            field("textfield", "'properties':{'zhiban:check':'idNumber'}"),
            field("textfield", "'properties':{'zhiban:check':'mobile'}"),
            field("textfield", "'properties':{'zhiban:check':'patentNumber'}"),
            field("textarea", "'properties':{'zhiban:check':'patentNumberList'}"),
            field("number", "'decimalDigits':2,'validate':{'min':0,'max':100}"),
            field("datetime", "'subtype':'date','properties':{'zhiban:check':'pastDate'}"),
            field("select", OPTIONS),
            field("radio", OPTIONS),
            field("checkbox", ""),
            field("checklist", OPTIONS));

    static Stream<Named<Object>> hostile() throws Exception {
        return Stream.of(
                        Map.of("a", List.of()),
                        Map.of(),
                        List.of(Map.of("a", 1)),
                        List.of("x", List.of("y")),
                        Arrays.asList(null, null),
                        Double.NaN,
                        Double.POSITIVE_INFINITY,
                        new BigDecimal("1e400"),
                        new BigDecimal("1e1000000000"),
                        new BigDecimal("1e-1000000000"),
                        BigInteger.ONE.shiftLeft(8_000_000),
                        new ObjectMapper().readValue("1e400", Object.class),
                        "1e400",
                        "NaN",
                        "2026-02-30",
                        "9".repeat(1_000_000),
                        "1," + "000,".repeat(250_000),
                        "a".repeat(1_000_000) + "!",
                        " ".repeat(1_000_000) + "x",
                        "\n".repeat(1_000_000) + "x",
                        "ZL201811564288.X\n".repeat(50_000),
                        "ﷺ".repeat(20_000),
                        "零\u200b宽",
                        "反\u202e向",
                        "空\u0000字",
                        "半\ud800对",
                        "<script>alert(1)</script>",
                        new StringBuilder("other"))
                .map(input -> Named.of(input.getClass().getSimpleName(), input));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void getsAChineseErrorAndNeverAnException(Object input) {
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            for (String component : FIELDS) {
                FormSchema schema = form(component);
                Map<String, Object> given = Collections.singletonMap("it", input);
                FormResult result = schema.validate(given, Forms.CONTEXT);
                result.errors()
                        .forEach((key, words) ->
                                assertThat(words).matches("(?s).*\\p{IsHan}.*").hasSizeLessThan(100));
                assertThat(schema.view(given, result.errors(), Forms.CONTEXT).parts())
                        .hasSize(1);
                assertThat(schema.reading(result.values(), Forms.CONTEXT)).hasSize(1);
            }
        });
    }

    @Test
    void wrongJsonTypesAreNamedByTheField() {
        assertThat(errorOf(field("textfield", ""), 12)).isEqualTo("请填写文字");
        assertThat(errorOf(field("textfield", ""), List.of("甲"))).isEqualTo("请填写文字");
        assertThat(errorOf(field("number", ""), true)).isEqualTo("请填写数字，如 1234.56");
        assertThat(errorOf(field("number", ""), List.of(1))).isEqualTo("请填写数字，如 1234.56");
        assertThat(errorOf(field("number", ""), Double.NaN)).isEqualTo("请填写数字，如 1234.56");
        assertThat(errorOf(field("number", ""), new BigDecimal("1e400"))).isEqualTo("数字太大，请核对");
        assertThat(errorOf(field("number", ""), "9".repeat(16))).isEqualTo("数字太大，请核对");
        assertThat(errorOf(field("datetime", "'subtype':'date'"), 20260917)).isEqualTo("请填写日期，如 2026-09-17");
        assertThat(errorOf(field("checkbox", ""), "true")).isEqualTo("只能勾选或不勾选");
        assertThat(errorOf(field("checklist", OPTIONS), "yes")).isEqualTo("请从所列选项中选择");
        assertThat(errorOf(field("select", OPTIONS), List.of("yes"))).isEqualTo("请从所列选项中选择一项");
    }

    @ParameterizedTest
    @ValueSource(strings = {"零\u200b宽", "\ufeff名称", "反\u202e向", "空\u0000字", "半\ud800对", "分\u2028行", "两\n行"})
    void whatNobodyCanSeeIsRefusedInALine(String typed) {
        assertThat(errorOf(field("textfield", ""), typed)).startsWith("含有看不见的字符");
    }

    @Test
    void linesMayEndInATextOfSeveralLines() {
        assertThat(Forms.keptOf(field("textarea", ""), "一\r\n二\r三\t四")).isEqualTo("一\n二\n三\t四");
        assertThat(errorOf(field("textarea", ""), "零\u200b宽")).startsWith("含有看不见的字符");
    }

    @Test
    void aMegabyteOfTextIsTooLongEvenWithoutABound() {
        assertThat(errorOf(field("textfield", ""), "甲".repeat(1_000_000))).isEqualTo("最多 1000 个字，现在有 1000000 个字");
        assertThat(errorOf(field("textarea", ""), "甲".repeat(20_001))).isEqualTo("最多 20000 个字，现在有 20001 个字");
    }

    @Test
    void unknownKeysAreListedShortlyAndNotWithoutEnd() {
        Map<String, Object> given = new HashMap<>();
        for (int i = 0; i < 10_000; i++) {
            given.put("k".repeat(100) + i, "x");
            given.put(i + "", "x");
        }
        given.put(null, "x");
        FormResult result = form(field("textfield", "")).validate(given, Forms.CONTEXT);
        assertThat(result.errors()).isNotEmpty().hasSizeLessThanOrEqualTo(10);
        assertThat(result.errors().keySet()).allSatisfy(key -> assertThat(key).hasSizeLessThanOrEqualTo(41));
    }
}
