package cn.zhiban.catalogue.check;

import cn.zhiban.catalogue.Ground;
import cn.zhiban.catalogue.ItemBundle;
import cn.zhiban.catalogue.ItemDefinition;
import cn.zhiban.catalogue.Material;
import cn.zhiban.deadline.Stage;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Materials are named one by one, without a catch-all (兜底条款); keys and codes stand once each. */
final class ListMaterials implements ListFile.ListRule {

    private static final Pattern CATCH_ALL = Pattern.compile("其他.*(材料|文件|资料)|(需要|要求|规定).*其他|等(材料|文件|资料)$|相关材料");

    @Override
    public void check(ItemDefinition list, ItemFiles item, Findings findings) {
        once(list.materials(), Material::key, "/materials", findings);
        once(list.refusalGrounds(), Ground::code, "/refusalGrounds", findings);
        once(list.nonAcceptanceGrounds(), Ground::code, "/nonAcceptanceGrounds", findings);
        boolean reviewed = list.limits().stream().anyMatch(limit -> limit.stage() == Stage.ACCEPTANCE);
        if (reviewed && list.nonAcceptanceGrounds().isEmpty()) {
            findings.add(ItemBundle.LIST, "/nonAcceptanceGrounds", "有受理环节的事项必须写明不予受理的理由");
        }
        for (Material material : list.materials()) {
            String place = "/materials/" + material.key();
            once(material.supplementReasons(), Material.Reason::code, place, findings);
            if (material.supplementReasons().stream()
                            .filter(Material.Reason::neverSent)
                            .count()
                    != 1) {
                findings.add(ItemBundle.LIST, place, "原因里要有一条、也只能有一条用于没有提交的材料（neverSent）");
            }
            if (CATCH_ALL.matcher(material.name()).find()) {
                findings.add(ItemBundle.LIST, place, "不允许兜底材料：" + material.name());
            }
            boolean conditional = material.need() == Material.Need.CONDITIONAL;
            if (conditional != (material.condition() != null)) {
                findings.add(ItemBundle.LIST, place, "有条件才需要的材料必须写明条件，必需的材料不写条件");
            }
            if (material.kind() == Material.Weight.MAIN
                    && !material.techniques().isEmpty()) {
                findings.add(ItemBundle.LIST, place, "主要材料不能容缺后补，也不能以承诺书代替");
            }
        }
    }

    private static <T> void once(List<T> all, Function<T, String> key, String place, Findings findings) {
        List<String> keys = all.stream().map(key).toList();
        keys.stream()
                .filter(k -> keys.indexOf(k) != keys.lastIndexOf(k))
                .distinct()
                .forEach(k -> findings.add(ItemBundle.LIST, place, "重复：" + k));
    }
}
