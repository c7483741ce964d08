package cn.zhiban.catalogue.web;

import cn.zhiban.catalogue.Catalogue;
import cn.zhiban.catalogue.GuideElement;
import cn.zhiban.catalogue.ItemDefinition;
import cn.zhiban.catalogue.ItemVersion;
import cn.zhiban.catalogue.Material;
import cn.zhiban.deadline.Limit;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/items")
class ItemController {

    record NeededMaterial(
            String key, String name, Material.Need need, String condition, List<Material.Technique> techniques) {

        static NeededMaterial of(Material material) {
            return new NeededMaterial(
                    material.key(), material.name(), material.need(), material.condition(), material.techniques());
        }
    }

    record Item(
            String key,
            int version,
            String name,
            ItemDefinition.Kind kind,
            ItemDefinition.Shape shape,
            int statutoryDays,
            int promisedDays,
            List<Limit> limits,
            List<NeededMaterial> materials,
            List<Material.Technique> reviewTechniques,
            List<GuideElement> guide) {

        static Item of(ItemVersion version) {
            var item = version.item();
            return new Item(
                    item.key(),
                    version.version(),
                    item.name(),
                    item.kind(),
                    item.shape(),
                    item.statutoryDays(),
                    item.promisedDays(),
                    item.limits(),
                    item.materials().stream().map(NeededMaterial::of).toList(),
                    item.review() == null ? List.of() : item.review().techniques(),
                    GuideElement.of(item));
        }
    }

    record ItemPage(List<Item> items, String next) {}

    private final Catalogue catalogue;

    ItemController(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Operation(summary = "All items that the office offers; few enough for one page")
    @GetMapping
    ItemPage all() {
        return new ItemPage(catalogue.offered().stream().map(Item::of).toList(), null);
    }

    @Operation(summary = "One item with its limits, its materials and the eight elements of its guide")
    @GetMapping("/{itemKey}")
    Item one(@PathVariable String itemKey) {
        return Item.of(catalogue.current(itemKey));
    }
}
