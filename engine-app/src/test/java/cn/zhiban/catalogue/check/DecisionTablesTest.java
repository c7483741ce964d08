package cn.zhiban.catalogue.check;

import static cn.zhiban.catalogue.check.PlantedItem.TABLE;
import static cn.zhiban.catalogue.check.PlantedItem.shipped;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionTablesTest {

    @ParameterizedTest
    @ValueSource(strings = {"juel", "javascript", "groovy", "http://www.omg.org/spec/DMN/20151101/JUEL/"})
    void refusesACellInAnotherLanguageThanFeel(String language) {
        shipped()
                .in(TABLE)
                .replacing("<inputEntry ", "<inputEntry expressionLanguage=\"" + language + "\" ")
                .isRefusedAt("inputEntry_large", "只能是 FEEL");
    }

    @Test
    void refusesAnotherLanguageForTheWholeFile() {
        shipped()
                .in(TABLE)
                .replacing("<definitions ", "<definitions expressionLanguage=\"juel\" ")
                .isRefusedAt("definitions_routePledge", "只能是 FEEL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"${evil.run()}", "#{evil.run()}"})
    void refusesAJuelCell(String cell) {
        shipped()
                .in(TABLE)
                .replacing("\"examiner\"", cell.replace("$", "\\$"))
                .isRefusedAt("outputEntry_ordinary", "dmn:text 不允许内容");
    }

    @Test
    void letsACellNameFeelItself() {
        shipped()
                .in(TABLE)
                .replacing("<inputEntry ", "<inputEntry expressionLanguage=\"feel\" ")
                .hasNoFindings();
    }

    @ParameterizedTest
    @ValueSource(strings = {"FIRST", "PRIORITY", "ANY", "RULE ORDER", "OUTPUT ORDER"})
    void refusesAHitPolicyThatHidesOverlaps(String policy) {
        shipped().in(TABLE).replacing("UNIQUE", policy).isRefusedAt("decisionTable_routePledge", "UNIQUE 或者 COLLECT");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "today() - duration(\"P1D\")|不允许 today()、now()",
                "now ()|不允许 today()、now()",
                "for x in [1,2] return x|不允许循环",
                "some x in [1,2] satisfies x > 1|不允许循环",
                "function(x) x|不允许循环"
            })
    void refusesAClockOrALoopInACell(String cell, String reason) {
        shipped().in(TABLE).replacing("&gt;= 50000000", cell).isRefusedAt("inputEntry_large", reason);
    }

    @Test
    void refusesACellWithoutEnd() {
        shipped()
                .in(TABLE)
                .replacing("&gt;= 50000000", "1".repeat(501))
                .isRefusedAt("inputEntry_large", "dmn:text 不允许内容");
    }

    @Test
    void refusesAnInputThatIsAnExpression() {
        shipped()
                .in(TABLE)
                .replacing("<text>securedAmount", "<text>securedAmount * 2")
                .isRefusedAt("inputExpression_securedAmount", "输入必须是一个变量");
    }

    @Test
    void refusesATableThatIsNotCalledAsItsFile() {
        shipped()
                .in(TABLE)
                .replacing("decision id=\"route-pledge\"", "decision id=\"route-all\"")
                .isRefusedAt("route-all", "必须与文件名相同");
    }

    @Test
    void refusesARuleWithAGeneratedId() {
        shipped()
                .in(TABLE)
                .replacing("rule_ordinaryToExaminer", "DecisionRule_1a2b3c")
                .isRefusedAt("DecisionRule_1a2b3c", "规则编号");
    }

    @Test
    void refusesARuleThatIsThereTwice() {
        shipped()
                .in(TABLE)
                .replacing("rule_ordinaryToExaminer", "rule_largeAmountToChief")
                .isRefusedAt("rule_largeAmountToChief", "规则编号重复");
    }

    @Test
    void refusesARuleWithoutItsBasis() {
        shipped()
                .in(TABLE)
                .replacing("<description>其余.*?</description>", "<description> </description>")
                .isRefusedAt("rule_ordinaryToExaminer", "没有说明依据");
    }

    @Test
    void refusesADecisionThatIsNoTable() {
        shipped()
                .in(TABLE)
                .replacing(
                        "(?s)<decisionTable.*</decisionTable>", "<literalExpression><text>1</text></literalExpression>")
                .isRefusedAt("route-pledge", "只允许决策表");
    }
}
