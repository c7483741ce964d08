package cn.zhiban.material;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.database.ZhibanTest;
import cn.zhiban.testing.Papers;
import cn.zhiban.testing.PledgeApplication;
import cn.zhiban.testing.Rest;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A file that arrives in parts is there as far as it was acknowledged, and whole at its end or not at all. */
@ZhibanTest
class ReceivingIT {

    private static final int MEGABYTE = 1024 * 1024;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private Rest firm;
    private byte[] paper;

    @BeforeEach
    void aPaperThatNobodySentBefore() {
        firm = Rest.of(port).as("company1");
        paper = paper(UUID.randomUUID().hashCode(), 3 * MEGABYTE);
    }

    @Test
    void goesOnBehindWhatWasAcknowledged() {
        var id = announced();

        var first = firm.patch(id, 0, Arrays.copyOf(paper, MEGABYTE + 5));
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.text("state")).isEqualTo("RECEIVING");
        assertThat(first.body().get("offset").asLong()).isEqualTo(MEGABYTE + 5L);
        assertThat(firm.get("/uploads/" + id).body().get("offset").asLong()).isEqualTo(MEGABYTE + 5L);

        var last = rest(id, MEGABYTE + 5);
        assertThat(last.text("state")).isEqualTo("STORED");
        assertThat(last.text("type")).isEqualTo("application/pdf");
        assertThat(last.text("sha256"))
                .isEqualTo(firm.upload("the-same.pdf", paper).text("sha256"));
    }

    @Test
    void aPartSentTwiceIsThereOnce() {
        var id = announced();
        var part = Arrays.copyOf(paper, MEGABYTE);
        firm.patch(id, 0, part);

        var again = firm.patch(id, 0, part);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text("code")).isEqualTo("upload-offset");
        assertThat(again.text("detail")).contains(String.valueOf(MEGABYTE));

        var whole = rest(id, MEGABYTE);
        var repeated = rest(id, MEGABYTE);
        assertThat(repeated).isEqualTo(whole);
    }

    @Test
    void anAnnouncementSentTwiceIsOneFile() {
        var file = Map.of("name", "contract.pdf", "bytes", paper.length);

        assertThat(firm.post("/uploads", file, paper.length + "-once").text("uploadId"))
                .isEqualTo(firm.post("/uploads", file, paper.length + "-once").text("uploadId"));
    }

    @Test
    void whatArrivedBeforeTheLineBrokeIsKept() throws Exception {
        var id = announced();
        breaksAfter(id, 2 * MEGABYTE + 100);

        long there = 0;
        for (int n = 0; n < 200 && there == 0; n++) {
            there = firm.get("/uploads/" + id).body().get("offset").asLong();
        }
        assertThat(there % MEGABYTE).isZero();
        assertThat(there).isPositive();
    }

    @Test
    void anEndThatIsNotThereIsNotLookedFor() {
        var id = announced();
        firm.patch(id, 0, Arrays.copyOf(paper, MEGABYTE));

        var answer = firm.patch(id, paper.length, new byte[0]);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("code")).isEqualTo("upload-offset");
        assertThat(rest(id, MEGABYTE).text("state")).isEqualTo("STORED");
    }

    @Test
    void moreThanAnnouncedLeavesNothing() {
        var id = firm.post("/uploads", Map.of("name", "contract.pdf", "bytes", 100))
                .text("uploadId");

        assertThat(firm.patch(id, 0, paper).status()).isEqualTo(413);
        assertThat(firm.get("/uploads/" + id).status()).isEqualTo(404);
    }

    @Test
    void whatIsNotThereWholeCannotBeSubmittedNorRead() {
        var id = announced();
        firm.patch(id, 0, Arrays.copyOf(paper, MEGABYTE));

        var answer = firm.post("/cases", PledgeApplication.complete().body(id));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("errors")).isEmpty();
    }

    @Test
    void aStrangerDoesNotFindIt() {
        var id = announced();
        var stranger = Rest.of(port).as("company2");

        assertThat(stranger.get("/uploads/" + id).status()).isEqualTo(404);
        assertThat(stranger.patch(id, 0, paper).status()).isEqualTo(404);
        assertThat(firm.get("/uploads/" + id).body().get("offset").asLong()).isZero();
    }

    @Test
    void theSameBytesAreKeptOnceAndNobodyIsTold() {
        var mine = firm.upload("mine.pdf", paper);
        var theirs = Rest.of(port).as("company2").upload("theirs.pdf", paper);
        var id = announced();
        rest(id, 0);

        assertThat(theirs.text("uploadId")).isNotEqualTo(mine.text("uploadId"));
        assertThat(theirs.text("name")).isEqualTo("theirs.pdf");
        assertThat(jdbc.sql("select count(*) from content where sha256 = ?")
                        .param(mine.text("sha256"))
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThat(jdbc.sql("select count(*) from content c where sha256 is null"
                                + " and not exists (select from upload where content_id = c.id)")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private String announced() {
        return firm.post("/uploads", Map.of("name", "contract.pdf", "bytes", paper.length))
                .text("uploadId");
    }

    private Rest.Answer rest(String id, int offset) {
        return firm.patch(id, offset, Arrays.copyOfRange(paper, offset, paper.length));
    }

    /** Announces everything and goes away in the middle. */
    private void breaksAfter(String id, int bytes) throws IOException {
        var who = Base64.getEncoder().encodeToString("company1:demo".getBytes(StandardCharsets.UTF_8));
        try (var line = new Socket("127.0.0.1", port)) {
            line.getOutputStream()
                    .write("""
                    PATCH /api/v1/uploads/%s?offset=0 HTTP/1.1\r
                    Host: 127.0.0.1:%d\r
                    Authorization: Basic %s\r
                    Content-Type: application/octet-stream\r
                    Content-Length: %d\r
                    \r
                    """.formatted(id, port, who, paper.length).getBytes(StandardCharsets.US_ASCII));
            line.getOutputStream().write(paper, 0, bytes);
        }
    }

    private static byte[] paper(int seed, int bytes) {
        var scan = new byte[bytes];
        new Random(seed).nextBytes(scan);
        return Papers.pdf("", "", scan);
    }
}
