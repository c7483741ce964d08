package cn.zhiban.catalogue.check;

import cn.zhiban.catalogue.ItemBundle;
import org.junit.jupiter.api.Test;

class ListGroundsTest {

    private static final String TABLE = "select-grounds.dmn";

    private static PlantedItem recommendation() {
        return PlantedItem.shipped("priority-examination-recommendation");
    }

    @Test
    void nothingStandsAgainstTheItemAsItIs() {
        recommendation().hasNoFindings();
    }

    @Test
    void refusesATableThatIsNotThere() {
        recommendation().without(TABLE).in(ItemBundle.LIST).isRefusedAt("/refusalSelection", "没有这张决策表：select-grounds");
    }

    @Test
    void refusesAGroundThatTheListDoesNotHave() {
        recommendation()
                .in(TABLE)
                .replacing("\"NOT_ELECTRONIC\"", "\"NOT_NICE\"")
                .isRefusedAt("outputEntry_notElectronic", "清单没有这个不予批准的理由：NOT_NICE");
    }

    @Test
    void refusesAnInputThatTheApplicationDoesNotAsk() {
        recommendation()
                .in(TABLE)
                .replacing("<text>filedElectronically<", "<text>weather<")
                .isRefusedAt("", "申请表没有 weather 这一项");
    }

    @Test
    void refusesARuleOnAnAnswerThatIsNotOffered() {
        recommendation()
                .in(TABLE)
                .replacing("<text>\"no\"</text>", "<text>\"perhaps\"</text>")
                .isRefusedAt("inputEntry_notExaminedYet_examinationBegun", "申请表没有这个选项：perhaps");
    }

    @Test
    void refusesAnotherOutputAndATableOfWhichOneRuleAloneMayHold() {
        recommendation().in(TABLE).replacing("name=\"ground\"", "name=\"why\"").isRefusedAt("", "只有一个输出，名称是 ground");
        recommendation().in(TABLE).replacing("COLLECT", "UNIQUE").isRefusedAt("", "命中策略应当是 COLLECT");
    }
}
