package cn.zhiban.testing;

import static cn.zhiban.testing.SampleWalk.list;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.catalogue.ItemBundle;
import cn.zhiban.catalogue.PublishingItem;
import cn.zhiban.engine.CaseInEngine;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Handles the cases of an item's {@code scenario.yaml} in the application, one after the other, and counts. */
public final class HandledCases {

    private final ApplicationContext application;
    private final Rest office;
    private int cases;
    private int events;
    private int expectations;

    public HandledCases(ApplicationContext application, int port) {
        this.application = application;
        this.office = Rest.of(port);
    }

    /** The cases by their names; each is handled to its end when it is run, and then nothing of it is open. */
    public Map<String, Runnable> of(ItemBundle item) {
        var scenario = scenario(item);
        Map<String, Runnable> all = new LinkedHashMap<>();
        list(scenario.path("cases"))
                .forEach(one -> all.put(one.get("name").asText(), () -> publishedFor(item, scenario, one)));
        return all;
    }

    public int cases() {
        return cases;
    }

    public String summary() {
        return "%d cases, %d events, %d expectations".formatted(cases, events, expectations);
    }

    private void publishedFor(ItemBundle item, JsonNode scenario, JsonNode one) {
        if (!one.has("chosen")) {
            handle(item.itemKey(), scenario, one);
            return;
        }
        var publishing = application.getBean(PublishingItem.class);
        publishing.publish(SureSample.of(item, one.get("chosen").asBoolean()), Actor.SYSTEM);
        try {
            handle(item.itemKey(), scenario, one);
        } finally {
            publishing.publish(item, Actor.SYSTEM);
        }
    }

    private void handle(String itemKey, JsonNode scenario, JsonNode one) {
        application
                .getBean(OfficeClock.class)
                .set(OffsetDateTime.parse(CaseWalk.moment(one.get("sentAt"))).toInstant());
        var codes = new SigningCodes(application.getBean(JdbcClient.class));
        cases++;
        if (one.has("refused")) {
            isRefused(new CaseSending(office, codes, itemKey, one), CaseWalk.application(scenario, one));
            return;
        }
        var walk = CaseWalk.send(office, codes, itemKey, scenario, one);
        try {
            walk.toItsEnd();
        } finally {
            forgetRecordsOf(walk.caseNo());
        }
        assertNothingIsOpen(walk.caseNo());
        events += one.get("events").size();
        expectations += walk.expectations();
    }

    private void isRefused(CaseSending sending, JsonNode sent) {
        long before = received();
        sending.isRefused(sent);
        assertThat(received())
                .as("an application that is refused leaves no case")
                .isEqualTo(before);
        expectations++;
    }

    private long received() {
        return application
                .getBean(JdbcClient.class)
                .sql("select count(*) from case_file")
                .query(Long.class)
                .single();
    }

    /** What one case broke is not held against the next. */
    private void forgetRecordsOf(String caseNo) {
        application
                .getBean(JdbcClient.class)
                .sql("update credit_record set revoked_on = listed_at where case_no = ?")
                .param(caseNo)
                .update();
    }

    private void assertNothingIsOpen(String caseNo) {
        var jdbc = application.getBean(JdbcClient.class);
        assertThat(jdbc.sql("select id from open_task where case_no = ?")
                        .param(caseNo)
                        .query(String.class)
                        .list())
                .as("open tasks")
                .isEmpty();
        long id = jdbc.sql("select id from case_file where case_no = ?")
                .param(caseNo)
                .query(Long.class)
                .single();
        assertThat(CaseInEngine.of(application, id).instances())
                .as("running processes")
                .isZero();
    }

    private static JsonNode scenario(ItemBundle item) {
        try {
            return new YAMLMapper().readTree(item.files().get(ItemBundle.SCENARIO));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
