package cn.zhiban.catalogue.check;

import static cn.zhiban.catalogue.check.PlantedItem.shipped;

import cn.zhiban.catalogue.ItemBundle;
import org.junit.jupiter.api.Test;

class ListSelectionTest {

    private static final String TABLE = "select-materials.dmn";

    @Test
    void refusesAConditionalMaterialWithoutATable() {
        shipped()
                .in(ItemBundle.LIST)
                .replacing("materialSelection: select-materials\n", "")
                .isRefusedAt("/materialSelection", "要有一张决策表：powerOfAttorney、valuationReport");
    }

    @Test
    void refusesATableThatIsNotThere() {
        shipped().without(TABLE).in(ItemBundle.LIST).isRefusedAt("/materialSelection", "没有这张决策表：select-materials");
    }

    @Test
    void refusesARuleThatAsksForWhatIsNoConditionalMaterial() {
        shipped()
                .in(TABLE)
                .replacing("\"valuationReport\"", "\"pledgeContract\"")
                .isRefusedAt("outputEntry_valuationReport", "不是有条件才需要的材料：pledgeContract");
    }

    @Test
    void refusesAConditionalMaterialThatNoRuleAsksFor() {
        shipped()
                .in(TABLE)
                .replacing("\"valuationReport\"", "\"powerOfAttorney\"")
                .isRefusedAt("", "没有规则会要求材料 valuationReport");
    }

    @Test
    void refusesAnInputThatTheApplicationDoesNotAsk() {
        shipped().in(TABLE).replacing("<text>valued<", "<text>worth<").isRefusedAt("", "申请表没有 worth 这一项");
    }

    @Test
    void refusesARuleOnAnAnswerThatIsNotOffered() {
        shipped()
                .in(TABLE)
                .replacing("<text>\"yes\"</text>", "<text>\"perhaps\"</text>")
                .isRefusedAt("inputEntry_agentYes", "申请表没有这个选项：perhaps");
    }

    @Test
    void refusesASecondOutput() {
        shipped().in(TABLE).replacing("name=\"material\"", "name=\"paper\"").isRefusedAt("", "只有一个输出，名称是 material");
    }

    @Test
    void refusesATableOfWhichOneRuleAloneMayHold() {
        shipped().in(TABLE).replacing("COLLECT", "UNIQUE").isRefusedAt("", "命中策略应当是 COLLECT");
    }
}
