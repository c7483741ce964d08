package cn.zhiban.engine.credit;

import cn.zhiban.credit.CreditEffect;
import cn.zhiban.credit.CreditKind;
import cn.zhiban.credit.CreditTerms;
import cn.zhiban.credit.Severity;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * The table of the office, read at the start: the shipped one, or the one that {@code zhiban.credit.terms} names. Where
 * it has no rule, or two, for something that may be recorded, the platform does not start.
 */
@Component
class EngineCreditTerms implements CreditTerms.Table {

    private final CreditTable table;

    EngineCreditTerms(@Value("${zhiban.credit.terms:classpath:decisions/routing/credit-terms.dmn}") Resource file)
            throws IOException {
        table = new CreditTable("credit-terms", file);
        for (var kind : CreditKind.values()) {
            for (var severity : Severity.values()) {
                Arrays.stream(CreditEffect.values()).forEach(effect -> of(kind, severity, effect));
            }
        }
    }

    @Override
    public CreditTerms of(CreditKind kind, Severity severity, CreditEffect effect) {
        var rule = table.answer(
                Map.of("creditKind", kind.name(), "creditSeverity", severity.name(), "creditEffect", effect.name()));
        return new CreditTerms(
                CreditTable.whole(rule.get("periodMonths")), CreditTable.whole(rule.get("repairAfterMonths")), (String)
                        rule.get("howToRepair"));
    }
}
