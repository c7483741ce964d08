package cn.zhiban.engine.credit;

import cn.zhiban.credit.CreditEffect;
import cn.zhiban.credit.CreditKind;
import cn.zhiban.credit.CreditTerms;
import cn.zhiban.credit.Severity;
import java.io.IOException;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * The table of the office, read at the start: the shipped one, or the one that {@code zhiban.credit.terms} names. Where
 * it has no rule, or two, for something that may be recorded, the platform does not start.
 */
@Component
class EngineCreditTerms implements CreditTerms.Table {

    /** How many earlier acts are tried at the start; no table is expected to tell more of them apart. */
    private static final int MOST_PRIOR = 5;

    private final CreditTable table;

    EngineCreditTerms(@Value("${zhiban.credit.terms:classpath:decisions/routing/credit-terms.dmn}") Resource file)
            throws IOException {
        table = new CreditTable("credit-terms", file);
        for (var kind : CreditKind.values()) {
            for (var severity : Severity.values()) {
                for (var effect : CreditEffect.values()) {
                    IntStream.rangeClosed(0, MOST_PRIOR).forEach(prior -> of(kind, severity, effect, prior));
                }
            }
        }
    }

    @Override
    public CreditTerms of(CreditKind kind, Severity severity, CreditEffect effect, int priorWithin12Months) {
        var rule = table.answer(Map.of(
                "creditKind", kind.name(),
                "creditSeverity", severity.name(),
                "creditEffect", effect.name(),
                "priorWithin12Months", priorWithin12Months));
        return new CreditTerms(
                CreditTable.whole(rule.get("periodMonths")), CreditTable.whole(rule.get("repairAfterMonths")), (String)
                        rule.get("howToRepair"));
    }
}
