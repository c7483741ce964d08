package cn.zhiban.engine.credit;

import cn.zhiban.credit.CreditEffect;
import cn.zhiban.credit.CreditKind;
import cn.zhiban.credit.CreditTerms;
import cn.zhiban.credit.Severity;
import cn.zhiban.engine.catalogue.TableJudge;
import java.io.IOException;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** The table of the office, read at the start: the shipped one, or the one that {@code zhiban.credit.terms} names. */
@Component
class EngineCreditTerms implements CreditTerms.Table {

    private static final String TABLE = "credit-terms";

    private final TableJudge judge = new TableJudge();
    private final DmnDecision decision;

    EngineCreditTerms(@Value("${zhiban.credit.terms:classpath:decisions/routing/credit-terms.dmn}") Resource file)
            throws IOException {
        decision = judge.parse(TABLE, file.getContentAsByteArray());
    }

    @Override
    public CreditTerms of(CreditKind kind, Severity severity, CreditEffect effect) {
        var facts = Map.of("creditKind", kind.name(), "creditSeverity", severity.name(), "creditEffect", effect.name());
        var rules = judge.judge(decision, facts);
        if (rules.size() != 1) {
            throw new IllegalStateException(TABLE + " has " + rules.size() + " rules for " + facts);
        }
        var rule = rules.get(0);
        return new CreditTerms(months(rule.get("periodMonths")), months(rule.get("repairAfterMonths")), (String)
                rule.get("howToRepair"));
    }

    private static Integer months(Object value) {
        return value == null ? null : ((Number) value).intValue();
    }
}
