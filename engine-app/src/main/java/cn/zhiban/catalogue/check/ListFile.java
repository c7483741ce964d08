package cn.zhiban.catalogue.check;

import cn.zhiban.catalogue.ItemBundle;
import cn.zhiban.catalogue.ItemDefinition;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** {@code item.yaml}: it fits the schema, and then each rule on the list in turn. */
final class ListFile {

    static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final List<ListRule> RULES = List.of(
            new ListCodes(),
            new ListMaterials(),
            new ListReferences(),
            new ListSelection(),
            new ListGrounds(),
            new ListRegisters(),
            new ListPapers(),
            new ListCommitment(),
            new ListOffer(),
            new ListExclusions(),
            new ListDeferral(),
            new ListVerification(),
            new ListReview());

    /** One rule on an item's list. */
    @FunctionalInterface
    interface ListRule {

        void check(ItemDefinition list, ItemFiles item, Findings findings);
    }

    private ListFile() {}

    /** @return the list, where it could be read */
    static Optional<ItemDefinition> check(ItemFiles item, Findings findings) {
        if (!item.has(ItemBundle.LIST)) {
            findings.add(ItemBundle.LIST, "", "缺少实施清单");
            return Optional.empty();
        }
        try {
            byte[] content = item.files().get(ItemBundle.LIST);
            JsonNode data = YAML.readTree(content);
            if (!JsonShape.LIST.check(ItemBundle.LIST, data, findings)) {
                return Optional.empty();
            }
            ListLimits.check(data.path("limits"), findings);
            ItemDefinition list = ItemDefinition.read(content);
            RULES.forEach(rule -> rule.check(list, item, findings));
            return Optional.of(list);
        } catch (IOException unreadable) {
            if (findings.all().isEmpty()) {
                findings.add(ItemBundle.LIST, "", "不能读取：" + Unreadable.words(unreadable));
            }
            return Optional.empty();
        }
    }
}
