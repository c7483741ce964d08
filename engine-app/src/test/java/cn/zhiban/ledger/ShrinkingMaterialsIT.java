package cn.zhiban.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhiban.database.ZhibanTest;
import cn.zhiban.shared.RefusedRequest;
import cn.zhiban.testing.FeeReduction;
import cn.zhiban.testing.PledgeApplication;
import cn.zhiban.testing.Rest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The figures say what the cases say, no more and no less. */
@ZhibanTest(properties = "zhiban.test=joint-handling")
class ShrinkingMaterialsIT {

    private static final String PLEDGE = "专利权质押登记";
    private static final String FEES = "专利费用减缴备案审核";

    @LocalServerPort
    private int port;

    @Autowired
    private ShrinkingMaterials shrinking;

    @Autowired
    private ToldInNotices notices;

    private Rest rest;
    private VersionFigures before;
    private Map<String, Long> toldBefore;

    @BeforeEach
    void countsWhatIsThere() {
        rest = Rest.of(port);
        before = newest(PLEDGE);
        toldBefore = told();
    }

    @Test
    void countEachNoticeForTheMaterialsThatItNames() {
        PledgeApplication.complete().submittedBy(rest.as("company1"));
        var one = noticed("pledgeContract", "MISSING_PAGE");
        var two = noticed("pledgeContract", "NOT_SIGNED");

        var now = newest(PLEDGE);
        assertThat(now.cases()).isEqualTo(before.cases() + 3);
        assertThat(now.notices()).isEqualTo(before.notices() + 2);
        assertThat(now.noticeShare()).isEqualTo(Math.round(100.0 * now.notices() / now.cases()));
        assertThat(told().get("pledgeContract")).isEqualTo(toldBefore.get("pledgeContract") + 2);
        assertThat(told().get("applicationForm")).isEqualTo(toldBefore.get("applicationForm"));
        var contract = material(PLEDGE, "pledgeContract");
        assertThat(contract.required()).isEqualTo(now.cases());
        assertThat(contract.reasons()).extracting(MaterialFigures.Reason::words).contains("缺页或者缺少附件", "缺少合同当事人的签字或者盖章");
        assertThat(notices.casesToldOf(now.id(), "pledgeContract"))
                .as("a figure opens down to its cases, the newest first")
                .startsWith(two, one);
    }

    @Test
    void sayWhichShareNobodyHadToBringAndWhichShareOfTheNoticesAMaterialCauses() {
        assertThat(newest(FEES).cases()).as("nobody else files here").isZero();
        assertThat(newest(FEES).waivedShare()).isZero();
        var company = rest.as("company1");
        for (int i = 0; i < 4; i++) {
            noticed(FeeReduction.submit(company, FeeReduction.ofCompany1()));
        }
        company.put("/consents/BUSINESS", Map.of());
        for (int i = 0; i < 9; i++) {
            noticed(FeeReduction.submit(company, FeeReduction.ofCompany1()));
        }

        var licence = material(FEES, "businessLicence");
        assertThat(licence.required()).isEqualTo(13);
        assertThat(licence.waived()).isEqualTo(9);
        assertThat(licence.waivedShare()).isEqualTo(69);
        assertThat(licence.noticeShare()).as("引起 31 % 的告知").isEqualTo(31);
        var taxReturn = material(FEES, "taxReturn");
        assertThat(taxReturn.waivedShare()).isZero();
        assertThat(taxReturn.noticeShare()).isEqualTo(100);
        var fees = newest(FEES);
        assertThat(fees.required()).isEqualTo(26);
        assertThat(fees.waived()).isEqualTo(9);
        assertThat(fees.waivedShare()).isEqualTo(35);
    }

    @Test
    void countEachNoticeOnceForTheWrongAnswersThatItNames() {
        var answersBefore = notices.answers(before);
        var caseNo = PledgeApplication.complete().submittedBy(rest.as("company1"));
        wrong(caseNo, "securedAmount");
        wrong(caseNo, "pledgorName");
        noticed(caseNo);

        var answers = notices.answers(newest(PLEDGE));
        assertThat(answers.notified()).isEqualTo(answersBefore.notified() + 1);
        assertThat(answers.noticeShare())
                .isEqualTo(
                        Math.round(100.0 * answers.notified() / newest(PLEDGE).notices()));
        assertThat(answers.reasons())
                .extracting(MaterialFigures.Reason::words)
                .contains("申请表中的“担保金额（元）”", "申请表中的“出质人名称”");
        assertThat(told()).as("no material is to blame").isEqualTo(toldBefore);
        assertThat(notices.casesToldOfAnswers(newest(PLEDGE).id())).startsWith(caseNo);
    }

    @Test
    void sayWhatTheVersionAsksOfEverybodyAndOfSome() {
        assertThat(before.materials()).isEqualTo(5);
        assertThat(before.conditional()).isEqualTo(2);
        assertThat(before.steps()).isEqualTo(4);
    }

    @Test
    void areRefusedForWhatIsNotThere() {
        assertThatThrownBy(() -> shrinking.version(-1)).isInstanceOf(RefusedRequest.class);
        assertThatThrownBy(() -> shrinking.material(before, "nothing")).isInstanceOf(RefusedRequest.class);
    }

    private MaterialFigures material(String item, String key) {
        return shrinking.materials(newest(item)).stream()
                .filter(material -> material.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private VersionFigures newest(String item) {
        return shrinking.versions().stream()
                .filter(version -> version.itemName().equals(item))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, Long> told() {
        var counted = new java.util.HashMap<String, Long>();
        shrinking.materials(newest(PLEDGE)).forEach(material -> counted.put(material.key(), material.notified()));
        return counted;
    }

    private String noticed(String material, String reason) {
        var caseNo = PledgeApplication.complete().submittedBy(rest.as("company1"));
        rest.as("clerk")
                .put(
                        "/cases/" + caseNo + "/materials/" + material,
                        Map.of("verdict", "REJECTED", "reasonCode", reason));
        return noticed(caseNo);
    }

    private void wrong(String caseNo, String field) {
        assertThat(rest.as("clerk")
                        .put("/cases/" + caseNo + "/fields/" + field, Map.of("verdict", "REJECTED", "words", "与合同不一致"))
                        .status())
                .isEqualTo(200);
    }

    private String noticed(String caseNo) {
        assertThat(rest.as("clerk")
                        .post("/cases/" + caseNo + "/notices", Map.of("channel", "INBOX"))
                        .status())
                .isEqualTo(201);
        return caseNo;
    }
}
