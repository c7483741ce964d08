package cn.zhiban.document.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.database.TestDatabase;
import cn.zhiban.database.ZhibanTest;
import cn.zhiban.document.rendering.Rendering.Rendered;
import cn.zhiban.shared.DueWork.Done;
import cn.zhiban.testing.PledgeApplication;
import cn.zhiban.testing.Rest;
import cn.zhiban.web.Browser;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The queue: what was issued is rendered, once, whatever fails, crashes or runs at once. */
@ZhibanTest(properties = "zhiban.test=rendering")
class RenderingDocumentsIT {

    @LocalServerPort
    private int port;

    @Autowired
    private RenderingDocuments rendering;

    @Autowired
    private RenderingRows rows;

    @Autowired
    private TestDatabase database;

    @Autowired
    private JdbcClient jdbc;

    private Rest rest;
    private String number;

    @BeforeEach
    void issuesOne() {
        rest = Rest.of(port);
        rendering.run();
        var caseNo = PledgeApplication.complete().submittedBy(rest.as("company1"));
        number = rest.as("company1").get("/cases/" + caseNo + "/documents").text("items/0/number");
    }

    @Test
    void whatWasIssuedIsRenderedOnce() {
        assertThat(rendering.run()).isEqualTo(new Done(1, 0));
        assertThat(rendering.run()).isEqualTo(Done.NOTHING);
        assertThat(state()).isEqualTo("READY");
    }

    @Test
    void timeTravelLeavesNothingWaiting() {
        var arrived = rest.as("admin").post("/demo/clock", Map.of("advanceTo", "2026-03-02T09:00:00+08:00"));

        assertThat(arrived.status()).as("%s", arrived).isEqualTo(200);
        assertThat(state()).isEqualTo("READY");
    }

    @Test
    void whoeverWasKilledOverOneLeavesItToTheNext() {
        var inHand = rows.lease();

        assertThat(inHand).isPresent();
        assertThat(state()).isEqualTo("WAITING");
        assertThat(rendering.run()).as("its lease runs").isEqualTo(Done.NOTHING);
        theLeaseIsOver();
        assertThat(rendering.run()).isEqualTo(new Done(1, 0));
        assertThat(state()).isEqualTo("READY");
    }

    @Test
    void whatKillsWhoeverTakesItIsGivenUp() {
        for (int attempt = 1; attempt <= RenderingRows.MOST; attempt++) {
            assertThat(rows.lease()).as("attempt %d", attempt).isPresent();
            theLeaseIsOver();
        }

        assertThat(rendering.run()).isEqualTo(Done.NOTHING);
        assertThat(state()).isEqualTo("FAILED");
    }

    @Test
    void whoeverComesLateChangesNothingThatWasRendered() {
        var late = rows.lease().orElseThrow();
        theLeaseIsOver();
        rendering.run();
        var content = content();

        rows.ready(late, new Rendered(new byte[] {1, 2, 3}, "other"));
        rows.failed(late, "too late");

        assertThat(content()).isEqualTo(content);
        assertThat(state()).isEqualTo("READY");
    }

    @Test
    void theApplicationCannotChangeWhatWasRendered() {
        rendering.run();

        Stream.of(
                        "update document_content set pdf = ''",
                        "delete from document_content",
                        "delete from document",
                        "update document set facts = '{}'")
                .forEach(forbidden ->
                        assertThat(refused(forbidden)).as(forbidden).isTrue());
    }

    @Test
    void twoWhoRenderAtOnceNeverTakeTheSame() {
        for (int i = 0; i < 5; i++) {
            PledgeApplication.complete().submittedBy(rest.as("company1"));
        }
        var other = CompletableFuture.supplyAsync(rendering::run);

        var together = rendering.run().plus(other.join());

        assertThat(together).isEqualTo(new Done(6, 0));
    }

    @Test
    void whatFailsIsTriedAgainLaterAndAtLastShownToTheAdministrator() {
        spoil();
        for (int attempt = 1; attempt <= RenderingRows.MOST; attempt++) {
            assertThat(rendering.run()).as("attempt %d", attempt).isEqualTo(new Done(0, 1));
            assertThat(rendering.run()).as("it waits").isEqualTo(Done.NOTHING);
            theLeaseIsOver();
        }
        assertThat(state()).isEqualTo("FAILED");
        assertThat(rendering.run()).isEqualTo(Done.NOTHING);
        var admin = new Browser(port);
        admin.signIn("admin", "demo");
        assertThat(admin.get("/admin/documents").body()).contains(number, "5 次");

        mend();
        var token = Browser.tokenOn(admin.get("/admin/documents")).orElseThrow();
        var again = admin.post("/admin/documents/" + number + "/render", Map.of("_csrf", token));

        assertThat(again.headers().firstValue("Location").orElse("")).contains("/admin/documents?again");
        assertThat(rendering.run()).isEqualTo(new Done(1, 0));
        assertThat(admin.get("/admin/documents").body()).contains("没有生成失败的文书");
        assertThat(admin.post("/admin/documents/" + number + "/render", Map.of("_csrf", token))
                        .statusCode())
                .isEqualTo(409);
    }

    /** Nothing can be sealed without an organ. */
    private void spoil() {
        asOwner("update document set facts = facts - 'organ' where number = ?");
    }

    private void mend() {
        asOwner("update document set facts = facts || jsonb_build_object('organ', organ) where number = ?");
    }

    private void asOwner(String statement) {
        JdbcClient.create(database.owner().dataSource())
                .sql(statement)
                .param(number)
                .update();
    }

    private boolean refused(String statement) {
        try {
            jdbc.sql(statement).update();
            return false;
        } catch (DataAccessException permissionDenied) {
            return permissionDenied.getMostSpecificCause().getMessage().contains("permission denied");
        }
    }

    private void theLeaseIsOver() {
        jdbc.sql("update document_rendering set next_attempt = next_attempt - interval '1 day' where state = 'WAITING'")
                .update();
    }

    private String state() {
        return jdbc.sql("select state from document_rendering r join document d on d.id = r.document_id"
                        + " where number = ?")
                .param(number)
                .query(String.class)
                .single();
    }

    private byte[] content() {
        return jdbc.sql("select pdf from document_content c join document d on d.id = c.document_id where number = ?")
                .param(number)
                .query((row, n) -> row.getBytes(1))
                .single();
    }
}
