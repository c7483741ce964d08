package cn.zhiban.catalogue.web;

import cn.zhiban.catalogue.Catalogue;
import cn.zhiban.catalogue.ItemDefinition;
import cn.zhiban.catalogue.ItemVersion;
import java.util.Arrays;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of items with its search, and the guide of each. */
@Controller
class ItemPages {

    private static final int LONGEST_QUERY = 50;

    private final Catalogue catalogue;

    ItemPages(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping("/items")
    String list(@RequestParam(defaultValue = "") String q, Model model) {
        var query = q.strip().substring(0, Math.min(q.strip().length(), LONGEST_QUERY));
        model.addAttribute("q", query);
        model.addAttribute(
                "items",
                catalogue.offered().stream()
                        .map(ItemVersion::item)
                        .filter(item -> isAbout(item, query))
                        .toList());
        return "items";
    }

    @GetMapping("/items/{itemKey}")
    String guide(@PathVariable String itemKey, Model model) {
        var version = catalogue.current(itemKey);
        model.addAttribute("item", version.item());
        model.addAttribute("version", version);
        return "guide";
    }

    /** Every word occurs in what the item says of itself, or the characters of its name in their order: 质押登记 → 专利权质押登记. */
    private static boolean isAbout(ItemDefinition item, String query) {
        var text = String.join(" ", item.name(), item.alias() == null ? "" : item.alias(), item.summary());
        return Arrays.stream(query.split("\\s+")).allMatch(word -> text.contains(word) || isWithin(word, item.name()));
    }

    private static boolean isWithin(String word, String name) {
        int at = 0;
        for (int i = 0; i < word.length() && at >= 0; i++) {
            at = name.indexOf(word.charAt(i), at) + 1;
            at = at == 0 ? -1 : at;
        }
        return at >= 0;
    }
}
