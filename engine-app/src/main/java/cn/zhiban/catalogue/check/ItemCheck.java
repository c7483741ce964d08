package cn.zhiban.catalogue.check;

import cn.zhiban.catalogue.ItemBundle;
import cn.zhiban.catalogue.ItemDefinition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether an item may be published: every file stands on the allow-list, the models are complete and readable, the list
 * is lawful, the scenarios take every way. Pure: it reads what it is given and nothing else.
 */
public final class ItemCheck {

    private static final String ALLOWED = "[a-z][a-z0-9]*(-[a-z0-9]+)*\\.(bpmn|dmn|form)|item\\.yaml|scenario\\.yaml"
            + "|[a-z][A-Za-z0-9]*(-[a-z0-9]+)*\\.(blank|sample|letter)\\.md";

    private final Vocabulary words;

    /** @param delegates names of the delegate beans that are there */
    public ItemCheck(Set<String> delegates) {
        words = Vocabulary.shipped().withDelegates(delegates);
    }

    public List<Finding> check(ItemBundle bundle) {
        return check(bundle.itemKey(), bundle.files());
    }

    /**
     * @param itemKey how the item is to be called, which is the name of its folder
     * @param files of the item and of all that it calls, by name
     * @return nothing for an item that may be published
     */
    public List<Finding> check(String itemKey, Map<String, byte[]> files) {
        Findings findings = new Findings();
        ItemFiles item = new ItemFiles(files, words);
        Optional<ItemDefinition> list = ListFile.check(item, findings);
        if (list.isPresent() && !list.get().key().equals(itemKey)) {
            findings.add(ItemBundle.LIST, "/key", "事项编号必须与文件夹同名：" + itemKey);
        }
        files.forEach((file, content) -> file(file, content, item, findings));
        ScenarioFile.check(itemKey, list, item, findings);
        return findings.all();
    }

    /** One model of whatever origin, by itself: what the engine asks on every parse. */
    public List<Finding> checkModel(String file, byte[] content, Map<String, byte[]> beside) {
        Findings findings = new Findings();
        file(file, content, new ItemFiles(beside, words), findings);
        return findings.all();
    }

    private static void file(String file, byte[] content, ItemFiles item, Findings findings) {
        if (!file.matches(ALLOWED)) {
            findings.add(file, "", "文件夹中不允许这个文件");
        } else if (file.endsWith(".bpmn")) {
            ModelFiles.process(file, content, item, findings);
        } else if (file.endsWith(".dmn")) {
            ModelFiles.decision(file, content, findings);
        } else if (file.endsWith(".form")) {
            FormFiles.check(file, content, findings);
        } else if (file.endsWith(".md")) {
            PaperFile.check(file, content, findings);
        }
    }
}
