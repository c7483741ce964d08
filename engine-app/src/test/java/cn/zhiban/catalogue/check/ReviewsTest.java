package cn.zhiban.catalogue.check;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A review is postponed or waived by a letter that says so and a table that says for whom. */
class ReviewsTest {

    private static final String LIST = "item.yaml";
    private static final String LETTER = "commitment.letter.md";
    private static final String TABLE = "choose-review.dmn";
    private static final String MODEL = "pre-examination-enrolment.bpmn";

    private static PlantedItem enrolment() {
        return PlantedItem.shipped("pre-examination-enrolment");
    }

    @Test
    void nothingStandsAgainstTheItemAsItIs() {
        enrolment().hasNoFindings();
    }

    @Test
    void refusesAnItemWithoutALetter() {
        enrolment()
                .in(LIST)
                .replacing(
                        "(?s)commitment:\n  riskClass.*?verification: plan-verification\n  exclusions: exclude-commitment\n",
                        "")
                .isRefusedAt("/review", "没有 commitment");
    }

    @ParameterizedTest
    @ValueSource(strings = {"实质审查后置", "实质审查豁免"})
    void refusesALetterThatDoesNotSayIt(String technique) {
        enrolment().in(LETTER).replacingAll(technique, "另外办理").isRefusedAt("", technique);
    }

    @Test
    void refusesATableThatIsNotThere() {
        enrolment().without(TABLE).isRefused(LIST, "/review/choice", "choose-review");
    }

    @Test
    void refusesATableThatAsksForWhatNobodyKnows() {
        enrolment()
                .in(TABLE)
                .replacing("<text>enrolmentKind</text>", "<text>weather</text>")
                .isRefusedAt("", "没有 weather 这一项");
    }

    @Test
    void refusesATableThatDoesNotSayWhy() {
        enrolment().in(TABLE).replacing("name=\"reason\"", "name=\"remark\"").isRefusedAt("", "reviewMode");
    }

    @Test
    void refusesATableInWhichSeveralRulesMayHold() {
        enrolment().in(TABLE).replacing("UNIQUE", "COLLECT").isRefusedAt("", "UNIQUE");
    }

    @Test
    void refusesAWayThatTheListDoesNotOffer() {
        enrolment()
                .in(LIST)
                .replacing("\\[POSTPONE_REVIEW, WAIVE_REVIEW\\]", "[POSTPONE_REVIEW]")
                .isRefused(TABLE, "rule_fieldUnchanged", "NONE");
    }

    @Test
    void refusesAnOfferThatNoRuleKeeps() {
        enrolment().in(TABLE).replacing("\"NONE\"", "\"BEFORE\"").isRefusedAt("", "没有规则得出审查方式 NONE");
    }

    @Test
    void refusesAModelThatDoesNotChoose() {
        enrolment()
                .in(MODEL)
                .replacing("chooseReviewDelegate", "planVerificationDelegate")
                .isRefusedAt("", "确定审查方式");
    }

    @Test
    void refusesAModelThatGoesOnWithoutTheLetter() {
        enrolment()
                .in(MODEL)
                .replacing(
                        "attachedToRef=\"subProcess_decideOnLetter\"",
                        "attachedToRef=\"subProcess_decideOnLetter\" cancelActivity=\"false\"")
                .isRefusedAt("", "凭承诺决定");
    }

    @Test
    void refusesATechniqueOfReviewAtAMaterial() {
        enrolment()
                .in(LIST)
                .replacing("techniques: \\[WAIVE_MATERIAL\\]", "techniques: [WAIVE_REVIEW]")
                .isRefusedAt("/materials/2/techniques/0", "");
    }
}
