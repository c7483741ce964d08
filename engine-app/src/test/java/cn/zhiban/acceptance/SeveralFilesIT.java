package cn.zhiban.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.database.ZhibanTest;
import cn.zhiban.testing.PledgeApplication;
import cn.zhiban.testing.Rest;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A material has as many files as it takes, in the order in which they were given. */
@ZhibanTest
class SeveralFilesIT {

    @LocalServerPort
    private int port;

    private Rest firm;

    @BeforeEach
    void signIn() {
        firm = Rest.of(port).as("company1");
    }

    @Test
    void aKeyMayRepeatAndTakeAList() {
        var first = upload("page-1.pdf");
        var second = upload("page-2.pdf");
        var third = upload("page-3.pdf");
        var answer = submit(List.of(
                Map.of("key", "pledgeContract", "uploadId", first),
                Map.of("key", "applicationForm", "uploadIds", List.of(second)),
                Map.of("key", "pledgeContract", "uploadIds", List.of(third, second, first))));

        var seen = firm.get("/cases/" + answer.text("caseNo")).body();

        assertThat(names(seen, "pledgeContract")).containsExactly("page-1.pdf", "page-3.pdf", "page-2.pdf");
        assertThat(names(seen, "applicationForm")).containsExactly("page-2.pdf");
        assertThat(names(seen, "identityProofs")).isEmpty();
    }

    @Test
    void everyFileIsTheSendersOwnAndThereAreNotTooMany() {
        var mine = upload("mine.pdf");
        var theirs = Rest.of(port)
                .as("company2")
                .upload("theirs.pdf", PledgeApplication.PDF)
                .text("uploadId");
        var many = IntStream.range(0, 21).mapToObj(n -> upload(n + ".pdf")).toList();

        var foreign = submit(List.of(Map.of("key", "pledgeContract", "uploadIds", List.of(mine, theirs))));
        var tooMany = submit(List.of(Map.of("key", "pledgeContract", "uploadIds", many)));

        assertThat(foreign.status()).isEqualTo(422);
        assertThat(foreign.body().at("/fields/materials.pledgeContract").asText())
                .contains("没有找到文件");
        assertThat(tooMany.status()).isEqualTo(422);
        assertThat(tooMany.body().at("/fields/materials.pledgeContract").asText())
                .contains("最多 20 个文件");
    }

    private Rest.Answer submit(List<Map<String, Object>> materials) {
        var body = new HashMap<>(PledgeApplication.complete().body(firm));
        body.put("materials", materials);
        return firm.post("/cases", body);
    }

    private String upload(String name) {
        return firm.upload(name, PledgeApplication.PDF).text("uploadId");
    }

    private static List<String> names(JsonNode seen, String key) {
        return StreamSupport.stream(seen.get("materials").spliterator(), false)
                .filter(material -> material.get("key").asText().equals(key))
                .flatMap(material -> StreamSupport.stream(material.get("files").spliterator(), false))
                .map(file -> file.get("name").asText())
                .toList();
    }
}
