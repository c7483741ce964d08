package cn.zhiban.catalogue.check;

import cn.zhiban.catalogue.ItemBundle;
import cn.zhiban.catalogue.ItemDefinition;
import cn.zhiban.catalogue.Material;
import cn.zhiban.catalogue.Register;
import cn.zhiban.catalogue.RegisterCheck;
import cn.zhiban.catalogue.RegisterCheck.Substitution;
import cn.zhiban.feel.FeelExpression;
import cn.zhiban.feel.MalformedFeel;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A check in a register asks with answers of the application, judges facts of that register, and waives a known material. */
final class ListRegisters implements ListFile.ListRule {

    @Override
    public void check(ItemDefinition list, ItemFiles item, Findings findings) {
        var keys = new HashSet<String>();
        for (int i = 0; i < list.checks().size(); i++) {
            var check = list.checks().get(i);
            var place = "/checks/" + i;
            if (!keys.add(check.key())) {
                findings.add(ItemBundle.LIST, place + "/key", "重复：" + check.key());
            }
            waives(list, check, place, findings);
            condition(check, place, findings);
            var unknown = new TreeSet<>(check.asks().values());
            unknown.removeAll(answers(list, item));
            unknown.forEach(answer -> findings.add(ItemBundle.LIST, place + "/asks", "申请表没有 " + answer + " 这一项"));
        }
    }

    private static void waives(ItemDefinition list, RegisterCheck check, String place, Findings findings) {
        if (check.waives() == null) {
            return;
        }
        list.material(check.waives())
                .ifPresentOrElse(
                        material -> waiver(material, check, place + "/waiver", findings),
                        () -> findings.add(ItemBundle.LIST, place + "/waives", "没有这份材料：" + check.waives()));
        if (!check.register().isPersonal()) {
            findings.add(ItemBundle.LIST, place + "/waives", check.register().label() + "说的不是申请人，不能免交材料");
        }
    }

    /** What is told to the applicant is so: who issues the paper, and what takes its place. */
    private static void waiver(Material material, RegisterCheck check, String place, Findings findings) {
        if (check.waiver() == Substitution.ISSUED_BY_GOVERNMENT && material.source() != Material.Source.GOVERNMENT) {
            findings.add(ItemBundle.LIST, place, material.name() + "不是政务部门核发的");
        }
        if (check.waiver() == Substitution.E_CERTIFICATE && check.register() != Register.E_CERTIFICATE) {
            findings.add(ItemBundle.LIST, place, check.register().label() + "没有电子证照");
        }
    }

    private static void condition(RegisterCheck check, String place, Findings findings) {
        var known = check.register().facts().stream().map(Register.Fact::key).collect(Collectors.toSet());
        try {
            var unknown = new TreeSet<>(FeelExpression.parse(check.holds()).names());
            unknown.removeAll(known);
            unknown.removeAll(Set.of(RegisterCheck.APPLICANT_NAME, RegisterCheck.LAST_YEAR, RegisterCheck.AS_OF));
            unknown.forEach(name -> findings.add(
                    ItemBundle.LIST, place + "/holds", check.register().label() + "没有 " + name + " 这一项"));
        } catch (MalformedFeel malformed) {
            findings.add(ItemBundle.LIST, place + "/holds", malformed.getMessage());
        }
    }

    private static Set<String> answers(ItemDefinition list, ItemFiles item) {
        var name = list.applicationForm() + ".form";
        var form = item.files().get(name);
        var read = form == null ? null : FormFiles.read(name, form, new Findings());
        List<JsonNode> components = read == null ? List.of() : FormFiles.components(read);
        return components.stream().map(one -> one.path("key").asText()).collect(Collectors.toSet());
    }
}
