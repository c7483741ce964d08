package cn.zhiban.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.casefile.CaseClock;
import cn.zhiban.casefile.CaseFile;
import cn.zhiban.casefile.CaseStatus;
import cn.zhiban.casefile.Cases;
import cn.zhiban.testing.Rest.Answer;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is true of a case when several have acted on it at once, whoever came first. */
final class LawfulOutcome {

    /** What an act leaves in the ledger when it was granted. */
    private static final Map<Deed, String> LEFT = Map.of(
            Deed.SUPPLY, "REPLY_COMPLETE",
            Deed.SERVE, "NOTICE_SERVED",
            Deed.WITHDRAW, "WITHDRAWN",
            Deed.COMPLETE, "ACCEPTED");

    private static final Map<CaseStatus, Set<String>> CONCLUDED_BY = Map.of(
            CaseStatus.SUPPLEMENTING, Set.of("NOTICE_ISSUED", "NOTICE_SERVED", "REPLY_PART", "REPLY_COMPLETE"),
            CaseStatus.ACCEPTED, Set.of("ACCEPTED", "DEEMED_ACCEPTED"),
            CaseStatus.WITHDRAWN, Set.of("WITHDRAWN"),
            CaseStatus.LAPSED, Set.of("LAPSED"));

    private final ApplicationContext context;
    private final LateCase late;
    private final List<String> before;
    private final JdbcClient jdbc;

    LawfulOutcome(ApplicationContext context, LateCase late) {
        this.context = context;
        this.late = late;
        this.jdbc = context.getBean(JdbcClient.class);
        this.before = events();
    }

    void assertAfter(List<Deed> deeds, List<Answer> answers) {
        for (int n = 0; n < deeds.size(); n++) {
            if (deeds.get(n) != Deed.LAPSE) {
                assertAnswer(deeds.get(n), answers.get(n));
            }
        }
        assertLedger();
        assertLapse();
        assertMaterials();
        assertEngine();
    }

    private void assertAnswer(Deed deed, Answer answer) {
        boolean happened = events().contains(LEFT.get(deed)) && !before.contains(LEFT.get(deed));
        if (answer.status() / 100 == 2) {
            assertThat(happened).as("%s was granted: %s", deed, events()).isTrue();
        } else {
            assertThat(answer.status()).as("%s: %s", deed, answer).isIn(404, 409, 422);
            assertThat(answer.text("code")).isNotEmpty();
            assertThat(answer.text("detail")).containsPattern("\\p{IsHan}");
            assertThat(happened).as("%s was refused: %s", deed, events()).isFalse();
        }
    }

    private void assertLedger() {
        var events = events();
        assertThat(Set.copyOf(events)).as("%s, each once", events).hasSameSizeAs(events);
        assertThat(events).startsWith(before.toArray(String[]::new));
        assertThat(Collections.disjoint(events, List.of("ACCEPTED")) || !events.contains("DEEMED_ACCEPTED"))
                .as("%s", events)
                .isTrue();
        assertThat(events.indexOf("WITHDRAWN")).as("%s", events).isIn(-1, events.size() - 1);
        var status = caseFile().status();
        if (status != CaseStatus.RECEIVED) {
            assertThat(last(events)).as("%s of %s", status, events).isIn(CONCLUDED_BY.get(status));
        }
        assertThat(count("one_time_notice where served_at is not null and case_id = ?"))
                .isEqualTo(events.contains("NOTICE_SERVED") ? 1 : 0);
    }

    /** Where the item has the basis, silence withdraws, and nothing but what came in time breaks it. */
    private void assertLapse() {
        var stand = late.stand();
        boolean silent = Collections.disjoint(events(), List.of("REPLY_COMPLETE", "WITHDRAWN"));
        assertThat(caseFile().status() == CaseStatus.LAPSED)
                .as("%s of %s", caseFile().status(), events())
                .isEqualTo(stand.hasLapsed() || stand.lapses() && silent);
    }

    private void assertMaterials() {
        assertThat(count("case_material where required and (state in ('REQUIRED', 'NOT_NEEDED')"
                        + " or not exists (select from case_material_file f where f.case_id = case_material.case_id"
                        + " and f.key = case_material.key and f.replaced_at is null)) and case_id = ?"))
                .as("nothing is lost")
                .isZero();
        assertThat(count("case_material where state = 'SUPPLIED' and notice_no is not null and case_id = ?"))
                .isEqualTo(events().contains("REPLY_COMPLETE") ? 1 : 0);
    }

    private void assertEngine() {
        var tasks = jdbc.sql("select id from open_task where case_id = ?")
                .param(late.id())
                .query(String.class)
                .list();
        assertThat(tasks).containsExactlyInAnyOrderElementsOf(late.inEngine().tasks());
        boolean over = caseFile().status().isClosed();
        assertThat(late.inEngine().instances() == 0).as("the process has ended").isEqualTo(over);
        assertThat(late.inEngine().jobs()).isEqualTo(over ? 0 : 1);
        if (over) {
            assertThat(count("step_visit where left_at is null and case_id = ?"))
                    .isZero();
        } else {
            var reading = context.getBean(CaseClock.class).read(caseFile());
            assertThat(late.inEngine().dueMoments()).containsExactly(reading.nextWake());
            assertThat(reading.replyOverdue() && tasks.isEmpty())
                    .as("a late reply that lies before nobody")
                    .isFalse();
        }
    }

    private CaseFile caseFile() {
        return context.getBean(Cases.class).byId(late.id());
    }

    private List<String> events() {
        return jdbc.sql("select type from clock_event where case_id = ? order by seq")
                .param(late.id())
                .query(String.class)
                .list();
    }

    private static String last(List<String> events) {
        return events.get(events.size() - 1);
    }

    private long count(String rows) {
        return jdbc.sql("select count(*) from " + rows)
                .param(late.id())
                .query(Long.class)
                .single();
    }
}
