package cn.zhiban.form;

import static cn.zhiban.form.Forms.CONTEXT;
import static cn.zhiban.form.Forms.errorOf;
import static cn.zhiban.form.Forms.field;
import static cn.zhiban.form.Forms.form;
import static cn.zhiban.form.Forms.keptOf;
import static cn.zhiban.form.Forms.keyed;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Limits that depend on other answers or on the day, times, options that are computed, what the office gives. */
class LimitsTest {

    private final FormSchema loan = form(
            keyed("amount", "number", "'decimalDigits':2"),
            keyed("paid", "number", "'validate':{'min':'=amount / 2','max':'=amount'}"),
            keyed(
                    "code",
                    "textfield",
                    "'validate':{'minLength':'=string length(string(amount))','maxLength':'=20 / 2'}"));

    @Test
    void aLimitFollowsAnEarlierAnswer() {
        assertThat(loan.validate(Map.of("amount", "100.10", "paid", "50.04"), CONTEXT)
                        .errors())
                .containsEntry("paid", "不能小于 50.05");
        assertThat(loan.validate(Map.of("amount", "100.10", "paid", "100.11"), CONTEXT)
                        .errors())
                .containsEntry("paid", "不能大于 100.1");
        assertThat(loan.validate(Map.of("amount", "100.10", "paid", "100.10"), CONTEXT)
                        .errors())
                .isEmpty();
    }

    @Test
    void aLimitThatCannotBeComputedDoesNotBind() {
        assertThat(loan.validate(Map.of("paid", "7", "code", "a"), CONTEXT).errors())
                .isEmpty();
    }

    @Test
    void aLengthFollowsAnEarlierAnswer() {
        assertThat(loan.validate(Map.of("amount", "1000", "code", "abc"), CONTEXT)
                        .errors())
                .containsEntry("code", "至少 4 个字，现在只有 3 个字");
        assertThat(loan.validate(Map.of("code", "abcdefghijk"), CONTEXT).errors())
                .containsEntry("code", "最多 10 个字，现在有 11 个字");
    }

    @ParameterizedTest
    @CsvSource({"0.25, 应是 0.5 的整数倍", "1.5, ", "-2, ", "7, "})
    void anIncrementIsExact(String typed, String words) {
        assertThat(errorOf(field("number", "'increment':'0.5'"), typed)).isEqualTo(words);
    }

    @Test
    void aDayDoesNotLieBeforeAnother() {
        FormSchema term = form(
                keyed("from", "datetime", "'subtype':'date'").replace("名称", "开始日期"),
                keyed("until", "datetime", "'subtype':'date','properties':{'zhiban:notBefore':'from'}"));
        assertThat(term.validate(Map.of("from", "2026年3月1日", "until", "2026-02-28"), CONTEXT)
                        .errors())
                .containsEntry("until", "不能早于开始日期（2026年3月1日（周日））");
        assertThat(term.validate(Map.of("from", "2026-03-01", "until", "2026-03-01"), CONTEXT)
                        .errors())
                .isEmpty();
        assertThat(term.validate(Map.of("from", "改天", "until", "2026-03-01"), CONTEXT)
                        .errors())
                .containsOnlyKeys("from");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "date     | 2026-03-01          | 不能早于今天（2026年3月2日（周一））",
                "date     | 2026-03-02          | ",
                "datetime | 2026-03-01T23:59    | 不能早于今天（2026年3月2日（周一））",
                "datetime | 2026-03-02 00:00    | "
            })
    void passedDaysAreRefusedByTheServerToo(String subtype, String typed, String words) {
        assertThat(errorOf(field("datetime", "'subtype':'" + subtype.strip() + "','disallowPassedDates':true"), typed))
                .isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "9:30                | 09:30",
                "09：30              | 09:30",
                "00:00               | 00:00",
                "23:45:00            | 23:45"
            })
    void aTimeHasOneWayOfWriting(String typed, String kept) {
        assertThat(keptOf(field("datetime", "'subtype':'time','timeInterval':15"), typed))
                .isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "time     | 24:00             | 没有 24:00 这个时间，请核对",
                "time     | 09:31             | 只能填写 15 分钟一档的时间",
                "time     | nine              | 请填写时间，如 09:30",
                "datetime | 2026-02-30T09:30  | 没有 2026-02-30T09:30 这个时间，请核对",
                "datetime | 2026-03-02        | 请填写日期和时间，如 2026-09-17 09:30",
                "datetime | 0026-03-02T09:30  | 年份应在 1900 至 2199 之间，请核对",
                "datetime | 2026-03-02T09:30Z | 请填写日期和时间，如 2026-09-17 09:30"
            })
    void aTimeThatIsNoneIsTold(String subtype, String typed, String words) {
        assertThat(errorOf(field("datetime", "'subtype':'" + subtype.strip() + "','timeInterval':15"), typed))
                .isEqualTo(words);
        assertThat(errorOf(field("datetime", "'subtype':'" + subtype.strip() + "'"), List.of(typed)))
                .contains("填写");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "email | name@example.com       | ",
                "email | name@example           | 请填写电子邮箱，如 name@example.com",
                "email | a b@example.com        | 请填写电子邮箱，如 name@example.com",
                "phone | 020-12345678           | ",
                "phone | +86 13800000001        | ",
                "phone | 12                     | 请填写电话号码，如 020-12345678"
            })
    void addressesAreChecked(String type, String typed, String words) {
        assertThat(errorOf(field("textfield", "'validate':{'validationType':'" + type.strip() + "'}"), typed))
                .isEqualTo(words);
    }

    @Test
    void optionsAreComputedFromEarlierAnswers() {
        FormSchema chosen = form(
                keyed("kinds", "taglist", "'values':[{'label':'甲','value':'a'},{'label':'乙','value':'b'}]"),
                keyed("main", "select", "'valuesExpression':'=kinds'"));
        assertThat(chosen.validate(Map.of("kinds", List.of("a"), "main", "b"), CONTEXT)
                        .errors())
                .containsEntry("main", "请从所列选项中选择一项");
        assertThat(chosen.validate(Map.of("kinds", List.of("a", "b"), "main", "b"), CONTEXT)
                        .errors())
                .isEmpty();
        assertThat(chosen.validate(Map.of("kinds", "a", "main", "a"), CONTEXT).errors())
                .containsOnlyKeys("kinds", "main");
    }

    @Test
    void whatIsSentForAComputedOrAGivenAnswerDoesNotCount() {
        FormSchema mixed = form(
                keyed("amount", "number", ""),
                keyed("tax", "expression", "'expression':'=amount * 0.06'"),
                keyed("account", "textfield", "'readonly':true"));
        var result = mixed.validate(
                Map.of("amount", 100, "tax", 999_999, "account", "别人的"), CONTEXT.giving(Map.of("account", "自己的")));
        assertThat(result.errors()).isEmpty();
        assertThat(result.values())
                .isEqualTo(Map.of("amount", new BigDecimal("100"), "tax", new BigDecimal("6.00"), "account", "自己的"));
        assertThat(mixed.view(Map.of("account", "别人的"), Map.of(), CONTEXT.giving(Map.of("account", "自己的")))
                        .parts())
                .extracting(FormPart::kind, FormPart::value)
                .contains(org.assertj.core.groups.Tuple.tuple("given", "自己的"));
    }

    @Test
    void aTableShowsWhatTheOfficeGivesAndRoomIsLeft() {
        FormSchema read = form(
                "{'type':'spacer','height':60}",
                keyed("patents", "textfield", "'readonly':true"),
                "{'type':'table','label':'专利','dataSource':'=patents','columns':[{'key':'no','label':'专利号'}]}"
                        .replace("=patents", "=[{no: \\\"ZL1\\\"}, {no: \\\"<b>\\\"}]"));
        var view = read.view(Map.of(), Map.of(), CONTEXT);
        assertThat(view.parts().get(1).rows()).isEqualTo(List.of(List.of("专利号"), List.of("ZL1"), List.of("<b>")));
        assertThat(new Rendering().fragment("fragments/form :: fields(${form.parts})", Map.of("form", view)))
                .contains("<td>ZL1</td>", "&lt;b&gt;");
    }
}
