package cn.zhiban.engine.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.catalogue.ExcludingMaterials;
import cn.zhiban.catalogue.ItemVersion;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The shipped table of answers that contradict a commitment, judged by the engine's own judge. */
class ExcludingMaterialsDecisionTest {

    private final ExcludingMaterials excluding = new ExcludingMaterials(new EngineTables());
    private final ItemVersion enrolment = ShippedTable.of("exclude-commitment");

    @Test
    void whoSaysThatThereIsAnAbnormalFilingCannotPromiseThatThereIsNone() {
        assertThat(excluding.reasons(enrolment, Map.of("abnormalFilings", "yes")))
                .containsExactly(Map.entry("normalityProof", "您填写了有尚未撤回的非正常专利申请，不能承诺没有"));
    }

    @Test
    void whoSaysThatThereIsNoneOrNothingIsNotExcluded() {
        assertThat(excluding.reasons(enrolment, Map.of("abnormalFilings", "no")))
                .isEmpty();
        assertThat(excluding.reasons(enrolment, Map.of())).isEmpty();
    }

    @Test
    void anItemWithoutSuchATableExcludesNobody() {
        assertThat(excluding.reasons(ShippedTable.of("limit-deferral"), Map.of("abnormalFilings", "yes")))
                .isEmpty();
    }
}
