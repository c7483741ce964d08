package cn.zhiban.sharing;

import cn.zhiban.catalogue.RegisterCheck;
import cn.zhiban.feel.FeelExpression;
import cn.zhiban.identity.Accounts;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.sharing.Finding.Verdict;
import cn.zhiban.sharing.RegisterRecords.Kept;
import cn.zhiban.sharing.RegisterRecords.Key;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the kept answers come to for an application; nothing is asked. */
@Component
public class RegisterFindings {

    private final RegisterRecords records;
    private final RegisterConsents consents;
    private final Accounts accounts;
    private final OfficeClock clock;

    RegisterFindings(RegisterRecords records, RegisterConsents consents, Accounts accounts, OfficeClock clock) {
        this.records = records;
        this.consents = consents;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** One finding a check of the item, in its order. */
    @Transactional(readOnly = true)
    public List<Finding> of(Enquiry enquiry) {
        return enquiry.checks().stream().map(check -> of(enquiry, check)).toList();
    }

    private Finding of(Enquiry enquiry, RegisterCheck check) {
        var personal = check.register().isPersonal();
        if (personal && consents.standing(enquiry.accountId(), check.register()).isEmpty()) {
            return new Finding(
                    check, Verdict.NOT_ASKED, "没有查询" + check.register().label() + "：申请人没有同意，或者身份还没有核验", null, null);
        }
        var questions = enquiry.questions(check);
        var variables = variables(enquiry);
        var all = new ArrayList<Finding>();
        for (var parameters : questions) {
            var kept = records.of(new Key(check.register(), personal ? enquiry.accountId() : null, parameters));
            var about = questions.size() == 1 ? "" : String.join("，", values(parameters)) + "：";
            all.add(of(check, about, kept, variables));
        }
        return all.isEmpty() ? new Finding(check, Verdict.NOT_ASKED, "还没有填写要核验的内容", null, null) : joined(check, all);
    }

    private Finding of(RegisterCheck check, String subject, Optional<Kept> kept, Map<String, Object> variables) {
        if (kept.isEmpty()) {
            return new Finding(check, Verdict.NOT_ASKED, subject + "还没有核验", null, null);
        }
        var answer = kept.get().answer();
        var register = check.register().label();
        return switch (answer.outcome()) {
            case UNSURE ->
                told(check, Verdict.UNSURE, subject + register + answer.doubt().label(), kept.get());
            case NOT_FOUND -> told(check, Verdict.NOT_FOUND, subject + register + "没有记录", kept.get());
            case FOUND ->
                kept.get().isFresh(clock.today(), check.validDays())
                        ? judged(check, subject, kept.get(), variables)
                        : told(check, Verdict.NOT_ASKED, subject + "上次的核验结果已经过了使用期限", kept.get());
        };
    }

    private static Finding told(RegisterCheck check, Verdict verdict, String words, Kept kept) {
        return new Finding(check, verdict, words, kept.answer().asOf(), kept.obtainedAt());
    }

    private static Finding judged(RegisterCheck check, String subject, Kept kept, Map<String, Object> variables) {
        var facts = kept.answer().facts();
        var all = new HashMap<>(variables);
        all.putAll(facts);
        boolean holds = FeelExpression.parse(check.holds()).holds(all);
        var words = subject + FactWords.of(check.register(), facts);
        return holds
                ? told(check, Verdict.HOLDS, words, kept)
                : told(check, Verdict.DIFFERS, words + "。" + check.otherwise(), kept);
    }

    private static List<String> values(Map<String, Object> parameters) {
        return parameters.values().stream().map(Object::toString).toList();
    }

    /** The worst of several: what holds for one of many patents holds for none. */
    private static Finding joined(RegisterCheck check, List<Finding> all) {
        var worst = all.stream()
                .max((one, other) -> one.verdict().compareTo(other.verdict()))
                .orElseThrow();
        var words = String.join("\n", all.stream().map(Finding::words).toList());
        LocalDate oldest = all.stream()
                .map(Finding::asOf)
                .filter(day -> day != null)
                .min(LocalDate::compareTo)
                .orElse(null);
        return new Finding(check, worst.verdict(), words, oldest, worst.obtainedAt());
    }

    private Map<String, Object> variables(Enquiry enquiry) {
        var variables = new HashMap<String, Object>();
        variables.put(RegisterCheck.LAST_YEAR, BigDecimal.valueOf(clock.today().getYear() - 1L));
        variables.put(RegisterCheck.AS_OF, clock.today());
        if (enquiry.accountId() != null) {
            var applicant = accounts.byId(enquiry.accountId()).orElseThrow();
            variables.put(RegisterCheck.APPLICANT_NAME, applicant.displayName());
        }
        return variables;
    }
}
