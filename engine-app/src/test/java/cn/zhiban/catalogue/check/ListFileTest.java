package cn.zhiban.catalogue.check;

import static cn.zhiban.catalogue.check.PlantedItem.shipped;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListFileTest {

    private static final String LIST = "item.yaml";

    @Test
    void refusesAnItemWithoutList() {
        shipped().without(LIST).isRefused(LIST, "", "缺少实施清单");
    }

    @Test
    void refusesAListThatIsNoYaml() {
        shipped().with(LIST, "a: [").isRefused(LIST, "", "不能读取");
    }

    @Test
    void refusesAListThatSaysAThingTwice() {
        shipped().in(LIST).replacing("summary:", "name: 又一个名称\nsummary:").isRefusedAt("", "不能读取");
    }

    @Test
    void refusesAMissingElement() {
        shipped().in(LIST).replacing("summary:.*\n", "").isRefusedAt("", "不符合格式");
    }

    @Test
    void refusesSomebodyServedWhomNobodyCanTell() {
        shipped()
                .in(LIST)
                .replacing("serviceObjects: \\[自然人", "serviceObjects: [个人")
                .isRefusedAt("/guide/serviceObjects/0", "不符合格式");
    }

    @Test
    void refusesAnElementThatIsNotKnown() {
        shipped().in(LIST).replacing("summary:", "script: evil\nsummary:").isRefusedAt("", "不符合格式");
    }

    @Test
    void refusesALimitWithoutBasis() {
        shipped().in(LIST).replacing("    legalBasis: 本事项办事指南公布的送达期限\n", "").isRefusedAt("/limits/4", "不符合格式");
    }

    @Test
    void refusesARatingWithoutBasis() {
        shipped().in(LIST).replacing("summary:", "rating: {}\nsummary:").isRefusedAt("/rating", "不符合格式");
    }

    @Test
    void refusesAnInquiryThatDoesNotSayWhatIsAsked() {
        shipped().in(LIST).replacing("shape: DEADLINE_BOUND", "shape: INQUIRY").isRefusedAt("/enquiry", "哪一项是问题");
    }

    @Test
    void refusesAQuestionThatNobodyIsAskedFor() {
        shipped()
                .in(LIST)
                .replacing("shape: DEADLINE_BOUND", "shape: INQUIRY\nenquiry: {question: whatIsAsked, topic: debtKind}")
                .isRefusedAt("/enquiry", "申请表没有 whatIsAsked");
    }

    @Test
    void refusesAReviewThatCannotEndInANoForAnyReason() {
        shipped()
                .in(LIST)
                .replacing("nonAcceptanceGrounds:\n(  - .*\n)+", "nonAcceptanceGrounds: []\n")
                .isRefusedAt("/nonAcceptanceGrounds", "必须写明不予受理的理由");
    }

    @Test
    void refusesAResultWithAnAnswerThatNobodyIsAskedFor() {
        shipped()
                .in(LIST)
                .replacing("      - pledgeeName\n", "      - pledgeeNam\n")
                .isRefusedAt("/results/APPROVED/facts", "申请表没有 pledgeeNam");
    }

    @Test
    void refusesServiceInTheInboxForWhichNobodyIsAsked() {
        shipped().in(LIST).replacing("serviceChoice: .*\n", "").isRefusedAt("/serviceChoice", "征求同意");
    }

    @Test
    void refusesAListOfAnotherItem() {
        shipped()
                .in(LIST)
                .replacing("key: patent-pledge-registration", "key: something-else")
                .isRefusedAt("/key", "必须与文件夹同名");
    }

    @Test
    void refusesACreditCodeWithAWrongCheckCharacter() {
        shipped()
                .in(LIST)
                .replacing("uscc: 12440100455350015Y", "uscc: 12440100455350015X")
                .isRefusedAt("/body/uscc", "校验码不对");
    }

    @Test
    void refusesAnImplementationCodeThatIsNotComposed() {
        shipped()
                .in(LIST)
                .replacing("15Y3440773021000", "15Y4440773021000")
                .isRefusedAt("/codes/implementationCode", "实施编码必须由");
    }

    @Test
    void refusesABasicCodeOfTheWrongLength() {
        shipped()
                .in(LIST)
                .replacing("basicCode: \"440773021000\"", "basicCode: \"44077302100\"")
                .isRefusedAt("/codes/basicCode", "不符合格式");
    }

    @Test
    void refusesABasicCodeOfAnotherType() {
        shipped().in(LIST).replacing("typeCode: \"07\"", "typeCode: \"20\"").isRefusedAt("/codes/basicCode", "事项类型 20");
    }

    @Test
    void refusesAnEntrustedBodyWithoutTheEntrustingOrgan() {
        shipped().in(LIST).replacing("  entrustedBy: .*\n", "").isRefusedAt("/body/entrustedBy", "必须写明委托机关");
    }

    @Test
    void refusesAPromiseLongerThanTheLaw() {
        shipped().in(LIST).replacing("promisedDays: 3", "promisedDays: 6").isRefusedAt("/limits/3", "承诺时限 6 长于法定时限 5");
    }

    @Test
    void refusesAWarningLongerThanTheLimit() {
        shipped().in(LIST).replacing("warnDays: 1", "warnDays: 3").isRefusedAt("/limits/4", "预警 3 长于时限 2");
    }

    @Test
    void refusesASecondLookLongerThanTheFirst() {
        shipped()
                .in(LIST)
                .replacing("from: REPLY_COMPLETE\n    days: 5", "from: REPLY_COMPLETE\n    days: 6")
                .isRefusedAt("/limits", "补正后的受理时限 6 长于受理时限 5");
    }

    @Test
    void refusesAConsequenceWithoutBasis() {
        shipped().in(LIST).replacing("    lapseBasis: .*\n", "").isRefusedAt("/limits/0", "必须写明依据");
    }

    @Test
    void refusesAConsequenceThatTheStageCannotHave() {
        shipped()
                .in(LIST)
                .replacing("lapse: DEEMED_ACCEPTED", "lapse: DEEMED_WITHDRAWN")
                .isRefusedAt("/limits/0", "不能产生“视为撤回申请”");
    }

    @Test
    void refusesALimitThatStartsAtTheWrongEvent() {
        shipped().in(LIST).replacing("from: SERVICE", "from: DECISION").isRefusedAt("/limits/1", "不能从 DECISION 起算");
    }

    @Test
    void refusesTwoLimitsForTheSame() {
        shipped().in(LIST).replacing("from: REPLY_COMPLETE", "from: RECEIPT").isRefusedAt("/limits/2", "只能有一个时限");
    }

    @ParameterizedTest
    @ValueSource(strings = {"其他材料", "其他需要提供的材料", "其他文件", "法律规定的其他材料", "合同等材料", "相关材料"})
    void refusesACatchAllMaterial(String name) {
        shipped()
                .in(LIST)
                .replacing("name: 授权委托书", "name: " + name)
                .isRefusedAt("/materials/powerOfAttorney", "不允许兜底材料");
    }

    @Test
    void refusesAMaterialOfWhichNothingIsSaidWhenItWasNeverSent() {
        shipped()
                .in(LIST)
                .replacing("words: 没有提交授权委托书, neverSent: true", "words: 没有提交授权委托书")
                .isRefusedAt("/materials/powerOfAttorney", "neverSent");
        shipped()
                .in(LIST)
                .replacing("words: 缺少委托人的签字或者盖章", "words: 缺少委托人的签字或者盖章, neverSent: true")
                .isRefusedAt("/materials/powerOfAttorney", "neverSent");
    }

    @Test
    void refusesAMaterialThatIsThereTwice() {
        shipped()
                .in(LIST)
                .replacing("key: valuationReport", "key: powerOfAttorney")
                .isRefusedAt("/materials", "重复：powerOfAttorney");
    }

    @Test
    void refusesAConditionalMaterialWithoutCondition() {
        shipped()
                .in(LIST)
                .replacing("    condition: 委托代理人办理的\n", "")
                .isRefusedAt("/materials/powerOfAttorney", "必须写明条件");
    }

    @Test
    void refusesAMainMaterialThatMayBeDeferred() {
        shipped()
                .in(LIST)
                .replacing("techniques: \\[\\]", "techniques: [DEFER_MATERIAL]")
                .isRefusedAt("/materials/applicationForm", "不能容缺后补");
    }

    @Test
    void refusesAGroundThatIsThereTwice() {
        shipped()
                .in(LIST)
                .replacing("code: RIGHT_ENDED", "code: NOT_GRANTED")
                .isRefusedAt("/refusalGrounds", "重复：NOT_GRANTED");
    }

    @Test
    void refusesAnItemWithoutItsForm() {
        shipped().without(PlantedItem.FORM).isRefused(LIST, "/applicationForm", "没有这个表单");
    }

    @Test
    void refusesAnItemWithoutItsModel() {
        shipped().without(PlantedItem.MODEL).isRefused(LIST, "/process", "流程必须与事项同名");
    }
}
