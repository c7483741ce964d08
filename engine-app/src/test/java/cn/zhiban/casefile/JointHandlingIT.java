package cn.zhiban.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.catalogue.ItemBundle;
import cn.zhiban.catalogue.PublishingItem;
import cn.zhiban.catalogue.ShippedItems;
import cn.zhiban.database.ZhibanTest;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.testing.PledgeApplication;
import cn.zhiban.testing.Rest;
import cn.zhiban.testing.Rest.Answer;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Joint handling: 45 working days, and 15 more by the head of government, whose document is named. 行政许可法 42. */
@ZhibanTest(properties = "zhiban.test=joint-handling")
class JointHandlingIT {

    private static final String DOCUMENT = "穗府函〔2026〕18号";

    @LocalServerPort
    private int port;

    @Autowired
    private OfficeClock clock;

    @Autowired
    private PublishingItem publishing;

    private Rest rest;
    private String caseNo;

    @BeforeEach
    void acceptsAJointCaseBeforeTheNationalHoliday() {
        clock.set(OffsetDateTime.parse("2026-09-30T09:00:00+08:00").toInstant());
        publishing.publish(joint(), Actor.SYSTEM);
        rest = Rest.of(port);
        caseNo = PledgeApplication.complete().submittedBy(rest.as("company1"));
        var clerk = rest.as("clerk");
        var task = clerk.get("/tasks?q=" + caseNo).text("items/0/id");
        clerk.post("/tasks/" + task + "/claim", Map.of());
        clerk.post("/tasks/" + task + "/complete", Map.of("outcome", "ACCEPT", "form", Map.of()));
    }

    @Test
    void isExtendedByADocumentOfTheHeadOfGovernmentAlone() {
        assertThat(statutoryDue()).isEqualTo("2026-12-08");

        var unnamed = extend(Map.of("days", 15, "reason", "三个部门联合审查"));
        var tooLong = extend(Map.of("days", 16, "reason", "三个部门联合审查", "approvalNo", DOCUMENT));

        assertThat(unnamed.status()).isEqualTo(422);
        assertThat(unnamed.text("fields/approvalNo")).contains("人民政府负责人", "批准文号");
        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(statutoryDue()).as("a refused extension changes nothing").isEqualTo("2026-12-08");

        var extended = extend(Map.of("days", 15, "reason", "三个部门联合审查", "approvalNo", DOCUMENT));

        assertThat(extended.status()).as("%s", extended).isEqualTo(200);
        assertThat(statutoryDue()).isEqualTo("2026-12-29");
        assertThat(rest.as("company1").get("/cases/" + caseNo + "/clock").body().toString())
                .as("the applicant reads who approved it, and by what")
                .contains(DOCUMENT, "三个部门联合审查");
        assertThat(extend(Map.of("days", 1, "reason", "再次", "approvalNo", DOCUMENT))
                        .status())
                .as("there is one extension")
                .isEqualTo(409);
    }

    private Answer extend(Map<String, Object> body) {
        return rest.as("chief").post("/cases/" + caseNo + "/extensions", body);
    }

    private String statutoryDue() {
        return rest.as("company1").get("/cases/" + caseNo).text("deadlines/1/statutoryDue");
    }

    private static ItemBundle joint() {
        var shipped = ShippedItems.all().stream()
                .filter(item -> item.itemKey().equals(PledgeApplication.ITEM))
                .findFirst()
                .orElseThrow();
        var files = new HashMap<>(shipped.files());
        var list = new String(files.get(ItemBundle.LIST), StandardCharsets.UTF_8);
        var decision = list.indexOf("  - stage: DECISION");
        var delivery = list.indexOf("  - stage: DELIVERY");
        var changed = list.substring(0, decision) + """
                - stage: DECISION
                  from: ACCEPTANCE
                  days: 45
                  unit: WORKING_DAYS
                  legalBasis: 测试用的统一办理规定第一条
                  warnDays: 2
                  extension:
                    days: 15
                    legalBasis: 测试用的统一办理规定第二条
                    documentNumber: true
                """.indent(2) + list.substring(delivery);
        files.put(ItemBundle.LIST, changed.getBytes(StandardCharsets.UTF_8));
        return new ItemBundle(shipped.itemKey(), new TreeMap<>(files));
    }
}
