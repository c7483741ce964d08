package cn.zhiban.catalogue.check;

import static cn.zhiban.catalogue.check.PlantedItem.FORM;
import static cn.zhiban.catalogue.check.PlantedItem.shipped;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormFilesTest {

    private static final String REASONS = "accept-application-refuse.form";

    @ParameterizedTest
    @ValueSource(strings = {"html", "iframe", "image", "button", "script", "documentPreview"})
    void refusesAComponentThatIsNotListed(String type) {
        assertThat(shipped()
                        .in(FORM)
                        .replacing("\"type\": \"textfield\"", "\"type\": \"" + type + "\"")
                        .findings())
                .anySatisfy(finding -> {
                    assertThat(finding.file()).isEqualTo(FORM);
                    assertThat(finding.element()).endsWith("/type");
                    assertThat(finding.reason()).contains("不符合格式");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"action\": \"submit\"", "\"source\": \"x\"", "\"defaultValue\": \"=now()\""})
    void refusesAPropertyThatIsNotListed(String property) {
        assertThat(shipped()
                        .in(FORM)
                        .replacing("\"id\": \"field_pledgorName\"", property + ", $0")
                        .findings())
                .anySatisfy(finding -> assertThat(finding.reason()).contains("不符合格式"));
    }

    @Test
    void refusesAFormThatIsNotCalledAsItsFile() {
        shipped()
                .in(REASONS)
                .replacing("\"id\": \"accept-application-refuse\"", "\"id\": \"accept-application-deny\"")
                .isRefusedAt("accept-application-deny", "必须与文件名相同");
    }

    @Test
    void refusesAKeyThatIsThereTwice() {
        shipped()
                .in(FORM)
                .replacing("\"key\": \"pledgeeName\"", "\"key\": \"pledgorName\"")
                .isRefusedAt("pledgorName", "key 重复");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=agent(1) != \\\"x\\\"", "=for x in y return x", "=today() > agent", "=true", "=agent = "})
    void refusesAConditionThatIsNoneOrThatDoesNotEndByItself(String condition) {
        assertThat(shipped()
                        .in(FORM)
                        .replacing("=agent != \\\\\"yes\\\\\"", condition.replace("\\", "\\\\"))
                        .findings())
                .anySatisfy(finding -> assertThat(finding.element()).isEqualTo("agentName"));
    }

    @Test
    void refusesAConditionThatIsNoExpression() {
        String condition = "agent";
        assertThat(shipped()
                        .in(FORM)
                        .replacing("=agent != \\\\\"yes\\\\\"", condition.replace("\\", "\\\\"))
                        .findings())
                .anySatisfy(finding -> assertThat(finding.element()).endsWith("/conditional/hide"));
    }

    @Test
    void refusesAConditionOnWhatIsAskedLater() {
        shipped()
                .in(FORM)
                .replacing("=pledgorKind != ", "=agent != ")
                .isRefusedAt("pledgorUscc", "hide 只能引用前面的项，没有 agent");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=now()", "共 {{count}} 份", "<b>重要</b>", "\\${evil}"})
    void refusesATextThatIsNotPlain(String text) {
        shipped().in(REASONS).replacing("\"理由说明\"", "\"" + text + "\"").isRefusedAt("words", "不允许表达式、模板和标记");
    }

    @Test
    void refusesAQuestionThatIsNotAskedInChinese() {
        shipped().in(REASONS).replacing("\"理由说明\"", "\"Words\"").isRefusedAt("words", "没有中文名称");
    }

    @Test
    void refusesAPatternThatCouldRunForEver() {
        shipped()
                .in(REASONS)
                .replacing("\"maxLength\": 100", "\"maxLength\": 100, \"pattern\": \"(a)\\\\\\\\1\"")
                .isRefusedAt("competentAuthority", "格式要求不能使用");
    }

    @Test
    void refusesWhatIsNoJson() {
        shipped().with(REASONS, "{\"id\": 1, \"id\": 2}").isRefused(REASONS, "", "不是可以读取的 JSON");
    }

    @Test
    void refusesAnAnswerThatIsNotInTheGlossary() {
        shipped()
                .in(FORM)
                .replacing("\"key\": \"pledgeeName\"", "\"key\": \"nameOfBank\"")
                .isRefusedAt("nameOfBank", "key 不在术语表");
    }

    @Test
    void refusesAnOptionThatIsThereTwice() {
        shipped()
                .in(FORM)
                .replacing("\"value\": \"creditLine\"", "\"value\": \"loan\"")
                .isRefusedAt("debtKind", "都不能重复：授信额度（loan）");
        shipped()
                .in(FORM)
                .replacing("\"label\": \"授信额度\"", "\"label\": \"借款\"")
                .isRefusedAt("debtKind", "都不能重复：借款（creditLine）");
    }

    @Test
    void refusesWhatIsNeverShown() {
        shipped()
                .in(FORM)
                .replacing("=pledgorKind != \\\\\"organisation\\\\\"", "=pledgorKind != \\\\\"company\\\\\"")
                .isRefusedAt("pledgorUscc", "条件永远不变：pledgorKind 没有选项 company");
    }
}
