package cn.zhiban.engine.credit;

import cn.zhiban.engine.catalogue.TableJudge;
import java.io.IOException;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.springframework.core.io.Resource;

/** A table that answers with exactly one rule; anything else is a fault of the table. */
final class CreditTable {

    private final TableJudge judge = new TableJudge();
    private final String name;
    private final DmnDecision decision;

    CreditTable(String name, Resource file) throws IOException {
        this.name = name;
        this.decision = judge.parse(name, file.getContentAsByteArray());
    }

    Map<String, Object> answer(Map<String, ?> facts) {
        var rules = judge.judge(decision, facts);
        if (rules.size() != 1) {
            throw new IllegalStateException(name + " has " + rules.size() + " rules for " + facts);
        }
        return rules.get(0);
    }

    static Integer whole(Object value) {
        return value == null ? null : ((Number) value).intValue();
    }
}
