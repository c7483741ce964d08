package cn.zhiban.form;

import static cn.zhiban.form.Forms.errorOf;
import static cn.zhiban.form.Forms.field;
import static cn.zhiban.form.Forms.form;
import static cn.zhiban.form.Forms.judge;
import static cn.zhiban.form.Forms.keptOf;
import static cn.zhiban.form.Forms.keyed;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormValidationTest {

    private static final String REQUIRED = "'validate':{'required':true}";
    private static final String OPTIONS = "'values':[{'label':'有','value':'yes'},{'label':'没有','value':'no'}]";

    @ParameterizedTest
    @CsvSource({
        "textfield, 请填写名称",
        "textarea, 请填写名称",
        "number, 请填写名称",
        "checkbox, 请阅读并勾选此项",
    })
    void aRequiredAnswerMustBeGiven(String type, String words) {
        String component = field(type, REQUIRED);
        assertThat(errorOf(component, null)).isEqualTo(words);
        assertThat(form(component).validate(Map.of(), Forms.CONTEXT).errors()).containsEntry("it", words);
        if (!type.equals("checkbox")) {
            assertThat(errorOf(component, "")).isEqualTo(words);
            assertThat(errorOf(component, " 　\u00a0\r\n")).isEqualTo(words);
        }
    }

    @Test
    void anUntickedBoxAnEmptyListAndNoChoiceFailWhereRequired() {
        assertThat(errorOf(field("checkbox", REQUIRED), false)).isEqualTo("请阅读并勾选此项");
        assertThat(errorOf(field("checklist", OPTIONS + "," + REQUIRED), List.of()))
                .isEqualTo("请至少选择一项");
        assertThat(errorOf(field("select", OPTIONS + "," + REQUIRED), "")).isEqualTo("请选择名称");
        assertThat(errorOf(field("datetime", "'subtype':'date'," + REQUIRED), ""))
                .isEqualTo("请填写名称");
    }

    @Test
    void whatIsNotRequiredMayBeMissing() {
        assertThat(keptOf(field("textfield", ""), "  ")).isNull();
        assertThat(keptOf(field("number", ""), null)).isNull();
        assertThat(keptOf(field("checkbox", ""), null)).isEqualTo(false);
        assertThat(keptOf(field("checklist", OPTIONS), null)).isEqualTo(List.of());
    }

    @Test
    void lengthsAreThoseOfTheTrimmedTextInCharacters() {
        String component = field("textfield", "'validate':{'minLength':2,'maxLength':4}");
        assertThat(keptOf(component, "  甲乙丙丁 　")).isEqualTo("甲乙丙丁");
        assertThat(keptOf(component, "𬭎䶮龘㑇")).isEqualTo("𬭎䶮龘㑇");
        assertThat(errorOf(component, "甲乙丙丁戊")).isEqualTo("最多 4 个字，现在有 5 个字");
        assertThat(errorOf(component, " 甲 ")).isEqualTo("至少 2 个字，现在只有 1 个字");
    }

    @Test
    void aPatternIsFoundAnywhereAndSaysItsOwnWords() {
        String component = field("textfield", "'validate':{'pattern':'[0-9]{3}','patternErrorMessage':'要有三位数字'}");
        assertThat(keptOf(component, "第123号")).isEqualTo("第123号");
        assertThat(errorOf(component, "第12号")).isEqualTo("要有三位数字");
        assertThat(errorOf(field("textfield", "'validate':{'pattern':'^a$'}"), "ba"))
                .isEqualTo("格式不对，请核对");
    }

    @ParameterizedTest
    @CsvSource({
        "12, 12.00",
        "'3,500,000.5', 3500000.50",
        "１２．５, 12.50",
        "-0.01, -0.01",
        "007, 7.00",
        "1000000000000.00, 1000000000000.00"
    })
    void anAmountIsKeptToTheFen(String typed, BigDecimal kept) {
        assertThat(keptOf(field("number", "'decimalDigits':2"), typed)).isEqualTo(kept);
    }

    @Test
    void aNumberMayComeAsAJsonNumber() {
        String component = field("number", "'decimalDigits':2");
        assertThat(keptOf(component, 12)).isEqualTo(new BigDecimal("12.00"));
        assertThat(keptOf(component, 12.5d)).isEqualTo(new BigDecimal("12.50"));
        assertThat(keptOf(component, new BigDecimal("0.1000"))).isEqualTo(new BigDecimal("0.10"));
        assertThat(keptOf(component, 1L << 40)).isEqualTo(new BigDecimal("1099511627776.00"));
    }

    @Test
    void decimalsBeyondTheLastAreNotRoundedButRefused() {
        assertThat(errorOf(field("number", "'decimalDigits':2"), "3,500,000.125"))
                .isEqualTo("最多两位小数");
        assertThat(errorOf(field("number", "'decimalDigits':0"), "1.5")).isEqualTo("请填写整数");
        assertThat(keptOf(field("number", "'decimalDigits':0"), "1.0")).isEqualTo(new BigDecimal("1"));
        assertThat(errorOf(field("number", ""), "0.12345678901")).isEqualTo("最多 10 位小数");
    }

    @Test
    void boundsBelongToTheRange() {
        String component = field("number", "'validate':{'min':0.01,'max':'1000000'}");
        assertThat(keptOf(component, "0.01")).isEqualTo(new BigDecimal("0.01"));
        assertThat(keptOf(component, "1000000")).isEqualTo(new BigDecimal("1000000"));
        assertThat(errorOf(component, "0")).isEqualTo("不能小于 0.01");
        assertThat(errorOf(component, "1000000.01")).isEqualTo("不能大于 1,000,000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-09-17", "2026/9/17", "2026.09.17", "2026年9月17日", " 2026-9-17 "})
    void aDayIsKeptAsIsoText(String typed) {
        assertThat(keptOf(field("datetime", "'subtype':'date'"), typed)).isEqualTo("2026-09-17");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-30, 没有 2026年2月30日 这一天，请核对",
        "2025-02-29, 没有 2025年2月29日 这一天，请核对",
        "2026-13-01, 没有 2026年13月1日 这一天，请核对",
        "17/09/2026, '请填写日期，如 2026-09-17'",
        "昨天, '请填写日期，如 2026-09-17'",
        "0026-09-17, 年份应在 1900 至 2199 之间，请核对",
    })
    void aDayMustExist(String typed, String words) {
        assertThat(errorOf(field("datetime", "'subtype':'date'"), typed)).isEqualTo(words);
    }

    @Test
    void aCheckJudgesOnTheDayOfTheContext() {
        String component = field("datetime", "'subtype':'date','properties':{'zhiban:check':'pastDate'}");
        assertThat(keptOf(component, "2026-03-02")).isEqualTo("2026-03-02");
        assertThat(errorOf(component, "2026-03-03")).isEqualTo("不能晚于今天（2026年3月2日）");
    }

    @Test
    void aCheckGivesTheOneWayOfWriting() {
        String component = field("textfield", "'properties':{'zhiban:check':'uscc'}");
        assertThat(keptOf(component, "9144 0101 ma5a 0001 3q")).isEqualTo("91440101MA5A00013Q");
        assertThat(errorOf(component, "91440101MA5A00013R")).isEqualTo("最后一位校验码不对，请对照营业执照");
    }

    @ParameterizedTest
    @ValueSource(strings = {"select", "radio"})
    void onlyWhatIsOfferedCanBeChosen(String type) {
        assertThat(keptOf(field(type, OPTIONS), "yes")).isEqualTo("yes");
        assertThat(errorOf(field(type, OPTIONS), "有")).isEqualTo("请从所列选项中选择一项");
        assertThat(errorOf(field(type, OPTIONS), "YES")).isEqualTo("请从所列选项中选择一项");
        assertThat(keptOf(field(type, "'valuesKey':'banks'"), "boc")).isEqualTo("boc");
        assertThat(errorOf(field(type, "'valuesKey':'banks'"), "ccb")).isEqualTo("请从所列选项中选择一项");
        assertThat(errorOf(field(type, "'valuesKey':'unknown'"), "boc")).isEqualTo("请从所列选项中选择一项");
    }

    @Test
    void aChecklistKeepsTheOfferedOrderAndNothingTwice() {
        assertThat(keptOf(field("checklist", OPTIONS), List.of("no", "yes", "no")))
                .isEqualTo(List.of("yes", "no"));
        assertThat(errorOf(field("checklist", OPTIONS), List.of("no", "maybe"))).isEqualTo("请从所列选项中选择");
        assertThat(errorOf(field("checklist", OPTIONS), Arrays.asList("no", null)))
                .isEqualTo("请从所列选项中选择");
    }

    @Test
    void aKeyThatTheFormDoesNotHaveIsRefused() {
        FormResult result = form(field("textfield", "")).validate(Map.of("it", "甲", "role", "ADMIN"), Forms.CONTEXT);
        assertThat(result.isValid()).isFalse();
        assertThat(result.errors()).containsExactly(Map.entry("role", "表单没有这一项"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'disabled':true", "'readonly':true"})
    void whatTheOfficeFillsInIsIgnoredFromTheInput(String attribute) {
        assertThat(judge(field("textfield", attribute + "," + REQUIRED), "forged"))
                .satisfies(result -> {
                    assertThat(result.values()).isEmpty();
                    assertThat(result.errors()).isEmpty();
                });
    }

    @Test
    void errorsStandInTheOrderOfTheForm() {
        FormSchema schema = form(
                keyed("zeta", "textfield", REQUIRED),
                "{'type':'group','label':'','components':[" + keyed("alpha", "textfield", REQUIRED) + "]}",
                keyed("midst", "textfield", REQUIRED));
        assertThat(schema.validate(Map.of(), Forms.CONTEXT).errors()).containsOnlyKeys("zeta", "alpha", "midst");
        assertThat(List.copyOf(schema.validate(Map.of("other", 1), Forms.CONTEXT)
                        .errors()
                        .keySet()))
                .containsExactly("zeta", "alpha", "midst", "other");
    }

    @Test
    void judgingAgainWhatStandsChangesNothing() {
        FormSchema schema = form(
                keyed("amount", "number", "'decimalDigits':2"),
                keyed("day", "datetime", "'subtype':'date'"),
                keyed("code", "textfield", "'properties':{'zhiban:check':'patentNumber'}"),
                keyed("kinds", "checklist", OPTIONS),
                keyed("agreed", "checkbox", ""));
        Map<String, Object> typed = Map.of("amount", "1,000", "day", "2026/3/1", "code", "201811564288x");
        Map<String, Object> once = schema.validate(typed, Forms.CONTEXT).values();
        assertThat(schema.validate(once, Forms.CONTEXT))
                .isEqualTo(new FormResult(once, new java.util.LinkedHashMap<>()));
        assertThat(once).hasSize(5);
    }
}
