package cn.zhiban.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.database.ZhibanTest;
import cn.zhiban.testing.PledgeApplication;
import cn.zhiban.testing.Rest;
import cn.zhiban.testing.Rest.Answer;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The service of a one-time notice by hand: its record names the document that the applicant has, and how it came. */
@ZhibanTest
class ServingNoticeIT {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private String caseNo;

    @ParameterizedTest
    @CsvSource({"COUNTER, 窗口领取", "POST, 邮寄送达"})
    void itsRecordSaysHowItCame(String channel, String words) {
        notifies(channel);

        assertThat(serve(number()).status()).isEqualTo(200);

        assertThat(record()).contains("《一次性告知书》" + number(), words);
    }

    private void notifies(String channel) {
        caseNo = PledgeApplication.complete().submittedBy(Rest.of(port).as("company1"));
        var clerk = Rest.of(port).as("clerk");
        clerk.put(
                "/cases/" + caseNo + "/materials/pledgeContract",
                Map.of("verdict", "REJECTED", "reasonCode", "MISSING_PAGE", "words", "第 3 页"));
        var issued = clerk.post("/cases/" + caseNo + "/notices", Map.of("channel", channel));
        assertThat(issued.status()).as("%s", issued).isEqualTo(201);
    }

    private Answer serve(String number) {
        return serve(number, Rest.of(port).as("admin").get("/demo/clock").text("now"));
    }

    private Answer serve(String number, String servedAt) {
        var clerk = Rest.of(port).as("clerk");
        return clerk.put(
                "/cases/" + caseNo + "/notices/" + number + "/service",
                Map.of(
                        "servedAt", servedAt,
                        "proofUploadId",
                                clerk.upload("proof.pdf", PledgeApplication.PDF).text("uploadId")));
    }

    private String number() {
        return latest("ONE_TIME_NOTICE", "number");
    }

    private String record() {
        return latest("SERVICE_RECORD", "facts::text");
    }

    private String latest(String kind, String column) {
        return jdbc.sql("select d." + column + " from document d join case_file c on c.id = d.case_id"
                        + " where c.case_no = ? and d.kind = ? order by d.id desc limit 1")
                .params(caseNo, kind)
                .query(String.class)
                .single();
    }
}
