package cn.zhiban.material;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.database.ZhibanTest;
import cn.zhiban.testing.Papers;
import cn.zhiban.testing.PledgeApplication;
import cn.zhiban.testing.Rest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files that nothing refers to go in time; whatever a case, a proof or a draft names stays. */
@ZhibanTest
class UploadSweepIT {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private UploadSweep sweep;

    private Rest firm;

    @BeforeEach
    void signsIn() {
        firm = Rest.of(port).as("company3");
    }

    @Test
    void aFileOfNothingGoesAfterThirtyDaysWithItsContent() {
        var id = uploaded(firm);
        aged(id, 29);
        sweep.sweep();
        assertThat(isThere(id)).isTrue();

        aged(id, 31);
        sweep.sweep();

        assertThat(isThere(id)).isFalse();
        assertThat(jdbc.sql("select count(*) from content c where not exists"
                                + " (select from upload u where u.content_id = c.id)")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'upload.sweep' and subject = ?")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void aFileThatNeverArrivedWholeGoesAfterADay() {
        var id = firm.post("/uploads", Map.of("name", "a.pdf", "bytes", 9_999)).text("uploadId");
        firm.patch(id, 0, Arrays.copyOf(PledgeApplication.PDF, 100));
        aged(id, 2);

        sweep.sweep();

        assertThat(isThere(id)).isFalse();
    }

    @Test
    void theContentOfTwoStaysWithTheOther() {
        var paper = paper();
        var mine = firm.upload("mine.pdf", paper).text("uploadId");
        var theirs = Rest.of(port).as("company2").upload("theirs.pdf", paper).text("uploadId");
        aged(mine, 31);

        sweep.sweep();

        assertThat(isThere(mine)).isFalse();
        assertThat(Rest.of(port).as("company2").get("/uploads/" + theirs).text("state"))
                .isEqualTo("STORED");
    }

    @Test
    void filesOfACaseAndItsProofStay() {
        var clerk = Rest.of(port).as("clerk");
        var proof = uploaded(clerk);
        var contract = uploaded(clerk);
        var body = new HashMap<>(PledgeApplication.complete().body(contract));
        body.put("effectiveAt", "2026-02-27T10:00:00+08:00");
        body.put("proofUploadId", proof);
        assertThat(clerk.post("/cases", body).status()).isEqualTo(201);
        aged(proof, 400);
        aged(contract, 400);

        sweep.sweep();

        assertThat(isThere(proof)).isTrue();
        assertThat(isThere(contract)).isTrue();
    }

    @Test
    void aFileOfADraftStays() {
        var id = uploaded(firm);
        jdbc.sql("""
                        insert into application_draft
                        select ?, a.id, 'x', v.id, 1, cast(? as jsonb), '{}', '{}', now, now
                        from account a, (select max(id) id from item_version) v, (select timestamptz '2026-03-02 09:00+08' now) t
                        where a.username = 'company3'
                        """)
                .params(UUID.randomUUID(), "{\"MATERIALS\":{\"contract\":[\"" + id + "\"],\"later\":true}}")
                .update();
        aged(id, 31);

        sweep.sweep();

        assertThat(isThere(id)).isTrue();
        jdbc.sql("delete from application_draft where item_key = 'x'").update();
    }

    private static String uploaded(Rest who) {
        return who.upload("paper.pdf", paper()).text("uploadId");
    }

    private static byte[] paper() {
        var scan = new byte[1_000];
        new Random(UUID.randomUUID().getMostSignificantBits()).nextBytes(scan);
        return Papers.pdf("", "", scan);
    }

    private void aged(String id, int days) {
        jdbc.sql("update upload set created_at = cast(? as timestamptz) - make_interval(days => ?) where id = ?")
                .params("2026-03-02T09:00:00+08:00", days, UUID.fromString(id))
                .update();
    }

    private boolean isThere(String id) {
        return jdbc.sql("select count(*) from upload where id = ?")
                        .param(UUID.fromString(id))
                        .query(Integer.class)
                        .single()
                == 1;
    }
}
