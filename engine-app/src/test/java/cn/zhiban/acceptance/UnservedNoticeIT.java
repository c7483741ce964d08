package cn.zhiban.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.database.ZhibanTest;
import cn.zhiban.testing.PledgeApplication;
import cn.zhiban.testing.Rest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A notice that lies at the counter is not forgotten: its service has a limit of the office, and a chief is told. */
@ZhibanTest(properties = "zhiban.test=unserved-notice")
class UnservedNoticeIT {

    @LocalServerPort
    private int port;

    @Test
    void isSupervisedWhenNobodyRecordsItsService() {
        var rest = Rest.of(port);
        var clerk = rest.as("clerk");
        var caseNo = PledgeApplication.complete().submittedBy(rest.as("company1"));
        clerk.put(
                "/cases/" + caseNo + "/materials/pledgeContract",
                Map.of("verdict", "REJECTED", "reasonCode", "MISSING_PAGE", "words", ""));
        assertThat(clerk.post("/cases/" + caseNo + "/notices", Map.of("channel", "COUNTER"))
                        .status())
                .isEqualTo(201);

        var waiting = clerk.get("/cases/" + caseNo);
        assertThat(waiting.text("dueDate")).as("five working days after Monday").isEqualTo("2026-03-09");

        rest.as("admin").post("/demo/clock", Map.of("advanceTo", "2026-03-10T09:00:00+08:00"));

        assertThat(clerk.get("/cases/" + caseNo).text("colour")).isEqualTo("red");
        assertThat(clerk.get("/cases/" + caseNo).text("status"))
                .as("no clock decides")
                .isEqualTo("SUPPLEMENTING");
        assertThat(rest.as("chief").get("/inbox").body().toString()).contains(caseNo, "告知书送达");
    }
}
