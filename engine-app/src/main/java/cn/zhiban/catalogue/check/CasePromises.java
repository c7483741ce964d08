package cn.zhiban.catalogue.check;

import cn.zhiban.catalogue.ItemBundle;
import cn.zhiban.catalogue.ItemDefinition;
import cn.zhiban.catalogue.Material;
import cn.zhiban.catalogue.Material.Technique;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;

/** What a case in {@code scenario.yaml} commits itself to and brings later: the list allows each of them. */
final class CasePromises {

    private final ItemDefinition list;
    private final Findings findings;

    CasePromises(ItemDefinition list, Findings findings) {
        this.list = list;
        this.findings = findings;
    }

    void check(String place, JsonNode one) {
        for (JsonNode key : one.at("/commits/materials")) {
            if (!allows(key.asText(), Technique.WAIVE_MATERIAL)) {
                findings.add(ItemBundle.SCENARIO, place + "/commits", "清单没有规定这份材料可以用承诺书代替：" + key.asText());
            }
        }
        one.path("defers").forEach(key -> deferrable(place + "/defers", key.asText()));
    }

    /** One material that may come later. */
    void deferrable(String place, String key) {
        if (!allows(key, Technique.DEFER_MATERIAL)) {
            findings.add(ItemBundle.SCENARIO, place, "清单没有规定这份材料可以容缺后补：" + key);
        }
    }

    private boolean allows(String key, Technique technique) {
        return list.material(key).map(Material::techniques).stream()
                .flatMap(Collection::stream)
                .anyMatch(technique::equals);
    }
}
