package cn.zhiban.catalogue.check;

import static cn.zhiban.catalogue.check.PlantedItem.shipped;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.casefile.CaseStatus;
import cn.zhiban.commitment.Verification;
import cn.zhiban.credit.CreditKind;
import cn.zhiban.credit.Severity;
import cn.zhiban.deadline.Stage;
import cn.zhiban.document.DocumentKind;
import cn.zhiban.material.MaterialState;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class ScenarioFileTest {

    private static final String SCENARIO = "scenario.yaml";

    @Test
    void refusesAnItemWithoutScenarios() {
        shipped().without(SCENARIO).isRefused(SCENARIO, "", "缺少情景");
    }

    @Test
    void refusesAStepThatIsNoStep() {
        scenario("      - \\{clock: NOTHING\\}", "      - {clock: STRIKES}")
                .isRefusedAt("/scenarios/1/steps/0/clock", "不符合格式");
    }

    @Test
    void refusesAnOutcomeThatNoScenarioTakes() {
        withEvery("\\{task: userTask_decide, outcome: REFUSE\\}", "{task: userTask_decide, outcome: APPROVE}")
                .isRefusedAt("userTask_decide REFUSE", "没有任何情景走到这里");
    }

    @Test
    void refusesAMessageThatNoScenarioSends() {
        withEvery("\\{message: message_applicationWithdrawn\\}", "{task: userTask_decide, outcome: APPROVE}")
                .isRefusedAt("message_applicationWithdrawn", "没有任何情景走到这里");
    }

    @Test
    void refusesAnEffectOfTheClockThatNoScenarioShows() {
        withEvery("\\{clock: DEEMED_WITHDRAWN\\}", "{clock: NOTHING}").isRefusedAt("DEEMED_WITHDRAWN", "没有任何情景走到这里");
    }

    @Test
    void refusesAnEndThatNoScenarioReaches() {
        withEvery("endEvent_applicationWithdrawn", "endEvent_resultDelivered")
                .isRefusedAt("endEvent_applicationWithdrawn", "没有任何情景走到这里");
    }

    @Test
    void refusesAStepThatTheModelsDoNotHave() {
        scenario("userTask_deliverResult", "userTask_sing").isRefusedAt("userTask_sing DELIVER", "流程中没有这一步");
    }

    @Test
    void refusesAWordThatTheGrammarOfCasesDoesNotKnow() {
        scenario("    sentBy: company1\n", "    sentBy: company1\n    weather: sunny\n")
                .isRefusedAt("/cases/0", "weather");
        scenario("    ends: DELIVERED", "    ends: LOST").isRefusedAt("/cases/0/ends", "不符合格式");
        scenario("documents: \\[RECEIPT\\]", "documents: [TELEGRAM]")
                .isRefusedAt("/cases/0/expect/documents/0", "不符合格式");
        scenario("as: clerk, judge:", "judge:").isRefusedAt("/cases/0/events/0", "不符合格式");
    }

    @Test
    void refusesACaseThatSendsAnApplicationThatIsNotThereAndAnApplicationThatNobodySends() {
        scenario("application: plain", "application: fancy").isRefusedAt("/cases/0/application", "没有这份申请：fancy");
        scenario(
                        "applications:\n",
                        "applications:\n  spare:\n    applicant: {name: 某, uscc: X, phone: '1'}\n    form: {}\n    materials: []\n")
                .isRefusedAt("/applications/spare", "没有案件用到这份申请");
    }

    @Test
    void refusesACaseThatIsRefusedAndHandledAllTheSame() {
        scenario("    ends: DELIVERED\n", "    refused: applicant-not-served\n    ends: DELIVERED\n")
                .isRefusedAt("/cases/0", "不符合格式");
        scenario("    ends: DELIVERED\n", "").isRefusedAt("/cases/0", "ends");
    }

    @Test
    void refusesAnApplicantWithoutANumberWhereNothingIsMerelyAsked() {
        scenario(", uscc: 91440101MA5A00013Q, phone", ", phone")
                .isRefusedAt("/applications/plain/applicant", "除了咨询，申请人要写统一社会信用代码或者身份证号码");
    }

    @Test
    void refusesACallThatAnApplicantWritesDown() {
        scenario("    sentBy: company1\n", "    sentBy: company1\n    channel: PHONE\n")
                .isRefusedAt("/cases/0/sentBy", "不符合格式");
    }

    @Test
    void refusesATaskOrAnOutcomeOfACaseThatTheModelsDoNotHave() {
        scenario(
                        "        task: userTask_reviewMaterials\n        outcome: ACCEPT",
                        "        task: userTask_sing\n        outcome: ACCEPT")
                .isRefusedAt("/cases/0/events/1", "流程中没有这一步：userTask_sing");
        scenario("        outcome: APPROVE", "        outcome: APPLAUD")
                .isRefusedAt("/cases/0/events/2", "流程中没有这一步：userTask_decide APPLAUD");
        scenario("tasks: \\[userTask_reviewMaterials\\]", "tasks: [userTask_sing]")
                .isRefusedAt("/cases/0/expect/tasks", "流程中没有这一步：userTask_sing");
    }

    @Test
    void refusesMaterialsAndDefectsThatTheListDoesNotHave() {
        scenario("materials: \\[applicationForm, pledgeContract, identityProofs\\]", "materials: [loveLetter]")
                .isRefusedAt("/applications/plain/materials", "清单中没有这份材料：loveLetter");
        scenario("\\{applicationForm: SUPPLIED, powerOfAttorney", "{loveLetter: SUPPLIED, powerOfAttorney")
                .isRefusedAt("/cases/0/expect/materials", "清单中没有这份材料：loveLetter");
        scenario("reasonCode: NOT_SIGNED, words", "reasonCode: UGLY, words")
                .isRefusedAt("/cases/1/events/0/judge", "这份材料没有这个缺陷代码：UGLY");
        scenario("verdict: REJECTED, reasonCode: NOT_SIGNED, words: 缺少质权人盖章", "verdict: REJECTED")
                .isRefusedAt("/cases/1/events/0/judge", "不合格的写明缺陷代码");
    }

    @Test
    void refusesAnswersAndChoicesThatTheFormsDoNotHave() {
        scenario("      debtKind: loan", "      debtKind: gambling")
                .isRefusedAt("/applications/plain/form", "debtKind 没有这个选项：gambling");
        scenario("      debtKind: loan", "      favouriteColour: blue")
                .isRefusedAt("/applications/plain/form", "没有 favouriteColour 这一项");
        scenario("form: \\{method: INBOX\\}", "form: {method: PIGEON}")
                .isRefusedAt("/cases/0/events/3/form", "method 没有这个选项：PIGEON");
        scenario("grounds: \\[ALREADY_PLEDGED\\]", "grounds: [MOOD]")
                .isRefusedAt("/cases/3/events/1/form", "grounds 没有这个选项：MOOD");
        scenario("notice: \\{channel: INBOX\\}", "notice: {channel: PIGEON}")
                .isRefusedAt("/cases/1/events/4/notice", "清单中没有这种送达方式：PIGEON");
    }

    @Test
    void refusesRegistersStagesAndEventsThatAreNotThere() {
        scenario("    sentBy: company1\n", "    consents: [TAX]\n    sentBy: company1\n")
                .isRefusedAt("/cases/0/consents", "本事项不向这个登记系统核验：TAX");
        scenario("deadlines: \\{DECISION:", "deadlines: {RATING:")
                .isRefusedAt("/cases/0/events/1/expect/deadlines", "清单中没有这个阶段的时限：RATING");
        scenario("clock: \\[RECEIVED ", "clock: [DREAMT ")
                .isRefusedAt("/cases/0/events/3/expect/clock", "没有这种时钟事件：DREAMT");
    }

    @Test
    void refusesMomentsThatDoNotExistOrGoBack() {
        scenario("sentAt: 2026-03-02 09:00", "sentAt: 2026-02-30 09:00").isRefusedAt("/cases/0/sentAt", "没有这个时间");
        scenario("at: 2026-03-03 10:00", "at: 2026-03-01 10:00").isRefusedAt("/cases/0/events/0/at", "时间只能向前");
        scenario("served: \\{at: 2026-03-05 11:00", "served: {at: 2026-03-07 11:00")
                .isRefusedAt("/cases/6/events/1/served/at", "不能晚于登记的时间");
        scenario("receivedAt: 2026-03-02 16:00", "receivedAt: 2026-03-05 16:00")
                .isRefusedAt("/cases/8/receivedAt", "不能晚于登记的时间");
    }

    @Test
    void refusesAReceiptInThePastByAnApplicantAndAConsentByAClerk() {
        scenario("    sentBy: company1\n", "    sentBy: company1\n    receivedAt: 2026-03-01 09:00\n")
                .isRefusedAt("/cases/0/sentBy", "不符合格式");
        scenario("    sentBy: clerk\n", "    sentBy: clerk\n    consents: [PATENT]\n")
                .isRefusedAt("/cases/8/sentBy", "不符合格式");
        scenario("    sentBy: company1\n", "    sentBy: examiner\n").isRefusedAt("/cases/0/sentBy", "不符合格式");
    }

    @Test
    void refusesAnEventThatIsTwoThingsOrNone() {
        scenario("as: clerk, judge:", "as: clerk, withdraw: {reason: 算了}, judge:")
                .isRefusedAt("/cases/0/events/0", "一个事件只做一件事");
        scenario("as: clerk, judge: \\{material: applicationForm, verdict: VERIFIED\\}", "as: clerk")
                .isRefusedAt("/cases/0/events/0", "事件要么写明谁做什么，要么只写时间");
    }

    @Test
    void refusesPromisesThatTheListDoesNotAllow() {
        scenario("commits: \\{materials: \\[identityProofs\\]", "commits: {materials: [pledgeContract]")
                .isRefusedAt("/cases/9/commits", "清单没有规定这份材料可以用承诺书代替：pledgeContract");
        scenario("defers: \\[powerOfAttorney\\]", "defers: [pledgeContract]")
                .isRefusedAt("/cases/13/defers", "清单没有规定这份材料可以容缺后补：pledgeContract");
        scenario("extendDeferral: \\{material: powerOfAttorney", "extendDeferral: {material: pledgeContract")
                .isRefusedAt("/cases/14/events/1/extendDeferral", "清单没有规定这份材料可以容缺后补：pledgeContract");
        scenario("promised: \\{powerOfAttorney", "promised: {loveLetter")
                .isRefusedAt("/cases/13/expect/promised", "清单中没有这份材料：loveLetter");
        scenario("bring: \\{materials: \\[identityProofs", "bring: {materials: [loveLetter")
                .isRefusedAt("/cases/10/events/2/bring", "清单中没有这份材料：loveLetter");
    }

    @Test
    void refusesACommitmentThatIsVerifiedByChanceOrSignedByAClerk() {
        scenario("    chosen: false\n", "").isRefusedAt("/cases/9", "chosen");
        scenario("    chosen: false\n    sentBy: company1", "    chosen: false\n    sentBy: clerk")
                .isRefusedAt("/cases/9/sentBy", "不符合格式");
    }

    @Test
    void refusesATaskToClaimOrTakeOverThatTheModelsDoNotHave() {
        scenario("bring: \\{materials: \\[identityProofs\\]\\}", "claim: {task: userTask_sing}")
                .isRefusedAt("/cases/10/events/2/claim", "流程中没有这一步：userTask_sing");
        scenario("bring: \\{materials: \\[identityProofs\\]\\}", "takeOver: {task: userTask_sing, reason: 请假}")
                .isRefusedAt("/cases/10/events/2/takeOver", "流程中没有这一步：userTask_sing");
    }

    /** What a case may say is what the platform has. */
    @Test
    void theGrammarOfCasesKnowsEveryWordOfThePlatformAndNoOther() {
        var words = Resources.yaml("scenario.schema.json", JsonNode.class).at("/$defs");

        assertThat(texts(words.at("/status/enum"))).isEqualTo(names(CaseStatus.values()));
        assertThat(texts(words.at("/expect/properties/materials/additionalProperties/enum")))
                .isEqualTo(names(MaterialState.values()));
        assertThat(texts(words.at("/expect/properties/documents/items/enum"))).isEqualTo(names(DocumentKind.values()));
        assertThat(texts(words.at("/expect/properties/deadlines/propertyNames/enum")))
                .isEqualTo(names(Stage.values()));
        assertThat(texts(words.at("/expect/properties/credit/items/properties/kind/enum")))
                .isEqualTo(names(CreditKind.values()));
        assertThat(texts(words.at("/expect/properties/credit/items/properties/severity/enum")))
                .isEqualTo(names(Severity.values()));
        var verification = words.at("/expect/properties/verification/anyOf/1/properties");
        assertThat(texts(verification.at("/mode/enum"))).isEqualTo(names(Verification.Mode.values()));
        assertThat(texts(verification.at("/state/enum"))).isEqualTo(names(Verification.State.values()));
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static List<String> names(Enum<?>... values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    private static PlantedItem scenario(String regex, String replacement) {
        return shipped().in(SCENARIO).replacing(regex, replacement);
    }

    private static PlantedItem withEvery(String regex, String replacement) {
        return shipped().in(SCENARIO).replacingAll(regex, replacement);
    }
}
