package cn.zhiban.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.database.ZhibanTest;
import cn.zhiban.form.HostileValues;
import cn.zhiban.testing.PledgeApplication;
import cn.zhiban.testing.Rest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Spoiled applications over HTTP: each is answered with a 4xx, or accepted where nothing of it was wrong; never a 5xx. */
@ZhibanTest
class FuzzIT {

    private static final int SUBMISSIONS = Boolean.getBoolean("zhiban.deep") ? 100_000 : 400;

    @LocalServerPort
    private int port;

    private final HostileValues hostile = new HostileValues(20260302);

    @Test
    @Timeout(value = 1, unit = TimeUnit.HOURS) // a hundred thousand take a quarter of one
    void nothingThatIsSentIsAnsweredWithAFault() {
        var firm = Rest.of(port).as("company1");
        var answers = new TreeMap<Integer, Integer>();
        var application = PledgeApplication.complete();
        var body = application.body(
                firm.upload("application.pdf", PledgeApplication.PDF).text("uploadId"));
        var keys = new ArrayList<>(application.form().keySet());
        for (int i = 0; i < SUBMISSIONS; i++) {
            var spoiled = i % 5 == 0 ? spoiledBody(body) : with(body, hostile.spoiled(application.form(), keys));
            var answer = firm.post("/cases", spoiled);
            assertThat(answer.status())
                    .as("%s was answered %s", spoiled, answer)
                    .isLessThan(500);
            answers.merge(answer.status(), 1, Integer::sum);
        }
        assertThat(answers.keySet()).contains(422).isSubsetOf(200, 201, 400, 403, 404, 409, 413, 422);
    }

    private static Map<String, Object> with(Map<String, Object> body, Map<String, Object> form) {
        var spoiled = new HashMap<>(body);
        spoiled.put("form", form);
        return spoiled;
    }

    private Map<String, Object> spoiledBody(Map<String, Object> body) {
        return hostile.spoiled(body, List.of("itemKey", "applicant", "form", "materials", "commitment", "effectiveAt"));
    }
}
