package cn.zhiban.engine.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhiban.catalogue.ItemVersion;
import cn.zhiban.catalogue.Material;
import cn.zhiban.catalogue.Material.Need;
import cn.zhiban.catalogue.SelectingMaterials;
import cn.zhiban.catalogue.ShippedItems;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The shipped tables that select materials, judged by the engine's own judge. */
class SelectingMaterialsDecisionTest {

    private final EngineTables tables = new EngineTables();
    private final SelectingMaterials selecting = new SelectingMaterials(tables);
    private final ItemVersion pledge = version("patent-pledge-registration");

    @Test
    void everybodyBringsWhatTheListRequires() {
        assertThat(selecting.required(pledge, Map.of("agent", "no", "valued", "no")))
                .isEqualTo(always())
                .isNotEmpty();
    }

    @Test
    void anAgentBringsItsAuthority() {
        assertThat(selecting.required(pledge, Map.of("agent", "yes", "valued", "no")))
                .isEqualTo(with("powerOfAttorney"));
    }

    @Test
    void whoeverNamesAValueBringsTheReport() {
        assertThat(selecting.required(pledge, Map.of("agent", "no", "valued", "yes")))
                .isEqualTo(with("valuationReport"));
    }

    @Test
    void twoConditionsHoldAtOnce() {
        assertThat(selecting.required(pledge, Map.of("agent", "yes", "valued", "yes", "debtor", "另一项答案")))
                .isEqualTo(with("powerOfAttorney", "valuationReport"));
    }

    @Test
    void whatIsNotAnsweredYetAsksForNothing() {
        var unanswered = new HashMap<String, Object>();
        unanswered.put("agent", null);

        assertThat(selecting.required(pledge, unanswered)).isEqualTo(always());
        assertThat(selecting.required(pledge, Map.of("agent", List.of("yes")))).isEqualTo(always());
    }

    @Test
    void aTableThatWasNotPublishedIsNotJudged() {
        assertThatThrownBy(() -> tables.judge(pledge, "no-such-table", Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no-such-table");
    }

    private Set<String> always() {
        var keys = new TreeSet<String>();
        pledge.item().materials().stream()
                .filter(material -> material.need() == Need.REQUIRED)
                .map(Material::key)
                .forEach(keys::add);
        return keys;
    }

    private Set<String> with(String... more) {
        var keys = always();
        keys.addAll(List.of(more));
        return keys;
    }

    private static ItemVersion version(String key) {
        var bundle = ShippedItems.all().stream()
                .filter(item -> item.itemKey().equals(key))
                .findFirst()
                .orElseThrow();
        try {
            return new ItemVersion(1, key, 1, "", Instant.EPOCH, bundle.definition(), bundle.files(), new HashMap<>());
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
