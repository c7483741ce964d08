package cn.zhiban.catalogue.check;

import static cn.zhiban.catalogue.check.PlantedItem.shipped;

import cn.zhiban.catalogue.LetterElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No paper is waived without a letter, and a letter says all that law wants to be told. */
class LettersTest {

    private static final String LIST = "item.yaml";
    private static final String LETTER = "commitment.letter.md";
    private static final String TABLE = "offer-commitment.dmn";
    private static final String BLOCK = "(?s)commitment:\n.*?agentName: agentName\n";

    @Test
    void refusesAWaiverWithoutALetter() {
        shipped().without(LETTER).in(LIST).replacing(BLOCK, "").isRefusedAt("/materials/identityProofs", "告知承诺书");
    }

    @Test
    void refusesALetterThatIsNotThere() {
        shipped().without(LETTER).isRefused(LIST, "/commitment", LETTER);
    }

    @Test
    void refusesALetterThatTheListDoesNotName() {
        shipped().with("another.letter.md", "另一份").isRefused("another.letter.md", "", "没有材料用到");
    }

    @ParameterizedTest
    @EnumSource(LetterElement.class)
    void refusesALetterThatLacksAnElement(LetterElement element) {
        shipped().in(LETTER).replacing("## " + element.heading(), "## 另外的话").isRefusedAt("", element.heading());
    }

    @Test
    void refusesAHeadingUnderWhichNothingStands() {
        shipped().in(LETTER).replacing("(?s)(## 核查权力\n).*?(## 不实)", "$1\n$2").isRefusedAt("", "核查权力");
    }

    @ParameterizedTest
    @ValueSource(strings = {"民事责任", "行政责任", "刑事责任"})
    void refusesConsequencesThatLeaveOneOut(String liability) {
        shipped().in(LETTER).replacingAll(liability, "责任").isRefusedAt("不实承诺的后果", liability);
    }

    @Test
    void refusesALetterThatDoesNotNameTheMaterial() {
        shipped().in(LETTER).replacingAll("出质人和质权人身份证明", "若干证明").isRefusedAt("告知事项", "出质人和质权人身份证明");
    }

    @Test
    void refusesAListThatNamesNoTable() {
        shipped().without(TABLE).isRefused(LIST, "/commitment/offer", "offer-commitment");
    }

    @Test
    void refusesATableThatAsksForSomethingElse() {
        shipped()
                .in(TABLE)
                .replacing("<text>riskClass</text>", "<text>income</text>")
                .isRefusedAt("", "没有 income 这一项");
    }

    @Test
    void refusesATableThatDoesNotSayWhyNot() {
        shipped().in(TABLE).replacing("name=\"reason\"", "name=\"remark\"").isRefusedAt("", "不适用的理由");
    }

    @Test
    void refusesATableInWhichOneRuleAloneMayHold() {
        shipped().in(TABLE).replacing("COLLECT", "UNIQUE").isRefusedAt("", "COLLECT");
    }

    @Test
    void refusesAnAgentWhomTheFormDoesNotName() {
        shipped()
                .in(LIST)
                .replacing("  agentName: agentName", "  agentName: nobody")
                .isRefusedAt("/commitment/agentName", "nobody");
    }

    @ParameterizedTest
    @ValueSource(strings = {"riskClass: NONE", "riskClass: low"})
    void refusesARiskClassThatIsNone(String risk) {
        shipped().in(LIST).replacing("riskClass: LOW", risk).isRefusedAt("/commitment/riskClass", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DEFER_MATERIAL", "WAIVE_MATERIAL"})
    void refusesAMainMaterialThatMayComeLaterOrNotAtAll(String technique) {
        shipped()
                .in(LIST)
                .replacing("(?s)(key: pledgeContract.*?techniques: )\\[\\]", "$1[" + technique + "]")
                .isRefusedAt("/materials/pledgeContract", "主要材料不能");
    }
}
