package cn.zhiban.credit;

import cn.zhiban.shared.Actor;
import cn.zhiban.testing.Codes;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.transaction.support.TransactionOperations;

/** Records of one holder, made as a case makes them. */
final class CreditOf {

    private final BeanFactory application;
    private final String code;
    private String name = "广州测试有限公司";
    private Actor by = Actor.SYSTEM;
    private String caseNo = "SF-2026-000123";
    private LocalDate lastDay;

    private CreditOf(BeanFactory application, String code) {
        this.application = application;
        this.code = code;
    }

    static CreditOf firm(BeanFactory application) {
        return new CreditOf(application, Codes.uscc());
    }

    static CreditOf holder(BeanFactory application, String code) {
        return new CreditOf(application, code);
    }

    CreditOf named(String person) {
        this.name = person;
        return this;
    }

    CreditOf recordedBy(Actor actor) {
        this.by = actor;
        return this;
    }

    CreditOf inCase(String number) {
        this.caseNo = number;
        return this;
    }

    CreditOf until(LocalDate day) {
        this.lastDay = day;
        return this;
    }

    String code() {
        return code;
    }

    String falseCommitment(LocalDate on) {
        return of(CreditKind.BROKEN_COMMITMENT, CreditEffect.COMMITMENT_BARRED, on);
    }

    String lateDeferral(LocalDate on) {
        return of(CreditKind.BROKEN_COMMITMENT, CreditEffect.DEFERRAL_COUNTED, on);
    }

    String serious(LocalDate on) {
        return of(CreditKind.FALSE_MATERIALS, CreditEffect.SERIOUS_DISCREDIT, on);
    }

    String of(CreditKind kind, CreditEffect effect, LocalDate on) {
        return from(UUID.randomUUID().toString(), kind, effect, on);
    }

    String from(String act, CreditKind kind, CreditEffect effect, LocalDate on) {
        var made = new NewCreditRecord(
                CreditSource.ofCase(caseNo, act),
                caseNo,
                code,
                name,
                kind,
                Severity.GRAVE,
                effect,
                "承诺的事项经核查不实",
                false,
                on,
                lastDay);
        return transaction().execute(status -> recording().record(made, by));
    }

    RecordingCredit recording() {
        return application.getBean(RecordingCredit.class);
    }

    TransactionOperations transaction() {
        return application.getBean(TransactionOperations.class);
    }

    CreditStanding on(LocalDate day) {
        return application.getBean(CreditStandings.class).of(code, day);
    }
}
