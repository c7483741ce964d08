package cn.zhiban.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhiban.database.ZhibanTest;
import cn.zhiban.form.ChineseText;
import cn.zhiban.identity.TestAccounts;
import cn.zhiban.shared.Actor;
import cn.zhiban.testing.Codes;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;

/** What is recorded counts from its first day to its last, for its holder and for nobody else. */
@ZhibanTest
class CreditStandingIT {

    private static final LocalDate LISTED = LocalDate.of(2026, 1, 15);

    @Autowired
    private BeanFactory application;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private LoggingCreditUse uses;

    @Test
    void aFalseCommitmentBarsFromItsFirstDayToItsLast() {
        var firm = CreditOf.firm(application);
        var number = firm.falseCommitment(LISTED);

        assertThat(firm.on(LISTED.minusDays(1)).unrepairedCommitment()).isFalse();
        assertThat(firm.on(LISTED).unrepairedCommitment()).isTrue();
        assertThat(firm.on(LocalDate.of(2027, 1, 14)).unrepairedCommitment()).isTrue();
        assertThat(firm.on(LocalDate.of(2027, 1, 15)).unrepairedCommitment()).isFalse();
        var entry = firm.on(LISTED).entries().get(0);
        assertThat(entry.recordNo()).isEqualTo(number).matches("XY-2026-\\d{6}");
        assertThat(entry.repairableFrom()).isEqualTo(LocalDate.of(2026, 7, 15));
        assertThat(entry.howToRepair()).contains("6 个月");
    }

    @Test
    void lateDeferralsOfTheLastTwelveMonthsAreCounted() {
        var firm = CreditOf.firm(application);
        firm.lateDeferral(LISTED);
        firm.inCase("SF-2026-000124").lateDeferral(LISTED.plusDays(30));

        assertThat(firm.on(LISTED.plusDays(29)).deferralBreaches()).isEqualTo(1);
        assertThat(firm.on(LISTED.plusDays(30)).deferralBreaches()).isEqualTo(2);
        assertThat(firm.on(LISTED.plusMonths(12)).deferralBreaches()).isEqualTo(1);
        assertThat(firm.on(LISTED).unrepairedCommitment()).isFalse();
        assertThat(firm.on(LISTED).seriousDiscredit()).isFalse();
    }

    @Test
    void lateMaterialsOfOneCaseAreOneBreach() {
        var firm = CreditOf.firm(application);
        firm.lateDeferral(LISTED);
        firm.lateDeferral(LISTED.plusDays(2));

        assertThat(firm.on(LISTED.plusDays(2)).entries()).hasSize(2);
        assertThat(firm.on(LISTED.plusDays(2)).deferralBreaches()).isEqualTo(1);
    }

    /** 南宁市知识产权信用管理办法, as the model. */
    @Test
    void whoDoesItAgainWithinAYearIsOnRecordForLonger() {
        var firm = CreditOf.firm(application);
        firm.lateDeferral(LISTED.minusDays(1));
        var first = firm.falseCommitment(LISTED);
        var again = firm.inCase("SF-2026-000999").falseCommitment(LISTED.plusMonths(12));
        firm.inCase("SF-2026-000999")
                .of(CreditKind.OTHER, CreditEffect.NOTED, LISTED.plusMonths(12).plusDays(1));

        var entries = firm.on(LISTED.plusMonths(12).plusDays(1)).entries();

        assertThat(entries)
                .extracting(CreditStanding.Entry::lastDay)
                .containsExactly(LISTED.plusMonths(24), LISTED.plusMonths(36).minusDays(1));
        assertThat(firm.on(LISTED).behind(CreditEffect.COMMITMENT_BARRED).get(0).lastDay())
                .as("a material that came late makes no second offence")
                .isEqualTo(LISTED.plusMonths(12).minusDays(1));
        assertThat(usesIn("SF-2026-000999"))
                .as("its holder reads what the first one has led to")
                .containsExactly(first + " 信用记录的期限（credit-terms） 一年内再次失信，信用记录 " + again + " 按再次失信确定期限");
        assertThat(usesIn("SF-2026-000123"))
                .as("the first one rests on nothing")
                .noneMatch(use -> use.contains(first));
    }

    @Test
    void whoseTermsTheSourceNamesIsNotJudgedByWhatWasBefore() {
        var firm = CreditOf.firm(application);
        firm.falseCommitment(LISTED);

        firm.inCase("SF-2026-000998").until(LISTED.plusMonths(30)).falseCommitment(LISTED.plusMonths(12));

        assertThat(usesIn("SF-2026-000998")).isEmpty();
    }

    private List<String> usesIn(String caseNo) {
        return jdbc.sql("select r.record_no || ' ' || u.decision || ' ' || u.led_to from credit_use u"
                        + " join credit_record r on r.id = u.record_id where u.case_no = ? order by u.id")
                .param(caseNo)
                .query(String.class)
                .list();
    }

    @Test
    void aDayThatTheSourceNamesGoesBeforeTheTable() {
        var firm = CreditOf.firm(application).until(LISTED.plusYears(3));
        firm.serious(LISTED);

        assertThat(firm.on(LISTED.plusYears(3)).seriousDiscredit()).isTrue();
        assertThat(firm.on(LISTED.plusYears(3).plusDays(1)).seriousDiscredit()).isFalse();
    }

    @Test
    void aPersonIsFoundByItsNumberHoweverItIsTypedAndNoColumnHoldsIt() {
        var number = Codes.idNumber();
        var person = CreditOf.holder(application, number).named("欧阳晓岚");
        person.falseCommitment(LISTED);

        assertThat(CreditOf.holder(application, " " + number.toLowerCase())
                        .on(LISTED)
                        .unrepairedCommitment())
                .isTrue();
        assertThat(CreditOf.holder(application, Codes.idNumber()).on(LISTED).entries())
                .isEmpty();
        assertThat(jdbc.sql("select count(*) from credit_record r where r::text like ?")
                        .param("%" + number + "%")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void oneSourceMakesOneRecord() {
        var firm = CreditOf.firm(application);
        var act = "one-act-" + firm.code();
        var first = firm.from(act, CreditKind.BROKEN_COMMITMENT, CreditEffect.DEFERRAL_COUNTED, LISTED);
        var again = firm.from(act, CreditKind.OTHER, CreditEffect.NOTED, LISTED.plusDays(1));

        assertThat(again).isEqualTo(first);
        assertThat(firm.on(LISTED.plusDays(1)).deferralBreaches()).isEqualTo(1);
        assertThat(firm.on(LISTED.plusDays(1)).entries()).hasSize(1);
    }

    @Test
    void theHolderIsToldAtEveryAccountWhosePapersWereSeen() {
        var firm = TestAccounts.in(application).enterprise(Codes.uscc());
        var number = CreditOf.holder(application, firm.account().creditCode().orElseThrow())
                .falseCommitment(LISTED);

        assertThat(jdbc.sql("select subject from message where account_id = ?")
                        .param(firm.account().id())
                        .query(String.class)
                        .list())
                .containsExactly("您有一条新的信用记录 " + number);
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'record-credit' and subject = ?")
                        .param(number)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aUseIsLoggedOnceAndWithTheDecisionAlone() {
        var firm = CreditOf.firm(application);
        var number = firm.falseCommitment(LISTED);
        var logged = List.of(number);

        assertThatThrownBy(
                        () -> uses.log(logged, Occasion.ofCase("SF-2026-000200"), "容缺受理的条件", "不适用容缺受理", Actor.SYSTEM))
                .isInstanceOf(IllegalTransactionStateException.class);
        firm.transaction().executeWithoutResult(status -> {
            uses.log(logged, Occasion.ofCase("SF-2026-000200"), "容缺受理的条件", "不适用容缺受理", Actor.SYSTEM);
            uses.log(logged, Occasion.ofCase("SF-2026-000200"), "容缺受理的条件", "不适用容缺受理", Actor.SYSTEM);
        });

        assertThat(jdbc.sql("select count(*) from credit_use join credit_record r on r.id = record_id"
                                + " where r.record_no = ?")
                        .param(number)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aUseBeforeThereIsACaseSaysOnWhichOccasionAndNamesNoCase() {
        var firm = CreditOf.firm(application);
        var number = firm.falseCommitment(LISTED);
        var before = Occasion.of(null, "专利权质押登记", LISTED);

        firm.transaction().executeWithoutResult(status -> {
            uses.log(List.of(number), before, "容缺受理的条件", "不适用容缺受理", Actor.SYSTEM);
            uses.log(List.of(number), before, "容缺受理的条件", "不适用容缺受理", Actor.SYSTEM);
        });

        assertThat(jdbc.sql("select u.case_no, occasion from credit_use u join credit_record r on r.id = record_id"
                                + " where r.record_no = ?")
                        .param(number)
                        .query()
                        .listOfRows())
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("case_no", null)
                        .containsEntry("occasion", "提交以前，专利权质押登记，" + ChineseText.day(LISTED)));
    }

    @Test
    void whoeverHasNoCodeIsNotRecorded() {
        var nobody = CreditOf.holder(application, "91440101MA5A00013X");

        assertThatThrownBy(() -> nobody.serious(LISTED)).isInstanceOf(IllegalArgumentException.class);
        assertThat(nobody.on(LISTED).entries()).isEmpty();
    }
}
