package cn.zhiban.sharing;

import cn.zhiban.catalogue.Register;
import cn.zhiban.catalogue.RegisterCheck;
import cn.zhiban.identity.ApplicantFile;
import cn.zhiban.identity.Applicants;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.sharing.RegisterRecords.Key;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks what an application gives occasion to ask and what is not known yet. Registers may be slow: no transaction is
 * open and no case is locked meanwhile, and each answer is kept for who reads it next.
 */
@Component
@Transactional(propagation = Propagation.NEVER)
public class AskingRegisters {

    private final DataSharing sharing;
    private final RegisterConsents consents;
    private final RegisterRecords records;
    private final RegisterCalls calls;
    private final Applicants applicants;
    private final TransactionTemplate transaction;
    private final OfficeClock clock;

    AskingRegisters(
            DataSharing sharing,
            RegisterConsents consents,
            RegisterRecords records,
            RegisterCalls calls,
            Applicants applicants,
            TransactionTemplate transaction,
            OfficeClock clock) {
        this.sharing = sharing;
        this.consents = consents;
        this.records = records;
        this.calls = calls;
        this.applicants = applicants;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Asks each question at most once; one that needs a consent which is not given is left out. A register that does not
     * answer is not asked the rest.
     */
    public void ask(Actor by, Enquiry enquiry) {
        ask(by, enquiry, check -> true);
    }

    /** As {@link #ask(Actor, Enquiry)}, for those checks alone. */
    public void ask(Actor by, Enquiry enquiry, Predicate<RegisterCheck> wanted) {
        var unknown = new LinkedHashMap<Key, Question>();
        enquiry.checks().stream().filter(wanted).forEach(check -> unknown.putAll(unknown(enquiry, check)));
        var silent = EnumSet.noneOf(Register.class);
        unknown.forEach((key, question) -> {
            if (!silent.contains(key.register())
                    && ask(by, enquiry.version().itemKey(), key, question).doubt() == Answer.Doubt.UNREACHABLE) {
                silent.add(key.register());
            }
        });
    }

    private Map<Key, Question> unknown(Enquiry enquiry, RegisterCheck check) {
        var unknown = new LinkedHashMap<Key, Question>();
        var register = check.register();
        var account = register.isPersonal() ? enquiry.accountId() : null;
        var consent = consents.standing(account, register);
        if (register.isPersonal() && consent.isEmpty()) {
            return unknown;
        }
        var subject = account == null ? null : subject(applicants.of(account));
        for (var parameters : enquiry.questions(check)) {
            var key = new Key(register, account, parameters);
            boolean known = records.of(key)
                    .filter(kept -> kept.isFresh(clock.today(), check.validDays()))
                    .isPresent();
            if (!known) {
                var purpose = "办理" + enquiry.version().item().name() + "：" + check.name();
                var leave = consent.map(RegisterConsents.Consent::id).orElse(null);
                unknown.put(
                        key,
                        new Question(UUID.randomUUID(), register, subject, parameters, purpose, leave, clock.today()));
            }
        }
        return unknown;
    }

    private Answer ask(Actor by, String itemKey, Key key, Question question) {
        var started = System.nanoTime();
        var answer = sharing.ask(question);
        var millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
        transaction.executeWithoutResult(status -> {
            calls.record(by, itemKey, key, question, answer, millis);
            records.keep(key, question, answer, clock.now());
        });
        return answer;
    }

    private static Question.Subject subject(ApplicantFile applicant) {
        var account = applicant.account();
        return new Question.Subject(
                account.displayName(),
                account.creditCode().orElseGet(() -> applicant.data().idNumber()));
    }
}
