package cn.zhiban.catalogue.check;

import cn.zhiban.catalogue.ItemBundle;
import cn.zhiban.catalogue.ItemDefinition;
import cn.zhiban.catalogue.LetterElement;
import cn.zhiban.catalogue.MalformedPaper;
import cn.zhiban.catalogue.Material;
import cn.zhiban.catalogue.Material.Technique;
import cn.zhiban.catalogue.Paper;
import cn.zhiban.catalogue.Paper.Shape;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** No paper is waived without a letter, and no letter goes without what law wants to be told in it. */
final class ListCommitment implements ListFile.ListRule {

    private static final String PLACE = "/commitment";

    @Override
    public void check(ItemDefinition list, ItemFiles item, Findings findings) {
        var waivable = list.materials().stream()
                .filter(material -> material.techniques().contains(Technique.WAIVE_MATERIAL))
                .toList();
        if (list.commitment() == null) {
            waivable.forEach(material ->
                    findings.add(ItemBundle.LIST, "/materials/" + material.key(), "材料免交要有告知承诺书，本事项没有 commitment"));
            return;
        }
        var file = list.commitment().letter();
        if (!item.has(file)) {
            findings.add(ItemBundle.LIST, PLACE, "没有这份告知承诺书：" + file);
            return;
        }
        letter(file, new String(item.files().get(file), StandardCharsets.UTF_8), waivable, findings);
    }

    private static void letter(String file, String text, List<Material> waivable, Findings findings) {
        Map<String, String> sections;
        try {
            sections = sections(Paper.read(text));
        } catch (MalformedPaper toldWithTheFile) {
            return;
        }
        for (LetterElement element : LetterElement.values()) {
            var section = sections.getOrDefault(element.heading(), "");
            if (section.isBlank()) {
                findings.add(file, "", "告知承诺书缺少“" + element.heading() + "”");
            }
            element.named().stream()
                    .filter(name -> !section.contains(name))
                    .forEach(name -> findings.add(file, element.heading(), "没有写明" + name));
        }
        var matter = sections.getOrDefault(LetterElement.MATTER.heading(), "");
        waivable.stream()
                .filter(material -> !matter.contains(material.name()))
                .forEach(
                        material -> findings.add(file, LetterElement.MATTER.heading(), "没有写明免交的材料：" + material.name()));
    }

    /** What stands under each heading. */
    private static Map<String, String> sections(Paper letter) {
        var sections = new LinkedHashMap<String, String>();
        String heading = "";
        for (var block : letter.blocks()) {
            if (block.shape() == Shape.HEADING) {
                heading = block.text();
            } else {
                sections.merge(heading, block.text(), String::concat);
            }
        }
        return sections;
    }
}
