package cn.zhiban.commitment.deferral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhiban.commitment.OpenPromises;
import cn.zhiban.commitment.OpenPromises.Kind;
import cn.zhiban.commitment.OpenPromises.Wanted;
import cn.zhiban.database.ZhibanTest;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.shared.RefusedRequest;
import cn.zhiban.shared.Role;
import cn.zhiban.testing.Rest;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The lists of what was promised: whole, in order, in the reader's scope. */
@ZhibanTest(properties = "zhiban.test=promises")
class PromisesListIT {

    private static final Actor EVERYWHERE = new Actor(1, "supervisor", "督办人员", Set.of(Role.SUPERVISOR));

    @LocalServerPort
    private int port;

    @Autowired
    private OfficeClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private OpenPromises promises;

    @Autowired
    private PromisedList promised;

    private DeferredCase one;

    @BeforeEach
    void onePromiseIsMadeOnMonday() {
        clock.set(OffsetDateTime.parse("2026-03-02T09:00:00+08:00").toInstant());
        one = DeferredCase.accepted(Rest.of(port));
    }

    @Test
    void theSupervisorReadsInOneListWhatIsOpenAndWhatIsLate() {
        assertThat(open(EVERYWHERE, Kind.DEFERRED, false)).contains(one.caseNo());
        assertThat(open(EVERYWHERE, Kind.VERIFICATION, false)).doesNotContain(one.caseNo());
        assertThat(open(EVERYWHERE, Kind.DEFERRED, true)).doesNotContain(one.caseNo());

        clock.set(OffsetDateTime.parse("2026-03-09T09:00:00+08:00").toInstant());
        assertThat(open(EVERYWHERE, null, true)).contains(one.caseNo());

        jdbc.sql("update case_file set district = 'HERE' where case_no = ?")
                .param(one.caseNo())
                .update();
        var elsewhere = new Actor(1, "supervisor", "督办人员", Set.of(Role.SUPERVISOR), null, "ELSEWHERE");
        assertThat(open(elsewhere, null, false)).doesNotContain(one.caseNo());
    }

    /** Several promises of one day stand on both sides of a page's end. */
    @Test
    void everyPromiseIsReadOnceFromPageToPage() {
        int more = copies("AWAITED", 2 * OpenPromises.PAGE + 20);
        var found = lines(EVERYWHERE, Kind.DEFERRED);

        assertThat(found).hasSizeGreaterThan(more).doesNotHaveDuplicates();
        assertThat(found)
                .isSortedAccordingTo(
                        Comparator.comparing(OpenPromises.Line::due).thenComparing(OpenPromises.Line::id));
        assertThat(all(false)).hasSameSizeAs(found).doesNotHaveDuplicates();
    }

    @Test
    void everySettledPromiseIsReadOnceTheLatestFirst() {
        int more = copies("KEPT", 2 * PromisedList.PAGE + 20);
        var found = all(true);

        assertThat(found).hasSizeGreaterThanOrEqualTo(more).doesNotHaveDuplicates();
        assertThat(found)
                .isSortedAccordingTo(Comparator.comparing(PromisedList.Line::dueOn)
                        .thenComparing(PromisedList.Line::id)
                        .reversed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30~DEFERRED~1", "2026-02-28~DEFERRED~x", "0"})
    void aPageKeyThatWasNotGivenIsRefused(String after) {
        assertThatThrownBy(() -> promises.page(EVERYWHERE, new Wanted(null, false, after)))
                .isInstanceOfSatisfying(
                        RefusedRequest.class,
                        refused -> assertThat(refused.code()).isEqualTo("page-key-invalid"));
    }

    private List<PromisedList.Line> all(boolean settled) {
        var found = new ArrayList<PromisedList.Line>();
        for (var after = ""; after != null; ) {
            var page = promised.deferrals(EVERYWHERE, settled, after);
            found.addAll(page.items());
            after = page.next();
        }
        return found;
    }

    private List<String> open(Actor reader, Kind kind, boolean overdue) {
        return lines(reader, kind, overdue).stream()
                .map(OpenPromises.Line::caseNo)
                .toList();
    }

    private List<OpenPromises.Line> lines(Actor reader, Kind kind) {
        return lines(reader, kind, false);
    }

    private List<OpenPromises.Line> lines(Actor reader, Kind kind, boolean overdue) {
        var found = new ArrayList<OpenPromises.Line>();
        for (var after = ""; after != null; ) {
            var page = promises.page(reader, new Wanted(kind, overdue, after));
            found.addAll(page.lines());
            after = page.next();
        }
        return found;
    }

    /** As many more promises of the one case, three of each day. */
    private int copies(String state, int many) {
        return jdbc.sql("""
                        insert into deferral (case_id, material, name, days, legal_basis, result_gate, late, late_basis,
                                              state, due_on, promised_by, promised_at)
                        select case_id, material || :state || n, name, days, legal_basis, result_gate, late, late_basis,
                               :state, due_on + n / 3, promised_by, promised_at
                          from deferral, generate_series(1, :many) n
                         where case_id = (select id from case_file where case_no = :caseNo) and material = :paper""")
                .param("state", state)
                .param("many", many)
                .param("caseNo", one.caseNo())
                .param("paper", DeferredCase.PAPER)
                .update();
    }
}
