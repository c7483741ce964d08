package cn.zhiban.acceptance.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhiban.database.ZhibanTest;
import cn.zhiban.identity.TestAccounts;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.RefusedRequest;
import cn.zhiban.testing.PledgeApplication;
import cn.zhiban.testing.Race;
import cn.zhiban.testing.RowCounts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Drafts as rows: saved once, told apart, bounded, sealed, and gone when they are sent. */
@ZhibanTest
class DraftIT {

    private static final String PLEDGEE = "group_pledgee";

    @Autowired
    private BeanFactory application;

    @Autowired
    private StartingDraft starting;

    @Autowired
    private OpeningDraft opening;

    @Autowired
    private SavingDraft saving;

    @Autowired
    private SubmittingDraft submitting;

    @Autowired
    private DeletingDraft deleting;

    @Autowired
    private CheckingDraft checking;

    @Autowired
    private JdbcClient jdbc;

    private Actor firm;

    @BeforeEach
    void opensAnAccount() {
        firm = TestAccounts.in(application).enterprise().actor();
    }

    @Test
    void theSamePageSentTwiceIsSavedOnce() {
        var draft = started();
        var seen = opening.open(firm, draft).seen();
        save(draft, PLEDGEE, Map.of("pledgeeName", "一家银行"), seen);
        var before = RowCounts.of(jdbc);

        var again = save(draft, PLEDGEE, Map.of("pledgeeName", "一家银行"), seen);

        assertThat(again).isInstanceOf(Saved.Kept.class);
        assertThat(RowCounts.of(jdbc)).isEqualTo(before);
        assertThat(opening.open(firm, draft).draft().version()).isEqualTo(2);
    }

    @Test
    void ofTwoWhoSaveTheSamePageAtOnceOneIsAskedAndNothingIsLost() throws Exception {
        var draft = started();
        var seen = opening.open(firm, draft).seen();

        var saved = Race.of(
                () -> save(draft, PLEDGEE, Map.of("pledgeeName", "甲银行"), seen),
                () -> save(draft, PLEDGEE, Map.of("pledgeeName", "乙银行"), seen));

        var conflicts = saved.stream()
                .filter(Saved.Conflict.class::isInstance)
                .map(Saved.Conflict.class::cast)
                .toList();
        assertThat(conflicts).hasSize(1);
        var stands = opening.open(firm, draft).draft().answers().in(Area.FORM).get("pledgeeName");
        assertThat(List.of(stands, conflicts.get(0).typed().get("pledgeeName")))
                .containsExactlyInAnyOrder("甲银行", "乙银行");
    }

    @Test
    void aPageSaysNothingOfWhatIsAskedOnOthers() {
        var draft = started();
        save(draft, PLEDGEE, Map.of("pledgeeName", "甲银行", "securedAmount", "1", "invented", "x"));

        assertThat(answers(draft)).containsEntry("pledgeeName", "甲银行").doesNotContainKeys("securedAmount", "invented");
    }

    @ParameterizedTest
    @ValueSource(strings = {"13812341234", "138 1234 1234", "电话１３８１２３４１２３４", "44010619900307001X", "020-3812 1234"})
    void numbersOfPersonsAreSealedWhereverAndHoweverTheyWereTyped(String typed) {
        var draft = started();
        save(draft, PLEDGEE, Map.of("pledgeeAddress", typed, "pledgeeName", "甲银行"));

        assertThat(row(draft)).doesNotContain(typed).contains("甲银行");
        assertThat(answers(draft)).containsEntry("pledgeeAddress", typed);
    }

    @Test
    void whatADatabaseCannotHoldAsTextIsKeptToo() {
        var draft = started();
        save(draft, PLEDGEE, Map.of("pledgeeName", "a\0b", "pledgeeAddress", List.of("1", "2")));

        assertThat(answers(draft))
                .containsEntry("pledgeeName", "a\0b")
                .containsEntry("pledgeeAddress", List.of("1", "2"));
        assertThat(problems(draft, PLEDGEE)).containsKeys("pledgeeName", "pledgeeAddress");
    }

    @Test
    void anApplicationOfAnySizeIsRefusedInOneSentence() {
        var draft = started();

        assertThatThrownBy(() -> save(draft, PLEDGEE, Map.of("pledgeeName", "字".repeat(Drafts.MOST_CHARACTERS))))
                .isInstanceOf(RefusedRequest.class)
                .hasMessageContaining("填写的内容太多");
        assertThat(answers(draft)).doesNotContainKey("pledgeeName");
    }

    @Test
    void anAccountHasABoundOfDraftsAlsoWhenItBeginsManyAtOnce() throws Exception {
        IntStream.range(2, StartingDraft.MOST).forEach(i -> started());

        var begun = Race.of(IntStream.range(0, 4)
                .mapToObj(i -> (Callable<Boolean>) this::startsAnother)
                .toList());

        assertThat(begun).containsExactlyInAnyOrder(true, true, false, false);
        assertThat(opened()).isEqualTo(StartingDraft.MOST);
    }

    private boolean startsAnother() {
        try {
            started();
            return true;
        } catch (RefusedRequest refused) {
            assertThat(refused.code()).isEqualTo("too-many-drafts");
            return false;
        }
    }

    @Test
    void aSecondClickBeginsNothingNew() {
        var wanted = UUID.randomUUID();
        starting.start(firm, PledgeApplication.ITEM, wanted);
        starting.start(firm, PledgeApplication.ITEM, wanted);
        assertThat(opened()).isEqualTo(1);
    }

    @Test
    void anIdThatAnotherHasTakenBeginsAnother() {
        var wanted = started();
        var other = TestAccounts.in(application).enterprise().actor();

        var begun = starting.start(other, PledgeApplication.ITEM, wanted);

        assertThat(begun.id()).isNotEqualTo(wanted);
        assertThat(opening.open(other, begun.id()).draft().accountId()).isEqualTo(other.accountId());
    }

    @Test
    void aDraftIsGoneWithTheCaseThatItBecomes() {
        var draft = complete();

        var caseNo = submitting.submit(
                firm, draft, Map.of("truthful", true), opening.open(firm, draft).seen());

        assertThat(opened()).isZero();
        assertThat(jdbc.sql("select form ->> 'securedAmount' from case_file where case_no = ?")
                        .param(caseNo)
                        .query(String.class)
                        .single())
                .isEqualTo("3500000.00");
    }

    @Test
    void whatIsRefusedLeavesTheDraftAsItWas() {
        var draft = complete();
        save(draft, PLEDGEE, Map.of("pledgeeName", "甲银行"));
        var before = RowCounts.of(jdbc);

        assertThatThrownBy(() -> submitting.submit(
                        firm,
                        draft,
                        Map.of("truthful", true),
                        opening.open(firm, draft).seen()))
                .isInstanceOfSatisfying(
                        RefusedRequest.class,
                        refused -> assertThat(refused.fields()).containsKeys("pledgeeUscc", "pledgeeAddress"));
        assertThat(RowCounts.of(jdbc)).isEqualTo(before);
    }

    @Test
    void whatWasNotReadIsNotSent() {
        var draft = complete();
        var seen = opening.open(firm, draft).seen();
        save(draft, PLEDGEE, Map.of("pledgeeName", "甲银行"));

        assertThatThrownBy(() -> submitting.submit(firm, draft, Map.of("truthful", true), seen))
                .hasMessageContaining("刚才在别处改过");
        assertThat(opened()).isEqualTo(1);
    }

    @Test
    void itGoesOnAtTheFirstPageThatIsNotFinished() {
        var draft = started();
        assertThat(next(draft)).isEqualTo("conditions");
        meetsConditions(draft);
        save(draft, "applicant", Map.of("phone", "13800000001"));
        assertThat(next(draft)).isEqualTo("group_pledgor");
        fill(draft);
        assertThat(next(draft)).isEqualTo("check");
        save(draft, "applicant", Map.of("phone", "1"));
        assertThat(next(draft)).isEqualTo("applicant");
    }

    @Test
    void deletingWhatIsNotOnesOwnDoesNothing() {
        var draft = started();
        var other = TestAccounts.in(application).enterprise().actor();
        var before = RowCounts.of(jdbc);

        deleting.delete(other, draft);

        assertThat(RowCounts.of(jdbc)).isEqualTo(before);
        deleting.delete(firm, draft);
        assertThat(opened()).isZero();
    }

    private UUID complete() {
        var draft = started();
        meetsConditions(draft);
        save(draft, "applicant", Map.of("phone", "13800000001"));
        fill(draft);
        return draft;
    }

    private void meetsConditions(UUID draft) {
        var answers = new LinkedHashMap<String, Object>();
        opening.open(firm, draft).flow().step("conditions").keys().forEach(words -> answers.put(words, "yes"));
        save(draft, "conditions", answers);
    }

    private void fill(UUID draft) {
        var form = PledgeApplication.complete().form();
        opening.open(firm, draft).flow().steps().stream()
                .filter(step -> step.area() == Area.FORM)
                .forEach(step -> save(draft, step.id(), form));
        save(draft, "materials", Map.of(Flow.INCOMPLETE, true));
    }

    private UUID started() {
        return starting.start(firm, PledgeApplication.ITEM, UUID.randomUUID()).id();
    }

    private Saved save(UUID draft, String step, Map<String, Object> typed) {
        return save(draft, step, typed, opening.open(firm, draft).seen());
    }

    private Saved save(UUID draft, String step, Map<String, Object> typed, Seen seen) {
        return saving.save(firm, draft, step, typed, seen);
    }

    private String next(UUID draft) {
        return checking.next(firm, opening.open(firm, draft)).id();
    }

    private Map<String, String> problems(UUID draft, String step) {
        return checking.problems(firm, opening.open(firm, draft)).get(step);
    }

    private Map<String, Object> answers(UUID draft) {
        return opening.open(firm, draft).draft().answers().in(Area.FORM);
    }

    private long opened() {
        return jdbc.sql("select count(*) from application_draft where account_id = ?")
                .param(firm.accountId())
                .query(Long.class)
                .single();
    }

    private String row(UUID draft) {
        return jdbc.sql("select d::text from application_draft d where id = ?")
                .param(draft)
                .query(String.class)
                .single();
    }
}
