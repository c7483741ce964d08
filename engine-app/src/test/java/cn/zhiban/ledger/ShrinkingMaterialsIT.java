package cn.zhiban.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhiban.database.ZhibanTest;
import cn.zhiban.shared.RefusedRequest;
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

    @LocalServerPort
    private int port;

    @Autowired
    private ShrinkingMaterials shrinking;

    private Rest rest;
    private VersionFigures before;
    private Map<String, Long> toldBefore;

    @BeforeEach
    void countsWhatIsThere() {
        rest = Rest.of(port);
        before = newest();
        toldBefore = told();
    }

    @Test
    void countEachNoticeForTheMaterialsThatItNames() {
        PledgeApplication.complete().submittedBy(rest.as("company1"));
        var one = noticed("pledgeContract", "MISSING_PAGE");
        var two = noticed("pledgeContract", "NOT_SIGNED");

        var now = newest();
        assertThat(now.cases()).isEqualTo(before.cases() + 3);
        assertThat(now.notices()).isEqualTo(before.notices() + 2);
        assertThat(now.noticeShare()).isEqualTo(Math.round(100.0 * now.notices() / now.cases()));
        assertThat(told().get("pledgeContract")).isEqualTo(toldBefore.get("pledgeContract") + 2);
        assertThat(told().get("applicationForm")).isEqualTo(toldBefore.get("applicationForm"));
        var contract = shrinking.materials(now).stream()
                .filter(material -> material.key().equals("pledgeContract"))
                .findFirst()
                .orElseThrow();
        assertThat(contract.required()).isEqualTo(now.cases());
        assertThat(contract.reasons()).extracting(MaterialFigures.Reason::words).contains("缺页或者缺少附件", "缺少合同当事人的签字或者盖章");
        assertThat(shrinking.casesToldOf(now.id(), "pledgeContract"))
                .as("a figure opens down to its cases, the newest first")
                .startsWith(two, one);
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

    private VersionFigures newest() {
        return shrinking.versions().stream()
                .filter(version -> version.itemName().equals("专利权质押登记"))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, Long> told() {
        var counted = new java.util.HashMap<String, Long>();
        shrinking.materials(newest()).forEach(material -> counted.put(material.key(), material.notified()));
        return counted;
    }

    private String noticed(String material, String reason) {
        var caseNo = PledgeApplication.complete().submittedBy(rest.as("company1"));
        var clerk = rest.as("clerk");
        clerk.put("/cases/" + caseNo + "/materials/" + material, Map.of("verdict", "REJECTED", "reasonCode", reason));
        assertThat(clerk.post("/cases/" + caseNo + "/notices", Map.of("channel", "INBOX"))
                        .status())
                .isEqualTo(201);
        return caseNo;
    }
}
