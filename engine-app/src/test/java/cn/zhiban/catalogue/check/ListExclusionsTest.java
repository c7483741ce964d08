package cn.zhiban.catalogue.check;

import org.junit.jupiter.api.Test;

class ListExclusionsTest {

    private static final String LIST = "item.yaml";
    private static final String TABLE = "exclude-commitment.dmn";

    private static PlantedItem enrolment() {
        return PlantedItem.shipped("pre-examination-enrolment");
    }

    @Test
    void refusesATableThatIsNotThere() {
        enrolment().without(TABLE).in(LIST).isRefusedAt("/commitment/exclusions", "没有这张决策表：exclude-commitment");
    }

    @Test
    void refusesAMaterialInWhosePlaceNoLetterStands() {
        enrolment()
                .in(TABLE)
                .replacing("\"normalityProof\"", "\"researchNote\"")
                .isRefusedAt("outputEntry_abnormalFilings_material", "不是可以用承诺书代替的材料：researchNote");
    }

    @Test
    void refusesATableThatDoesNotSayWhy() {
        enrolment().in(TABLE).replacing("name=\"reason\"", "name=\"remark\"").isRefusedAt("", "输出依次是 material、reason");
    }

    @Test
    void refusesAnAnswerThatTheFormDoesNotOffer() {
        enrolment()
                .in(TABLE)
                .replacing("<text>\"yes\"</text>", "<text>\"some\"</text>")
                .isRefusedAt("inputEntry_abnormalFilings", "申请表没有这个选项：some");
    }
}
