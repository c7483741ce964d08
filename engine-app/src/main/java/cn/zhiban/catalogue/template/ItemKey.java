package cn.zhiban.catalogue.template;

import cn.zhiban.catalogue.ItemBundle;
import cn.zhiban.catalogue.ModelLibrary;
import cn.zhiban.catalogue.ShippedItems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** How a new item is to be called: in kebab-case, and as nothing else is: item, phase, form or table. */
record ItemKey(String key) {

    private static final int LONGEST = 64;

    /** @return why not, in one Chinese sentence; empty where an item may be called so */
    Optional<String> refusal(Path items) {
        if (!key.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*") || key.length() > LONGEST) {
            return Optional.of("事项编号由小写字母、数字和连字符组成，以字母开头，最长 " + LONGEST + " 个字符：" + key);
        }
        if (!Files.isDirectory(items)) {
            return Optional.of("没有这个文件夹：" + items);
        }
        if (Files.exists(items.resolve(key))) {
            return Optional.of("已经有这个文件夹，不覆盖：" + items.resolve(key));
        }
        return isTaken() ? Optional.of("这个编号已经用于别的事项、阶段、表单或者决策表：" + key) : Optional.empty();
    }

    private boolean isTaken() {
        ModelLibrary shipped = ModelLibrary.shipped();
        return Stream.of(".bpmn", ".form", ".dmn")
                        .anyMatch(ending -> shipped.find(key + ending).isPresent())
                || ShippedItems.all().stream().map(ItemBundle::itemKey).anyMatch(key::equals);
    }
}
