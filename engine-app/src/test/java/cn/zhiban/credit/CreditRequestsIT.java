package cn.zhiban.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhiban.database.ZhibanTest;
import cn.zhiban.identity.Accounts;
import cn.zhiban.identity.NewAccount;
import cn.zhiban.identity.TestAccounts;
import cn.zhiban.material.UploadSweep;
import cn.zhiban.material.Uploads;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.shared.RefusedRequest;
import cn.zhiban.shared.Role;
import cn.zhiban.testing.Papers;
import cn.zhiban.testing.Race;
import cn.zhiban.testing.RowCounts;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Objection and repair go their way in their days, are decided by another, and end the effect or not. */
@ZhibanTest
class CreditRequestsIT {

    private static final LocalDate LISTED = LocalDate.of(2026, 1, 15);

    /** The Friday before the Spring Festival of 2026; the Saturday after it is a working day, the next one is the 24th. */
    private static final LocalDate BEFORE_FESTIVAL = LocalDate.of(2026, 2, 13);

    private static final LocalDate REPAIRABLE = LocalDate.of(2026, 7, 15);

    @Autowired
    private BeanFactory application;

    @Autowired
    private FilingRequest filing;

    @Autowired
    private DecidingRequest deciding;

    @Autowired
    private ExtendingRequest extending;

    @Autowired
    private RemindingOfRequests reminding;

    @Autowired
    private OwnCredit own;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Uploads uploads;

    @Autowired
    private UploadSweep sweep;

    @Autowired
    private OfficeClock clock;

    @Autowired
    private JdbcClient jdbc;

    private CreditOf credit;
    private Actor firm;
    private Actor supervisor;
    private String record;

    @BeforeEach
    void recordsAFirm() {
        credit = CreditOf.firm(application);
        firm = accounts.create(
                        NewAccount.enterprise(
                                "credit-" + UUID.randomUUID(), "correct horse", "广州信用有限公司", credit.code(), null),
                        Actor.SYSTEM)
                .actor();
        supervisor =
                TestAccounts.in(application).staff(Role.SUPERVISOR).account().actor();
        record = credit.falseCommitment(LISTED);
        clock.set(at(BEFORE_FESTIVAL));
    }

    @AfterEach
    void goesBack() {
        clock.set(LocalDate.of(2026, 3, 2).atTime(9, 0).atZone(OfficeClock.ZONE).toInstant());
    }

    @Test
    void anObjectionIsCheckedInOneWorkingDayAndHandledInTwoMore() {
        var objection = objects();

        assertThat(objection.checkDue()).isEqualTo("2026-02-14");
        assertThat(objection.due()).isEqualTo("2026-02-25");
        assertThat(objection.nextDue()).isEqualTo("2026-02-14");
        assertThat(objection.overdueOn(LocalDate.of(2026, 2, 24))).isTrue();
        assertThat(toldTo(Role.SUPERVISOR)).contains("信用记录 " + record + " 有一份异议申请");
    }

    @Test
    void checkedOnTheDayItselfItIsHandledTheEarlier() {
        var checked = deciding.check(supervisor, objects().id(), "签名与授权不符");

        assertThat(checked.state()).isEqualTo(RequestState.CHECKED);
        assertThat(checked.due()).isEqualTo("2026-02-24");
    }

    @Test
    void anObjectionIsNotDecidedBeforeItWasChecked() {
        var objection = objects();

        refused("credit-request-state", () -> deciding.decide(supervisor, objection.id(), true, "有误"));
    }

    @Test
    void aGrantedObjectionTakesTheRecordAwayForAllDays() {
        var objection = objects();
        deciding.check(supervisor, objection.id(), "签名与授权不符");
        deciding.decide(supervisor, objection.id(), true, "不是本单位提出的申请");

        assertThat(credit.on(LISTED).unrepairedCommitment()).isFalse();
        assertThat(own.dossier(firm, record).state()).isEqualTo(CreditRecord.State.REVOKED);
        assertThat(toldTo(firm)).contains("您对信用记录 " + record + " 的异议申请有了结果");
        refused("credit-record-revoked", this::objects);
        refused("credit-request-state", () -> deciding.decide(supervisor, objection.id(), false, "再想一想"));
    }

    @Test
    void theDecisionIsMovedOnceByThreeWorkingDaysAndTheHolderIsToldWhy() {
        var objection = objects();
        refused("credit-request-state", () -> extending.extend(supervisor, objection.id(), "需要向外地核实"));
        var checked = deciding.check(supervisor, objection.id(), "查阅了材料");
        refused("invalid-input", () -> extending.extend(supervisor, objection.id(), " "));

        var extended = extending.extend(supervisor, objection.id(), "需要向外地核实");

        assertThat(checked.due()).isEqualTo("2026-02-24");
        assertThat(extended.due()).isEqualTo("2026-02-27");
        assertThat(toldTo(firm)).contains("您对信用记录 " + record + " 的异议申请延长办理");
        refused("credit-request-extended", () -> extending.extend(supervisor, objection.id(), "再一次"));
    }

    @Test
    void nothingIsMovedThatHasPassed() throws IOException {
        clock.set(at(REPAIRABLE));
        var repair = repairs(proof(firm));
        clock.set(at(repair.due().plusDays(1)));

        refused("credit-request-late", () -> extending.extend(supervisor, repair.id(), "来不及"));
    }

    @Test
    void aGrantedObjectionEndsTheRepairThatWaits() throws IOException {
        clock.set(at(REPAIRABLE));
        var repair = repairs(proof(firm));
        var objection = objects();
        deciding.check(supervisor, objection.id(), "签名与授权不符");

        deciding.decide(supervisor, objection.id(), true, "不是本单位提出的申请");

        assertThat(own.dossier(firm, record).requests())
                .filteredOn(one -> one.id() == repair.id())
                .singleElement()
                .satisfies(closed -> {
                    assertThat(closed.state()).isEqualTo(RequestState.CLOSED);
                    assertThat(closed.decisionWords()).contains("异议成立");
                });
        assertThat(toldTo(firm)).contains("您对信用记录 " + record + " 的信用修复申请有了结果");
        refused("credit-request-state", () -> deciding.decide(supervisor, repair.id(), true, "已经纠正"));
    }

    @Test
    void aRefusalCitesNoRemedyWithoutABasis() {
        var objection = objects();
        deciding.check(supervisor, objection.id(), "查阅了材料");
        deciding.decide(supervisor, objection.id(), false, "记录无误");

        assertThat(jdbc.sql("select words from message where account_id = ? and subject like '%有了结果'")
                        .param(firm.accountId())
                        .query(String.class)
                        .single())
                .contains("记录照旧")
                .doesNotContain("复议", "诉讼");
    }

    @Test
    void aRefusedObjectionLeavesTheRecordAndMayBeFollowedByAnother() {
        var objection = objects();
        deciding.check(supervisor, objection.id(), "查阅了材料");
        deciding.decide(supervisor, objection.id(), false, "记录无误");

        assertThat(credit.on(BEFORE_FESTIVAL).unrepairedCommitment()).isTrue();
        assertThat(objects().state()).isEqualTo(RequestState.FILED);
    }

    @Test
    void aRecordIsRepairedAfterSixMonthsAndNotBefore() throws IOException {
        var proof = proof(firm);
        clock.set(at(REPAIRABLE.minusDays(1)));
        refused("credit-not-repairable", () -> repairs(proof));

        clock.set(at(REPAIRABLE));
        var repair = repairs(proof);
        assertThat(repair.due()).isEqualTo("2026-07-20");
        assertThat(credit.on(REPAIRABLE).unrepairedCommitment()).isTrue();

        clock.set(at(REPAIRABLE.plusDays(1)));
        deciding.decide(supervisor, repair.id(), true, "已经纠正");
        assertThat(credit.on(REPAIRABLE).unrepairedCommitment()).isTrue();
        assertThat(credit.on(REPAIRABLE.plusDays(1)).unrepairedCommitment()).isFalse();
    }

    @Test
    void aRepairNeedsItsProofAndEveryRequestItsReasons() {
        clock.set(at(REPAIRABLE));

        refused("invalid-input", () -> Reasons.of(RequestKind.REPAIR, "已经纠正", List.of()));
        refused("invalid-input", () -> Reasons.of(RequestKind.OBJECTION, " ", null));
        refused("invalid-input", () -> Reasons.of(RequestKind.OBJECTION, "字".repeat(501), null));
    }

    @Test
    void onlyOneRequestOfAKindWaits() {
        objects();

        refused("credit-request-open", this::objects);
    }

    @Test
    void nobodyDecidesAboutWhatHeRecordedHimself() {
        var mine = CreditOf.holder(application, credit.code())
                .recordedBy(supervisor)
                .falseCommitment(LISTED);
        var objection = filing.file(firm, mine, RequestKind.OBJECTION, Reasons.of(RequestKind.OBJECTION, "不对", null));

        refused("credit-own-record", () -> deciding.check(supervisor, objection.id(), "查过了"));
        var another =
                TestAccounts.in(application).staff(Role.SUPERVISOR).account().actor();
        assertThat(deciding.check(another, objection.id(), "查过了").checkedBy()).isEqualTo(another.username());
    }

    @Test
    void aClerkDecidesNothing() {
        var objection = objects();
        var clerk = TestAccounts.in(application).staff(Role.CLERK).account().actor();

        refused("credit-supervisor-only", () -> deciding.check(clerk, objection.id(), "查过了"));
    }

    @Test
    void aForeignRecordIsUnknownAndAForeignFileToo() throws IOException {
        var stranger = TestAccounts.in(application).person().account().actor();
        var theirs = proof(stranger);

        refused(
                "unknown-credit-record",
                () -> filing.file(
                        stranger, record, RequestKind.OBJECTION, Reasons.of(RequestKind.OBJECTION, "不对", null)));
        refused(
                "upload-not-found",
                () -> filing.file(
                        firm, record, RequestKind.OBJECTION, Reasons.of(RequestKind.OBJECTION, "不对", List.of(theirs))));
    }

    @Test
    void whoeverMerelySaysWhoItIsReadsNothing() {
        jdbc.sql("update account set verified_at = null where id = ?")
                .param(firm.accountId())
                .update();

        assertThat(own.records(firm)).isEmpty();
        refused("unknown-credit-record", this::objects);
    }

    @Test
    void aProofStaysAndIsReadByWhoDecides() throws IOException {
        clock.set(at(REPAIRABLE));
        var proof = proof(firm);
        repairs(proof);
        clock.set(at(REPAIRABLE.plusDays(60)));
        sweep.sweep();

        assertThat(uploads.visibleTo(supervisor, proof).id()).isEqualTo(proof);
        var clerk = TestAccounts.in(application).staff(Role.CLERK).account().actor();
        refused("upload-not-found", () -> uploads.visibleTo(clerk, proof));
    }

    @Test
    void whoeverDecidesIsRemindedOnceOfEachStepThatIsLate() {
        var objection = objects();
        var subject = "信用记录 " + record + " 的异议申请超过期限";

        clock.set(at(objection.checkDue()));
        reminding.run();
        assertThat(toldTo(supervisor)).doesNotContain(subject);
        assertThat(reminding.next(at(objection.due().plusDays(9))))
                .contains(objection
                        .checkDue()
                        .plusDays(1)
                        .atStartOfDay(OfficeClock.ZONE)
                        .toInstant());

        clock.set(at(objection.checkDue().plusDays(1)));
        reminding.run();
        reminding.run();
        assertThat(toldTo(supervisor)).filteredOn(subject::equals).hasSize(1);

        deciding.check(supervisor, objection.id(), "查过了");
        clock.set(at(objection.due().plusDays(1)));
        reminding.run();
        assertThat(toldTo(supervisor)).filteredOn(subject::equals).hasSize(2);
    }

    @Test
    void ofTwoWhoDecideAtOnceOneDoesAndTheOtherIsToldSo() throws Exception {
        var objection = objects();
        deciding.check(supervisor, objection.id(), "查过了");

        var answers = Race.of(() -> tried(objection, true), () -> tried(objection, false));

        assertThat(answers).containsExactlyInAnyOrder("done", "credit-request-state");
        var state = own.dossier(firm, record).requests().get(0).state();
        assertThat(credit.on(BEFORE_FESTIVAL).unrepairedCommitment()).isEqualTo(state == RequestState.REFUSED);
    }

    @Test
    void ofTwoWhoFileAtOnceOneDoes() throws Exception {
        var answers = Race.of(this::triedToObject, this::triedToObject);

        assertThat(answers).containsExactlyInAnyOrder("done", "credit-request-open");
    }

    private String tried(CreditRequest request, boolean granted) {
        return codeOf(() -> deciding.decide(supervisor, request.id(), granted, "理由"));
    }

    private String triedToObject() {
        return codeOf(this::objects);
    }

    private static String codeOf(Runnable act) {
        try {
            act.run();
            return "done";
        } catch (RefusedRequest refused) {
            return refused.code();
        }
    }

    private CreditRequest objects() {
        return filing.file(firm, record, RequestKind.OBJECTION, Reasons.of(RequestKind.OBJECTION, "不是我单位提出的", null));
    }

    private CreditRequest repairs(UUID proof) {
        return filing.file(firm, record, RequestKind.REPAIR, Reasons.of(RequestKind.REPAIR, "已经纠正", List.of(proof)));
    }

    private UUID proof(Actor owner) throws IOException {
        var pdf = Papers.pdf();
        return uploads.store(owner, "证明.pdf", new ByteArrayResource(pdf), pdf.length)
                .id();
    }

    /** Refused with that code, and nothing is saved. */
    private void refused(String code, ThrowingCallable act) {
        var before = RowCounts.of(jdbc);
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RefusedRequest.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
        assertThat(RowCounts.of(jdbc)).isEqualTo(before);
    }

    private List<String> toldTo(Actor actor) {
        return jdbc.sql("select subject from message where account_id = ?")
                .param(actor.accountId())
                .query(String.class)
                .list();
    }

    private List<String> toldTo(Role role) {
        return jdbc.sql(
                        "select subject from message where account_id in (select account_id from account_role where role = ?)")
                .param(role.name())
                .query(String.class)
                .list();
    }

    private static Instant at(LocalDate day) {
        return day.atTime(LocalTime.of(9, 0)).atZone(OfficeClock.ZONE).toInstant();
    }
}
