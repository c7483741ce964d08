package cn.zhiban.casefile;

import cn.zhiban.catalogue.ItemDefinition;
import cn.zhiban.deadline.Stage;
import java.util.Optional;

/** What a stage is called in a case: that of a deferred material with the name of the material. */
final class StageLabel {

    private StageLabel() {}

    /** @param subject key of the material; null for a stage of the case */
    static String of(ItemDefinition item, Stage stage, String subject) {
        return Optional.ofNullable(subject)
                .flatMap(item::material)
                .map(material -> stage.label() + "：" + material.name())
                .orElse(stage.label());
    }
}
