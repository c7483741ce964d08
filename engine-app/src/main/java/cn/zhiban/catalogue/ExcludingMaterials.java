package cn.zhiban.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * For which materials an applicant cannot commit itself, because its own answers say the contrary of what it would promise:
 * the item's own table says it. Source: 国办发〔2020〕42号.
 */
@Component
public class ExcludingMaterials {

    /** The outputs of a table that excludes materials: the key of one, and why. */
    public static final String MATERIAL = "material";

    public static final List<String> OUTPUTS = List.of(MATERIAL, OfferTable.REASON);

    private final RoutingTables tables;

    public ExcludingMaterials(RoutingTables tables) {
        this.tables = tables;
    }

    /**
     * @param answers of the application form, as far as they are given
     * @return the reason, in Chinese, by the key of the material
     */
    public Map<String, String> reasons(ItemVersion version, Map<String, ?> answers) {
        var terms = version.item().commitment();
        var reasons = new LinkedHashMap<String, String>();
        if (terms != null && terms.exclusions() != null) {
            tables.judge(version, terms.exclusions(), answers)
                    .forEach(excluded -> reasons.merge(
                            (String) excluded.get(MATERIAL),
                            (String) excluded.get(OfferTable.REASON),
                            (one, other) -> one + "；" + other));
        }
        return reasons;
    }
}
