package cn.zhiban.form;

import static cn.zhiban.form.Forms.keyed;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.shared.Actor;
import cn.zhiban.shared.Role;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

class FragmentsTest {

    private static final String EVIL = "<script>alert(1)</script>\" onfocus=\"alert(2)' onclick='alert(3)";
    private static final String OPTIONS =
            "'values':[{'label':'<script>o</script>','value':'yes'},{'label':'没有','value':'no'}]";

    public record Step(String label, String state, String note) {}

    public record Day(LocalDate date, boolean counted, int number, String reason) {}

    public record Entry(OffsetDateTime at, String words, String by) {}

    private final Rendering rendering = new Rendering();

    private static FormSchema everyComponent(String label) {
        String written = label.replace("\"", "\\\"").replace("'", "’");
        return FormSchema.parse(Forms.json(
                        "{'type':'text','text':'&lt;script&gt;alert(1)'}",
                        "{'type':'separator'}",
                        "{'type':'group','label':'@','components':["
                                + keyed(
                                        "line",
                                        "textfield",
                                        "'description':'@','validate':{'required':true},"
                                                + "'properties':{'zhiban:check':'mobile','zhiban:autocomplete':'tel'}")
                                + "]}",
                        keyed("lines", "textarea", "'description':'@'"),
                        keyed(
                                "amount",
                                "number",
                                "'decimalDigits':2,'appearance':{'prefixAdorner':'@','suffixAdorner':'元'}"),
                        keyed("day", "datetime", "'subtype':'date'"),
                        keyed("choice", "select", OPTIONS),
                        keyed("option", "radio", OPTIONS),
                        keyed("several", "checklist", OPTIONS),
                        keyed("agreed", "checkbox", ""),
                        keyed("given", "textfield", "'readonly':true,'description':'@'"))
                .replace("@", written)
                .replace("名称", written));
    }

    private String form(FormSchema schema, Map<String, Object> values, Map<String, String> errors) {
        FormView view = schema.view(values, errors, Forms.CONTEXT);
        return rendering.fragment("fragments/form :: summary(${form.errors})", Map.of("form", view))
                + rendering.fragment("fragments/form :: fields(${form.parts})", Map.of("form", view));
    }

    private static void assertHarmless(String html) {
        assertThat(html)
                .contains("&lt;script&gt;")
                .doesNotContain("<script")
                .doesNotContain("\" onfocus")
                .doesNotContain("' onclick");
    }

    @Test
    void everyTextOfAFormIsEscaped() {
        FormSchema schema = everyComponent(EVIL);
        Map<String, Object> typed = new HashMap<>();
        Map<String, String> errors = new LinkedHashMap<>();
        for (String key : schema.keys()) {
            typed.put(key, EVIL);
            errors.put(key, EVIL);
        }
        errors.put(EVIL, EVIL);
        String html = form(schema, typed, errors);
        assertHarmless(html);
        assertThat(html.split("&lt;script&gt;")).hasSizeGreaterThan(40);
    }

    @Test
    void aFieldIsTiedToItsLabelItsHintAndItsError() {
        String html = form(everyComponent("手机"), Map.of("line", "138"), Map.of("line", "手机号码是 11 位"));
        assertThat(html)
                .contains("<label for=\"line\">")
                .contains("id=\"line-hint\"")
                .contains("id=\"line-error\"")
                .contains("aria-describedby=\"line-hint line-error\"")
                .contains("aria-invalid=\"true\"")
                .contains("inputmode=\"tel\"")
                .contains("autocomplete=\"tel\"")
                .contains("错误：手机号码是 11 位")
                .contains("<a href=\"#line\">手机号码是 11 位</a>")
                .contains("value=\"138\"");
        assertThat(html.split("aria-invalid")).hasSize(2);
    }

    @Test
    void theSummaryTakesTheFocusAndCounts() {
        String html = form(everyComponent("项"), Map.of(), Map.of("line", "甲", "agreed", "乙"));
        assertThat(html)
                .contains("有 2 处需要改正")
                .contains("role=\"alert\"")
                .contains("tabindex=\"-1\"")
                .contains("autofocus");
        assertThat(form(everyComponent("项"), Map.of(), Map.of()))
                .doesNotContain("role=\"alert\"")
                .doesNotContain("-error\"");
    }

    @Test
    void severalAnswersStandInAFieldsetAndAnErrorLeadsToTheFirst() {
        String html = form(everyComponent("项"), Map.of("option", "no"), Map.of("option", "请选择一项"));
        assertThat(html)
                .contains("<a href=\"#option\">")
                .contains("id=\"option\" name=\"option\" value=\"yes\"")
                .contains("role=\"radiogroup\"")
                .contains("id=\"option-2\" name=\"option\" value=\"no\" checked=\"checked\"")
                .contains("aria-describedby=\"option-error\"");
        assertThat(html.split("aria-invalid=\"true\"")).hasSize(2);
        assertThat(html.split("<fieldset")).hasSize(4);
        assertThat(html.split("<legend")).hasSize(4);
    }

    @Test
    void whatWasTypedIsKept() {
        Map<String, Object> typed = Map.of(
                "line",
                "12",
                "lines",
                "一\n二",
                "amount",
                "1,2",
                "day",
                "2026-02-30",
                "choice",
                "no",
                "several",
                List.of("yes"),
                "agreed",
                true,
                "given",
                "本局");
        String html = form(everyComponent("项"), typed, Map.of("day", "没有这一天"));
        assertThat(html)
                .contains("value=\"12\"")
                .contains(">一\n二</textarea>")
                .contains("value=\"1,2\"")
                .contains("type=\"text\" id=\"day\" name=\"day\" value=\"2026-02-30\"")
                .contains("<option value=\"no\" selected=\"selected\">")
                .contains("id=\"several\" name=\"several\" value=\"yes\" checked=\"checked\"")
                .contains("value=\"true\" id=\"agreed\" name=\"agreed\" checked=\"checked\"")
                .contains(">本局</p>");
        assertThat(html).doesNotContain("name=\"given\"");
    }

    @Test
    void aDayThatStandsIsChosenInTheNativePicker() {
        assertThat(form(everyComponent("项"), Map.of("day", "2026-03-02"), Map.of()))
                .contains("type=\"date\" id=\"day\" name=\"day\" value=\"2026-03-02\"");
    }

    @Test
    void aConditionalFormCanBeAskedAgainWithoutScript() {
        FormSchema schema = Forms.form(
                keyed("joint", "checkbox", ""), keyed("owners", "textfield", "'conditional':{'hide':'=not(joint)'}"));
        Map<String, Object> model = Map.of("form", schema.view(Map.of(), Map.of(), Forms.CONTEXT));
        assertThat(rendering.fragment("fragments/form :: refresh(${form})", model))
                .contains("name=\"_refresh\"");
        Map<String, Object> plain = Map.of("form", everyComponent("项").view(Map.of(), Map.of(), Forms.CONTEXT));
        assertThat(rendering.fragment("fragments/form :: refresh(${form})", plain))
                .doesNotContain("_refresh");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fragments/status :: tag('red', ${evil})",
                "fragments/status :: status('ACCEPTED', ${evil})",
                "fragments/status :: due('warn', ${evil}, ${day}, ${evil})",
                "fragments/status :: steps(${steps})",
                "fragments/status :: days(${days}, ${day})",
                "fragments/status :: facts(${readings})",
                "fragments/status :: timeline(${entries})",
                "fragments/status :: empty(${evil}, ${evil}, '/', ${evil})",
                "fragments/status :: banner('ok', ${evil}, ${evil})",
                "layout/parts :: account('/staff', ${evil})",
                "layout/portal :: page(${evil}, 'my', null, ~{fragments/status :: expired})",
                "layout/desk :: page(${evil}, 'queue', null, ~{fragments/status :: expired})"
            })
    void everyTextOfAFragmentIsEscaped(String fragment) {
        LocalDate day = LocalDate.of(2026, 3, 19);
        assertHarmless(rendering.fragment(
                fragment,
                Map.of(
                        "evil", EVIL,
                        "day", day,
                        "actor", new Actor(1, "clerk", EVIL, Set.of(Role.CLERK)),
                        "steps", List.of(new Step(EVIL, "now", EVIL)),
                        "days", List.of(new Day(day, true, 5, EVIL)),
                        "readings", List.of(new Reading("a", EVIL, EVIL, false)),
                        "entries", List.of(new Entry(OffsetDateTime.parse("2026-03-09T16:20:00+08:00"), EVIL, EVIL)))));
    }

    @Test
    void colourAndStatusAreSaidInWords() {
        assertThat(rendering.fragment("fragments/status :: tag('YELLOW', '剩 2 个工作日')", Map.of()))
                .isEqualTo("<span class=\"govuk-tag shape govuk-tag--yellow\">剩 2 个工作日</span>");
        assertThat(rendering.fragment("fragments/status :: tag(${c}, '今天到期')", Map.of("c", "red")))
                .contains("govuk-tag--red");
        assertThat(rendering.fragment("fragments/status :: tag('GREY', '计时暂停')", Map.of()))
                .contains("govuk-tag--grey");
        assertThat(rendering.fragment("fragments/status :: status('DELIVERED', '已送达')", Map.of()))
                .isEqualTo("<span class=\"govuk-tag govuk-tag--green\">已送达</span>");
        assertThat(rendering.fragment("fragments/status :: status('RECEIVED', '已收件')", Map.of()))
                .isEqualTo("<span class=\"govuk-tag\">已收件</span>");
    }

    @Test
    void daysSayWhyTheyCountInWordsWhateverTheLanguageOfTheBrowser() {
        List<Day> days = List.of(
                new Day(LocalDate.of(2026, 2, 13), false, 0, "送达，当日不计"),
                new Day(LocalDate.of(2026, 2, 14), true, 1, "调休上班"),
                new Day(LocalDate.of(2026, 2, 15), false, 0, "春节"),
                new Day(LocalDate.of(2026, 2, 24), true, 2, ""));
        String html = rendering.fragment(
                "fragments/status :: days(${days}, ${due})", Map.of("days", days, "due", LocalDate.of(2026, 2, 24)));
        assertThat(html.replaceAll("\\s+", " "))
                .contains("<li class=\"skip-day\">")
                .contains("2/13")
                .contains("周五")
                .contains("<li class=\"makeup\">")
                .contains("第 1 日")
                .contains("调休上班")
                .contains("<li class=\"last\">")
                .contains("第 2 日 截止");
        assertThat(rendering.fragment("fragments/status :: day(${d})", Map.of("d", LocalDate.of(2026, 9, 17))))
                .isEqualTo("<time datetime=\"2026-09-17\">2026年9月17日（周四）</time>");
    }

    @Test
    void theCurrentStepIsMarkedForEveryReader() {
        String html = rendering.fragment(
                "fragments/status :: steps(${steps})",
                Map.of(
                        "steps",
                        List.of(
                                new Step("已收件", "done", "3月9日"),
                                new Step("受理", "now", ""),
                                new Step("送达", "todo", ""))));
        assertThat(html).contains("（已完成）").contains("（进行中）").contains("（未开始）");
        assertThat(html.split("aria-current=\"step\"")).hasSize(2);
    }

    @Test
    void pagesLeadOnlyWhereThereIsSomething() {
        assertThat(rendering.fragment("fragments/status :: pages(null, '/staff?after=2')", Map.of()))
                .contains("下一页")
                .contains("/staff?after=2")
                .doesNotContain("上一页");
        assertThat(rendering.fragment("fragments/status :: pages(null, '')", Map.of()))
                .isBlank();
    }

    @Test
    void theHeadShowsWhoIsSignedIn() {
        String page = "layout/portal :: page('首页', 'items', null, ~{fragments/status :: expired})";
        assertThat(rendering.fragment(page, Map.of()))
                .contains("<title>首页 · 知办</title>")
                .contains("href=\"/sign-in\"")
                .contains("href=\"#main\"")
                .contains("<a href=\"/\" aria-current=\"page\">")
                .doesNotContain("/sign-out")
                .doesNotContain("工作台");
        Actor applicant = new Actor(1, "company1", "某某科技", Set.of(Role.APPLICANT));
        assertThat(rendering.fragment(page, Map.of("actor", applicant)))
                .contains("action=\"/sign-out\" method=\"post\"")
                .contains("某某科技")
                .doesNotContain("工作台");
        Actor clerk = new Actor(2, "clerk", "窗口甲", Set.of(Role.CLERK));
        assertThat(rendering.fragment(page, Map.of("actor", clerk))).contains("<a href=\"/staff\">工作台</a>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"403", "404", "409", "4xx", "5xx"})
    void anErrorPageSaysWhatToDoNext(String code) {
        assertThat(rendering.of("error/" + code, Map.of()))
                .contains("<html lang=\"zh-CN\"")
                .contains("<h1>")
                .contains("href=\"/\"")
                .contains(" · 知办</title>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"403", "404", "409", "4xx", "5xx"})
    void anErrorPageTellsTheReasonAndLeadsStaffBackToTheirQueue(String code) {
        var clerk = new Actor(1, "clerk", "窗口甲", Set.of(Role.CLERK));
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, EVIL);
        String html = rendering.of("error/" + code, Map.of("actor", clerk, "problem", problem));
        assertHarmless(html);
        assertThat(html).contains("href=\"/staff\"").doesNotContain("href=\"/my\"");
    }
}
