package cn.zhiban.engine.credit;

import cn.zhiban.credit.RequestKind;
import cn.zhiban.credit.RequestLimits;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Likewise, of the limits: the shipped table, or the one that {@code zhiban.credit.limits} names. */
@Component
class EngineCreditLimits implements RequestLimits.Table {

    private final CreditTable table;

    EngineCreditLimits(@Value("${zhiban.credit.limits:classpath:decisions/routing/credit-limits.dmn}") Resource file)
            throws IOException {
        table = new CreditTable("credit-limits", file);
        Arrays.stream(RequestKind.values()).forEach(this::of);
    }

    @Override
    public RequestLimits of(RequestKind kind) {
        var rule = table.answer(Map.of("creditRequest", kind.name()));
        return new RequestLimits(
                CreditTable.whole(rule.get("checkDays")),
                CreditTable.whole(rule.get("decideDays")),
                CreditTable.whole(rule.get("extendDays")));
    }
}
