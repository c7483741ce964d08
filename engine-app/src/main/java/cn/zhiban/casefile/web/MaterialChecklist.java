package cn.zhiban.casefile.web;

import cn.zhiban.casefile.CaseView;
import cn.zhiban.casefile.CaseViews;
import cn.zhiban.casefile.Cases;
import cn.zhiban.catalogue.Catalogue;
import cn.zhiban.catalogue.ItemDefinition;
import cn.zhiban.catalogue.Material;
import cn.zhiban.catalogue.Material.Need;
import cn.zhiban.catalogue.Material.Technique;
import cn.zhiban.material.MaterialState;
import cn.zhiban.shared.Actor;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** What an applicant needs for a case, why, from where, what makes it right, and what is wrong with what was sent. */
@Controller
class MaterialChecklist {

    /**
     * @param why it is needed of this applicant, or why it is not
     * @param from who issues it
     * @param instead what may take its place; empty for nothing
     * @param open whether something is left to do
     */
    record Line(CaseView.Material state, Material asked, String why, String from, String instead, boolean open) {}

    private static final List<String> OPEN = List.of(MaterialState.REQUIRED.name(), MaterialState.REJECTED.name());

    private final Cases cases;
    private final CaseViews views;
    private final Catalogue catalogue;

    MaterialChecklist(Cases cases, CaseViews views, Catalogue catalogue) {
        this.cases = cases;
        this.views = views;
        this.catalogue = catalogue;
    }

    @GetMapping("/my/cases/{caseNo}/materials")
    ModelAndView list(Actor applicant, @PathVariable String caseNo) {
        var view = views.of(applicant, caseNo);
        var version = catalogue.version(cases.visibleTo(applicant, caseNo).itemVersionId());
        var item = version.item();
        Map<String, Material> asked =
                item.materials().stream().collect(Collectors.toMap(Material::key, Function.identity()));
        var lines = view.materials().stream()
                .map(state -> line(state, asked.get(state.key()), item))
                .toList();
        return new ModelAndView("my/materials")
                .addObject("view", view)
                .addObject("version", version)
                .addObject("lines", lines)
                .addObject("left", lines.stream().filter(Line::open).count());
    }

    private static Line line(CaseView.Material state, Material asked, ItemDefinition item) {
        return new Line(
                state,
                asked,
                why(state, asked),
                asked.source().label(),
                instead(asked, item),
                OPEN.contains(state.state()));
    }

    private static String instead(Material asked, ItemDefinition item) {
        var registers = item.checks().stream()
                .filter(check -> asked.key().equals(check.waives()))
                .map(check -> "同意本机关向" + check.register().label() + "核验的，不用交");
        var later = asked.techniques().contains(Technique.DEFER_MATERIAL)
                ? Stream.of("暂时没有的，可以先提交申请，承诺后补")
                : Stream.<String>empty();
        var letter =
                asked.techniques().contains(Technique.WAIVE_MATERIAL) ? Stream.of("可以用承诺书代替") : Stream.<String>empty();
        return Stream.of(registers, later, letter).flatMap(Function.identity()).collect(Collectors.joining("；"));
    }

    private static String why(CaseView.Material state, Material asked) {
        if (asked.need() == Need.REQUIRED) {
            return "办理本事项都需要";
        }
        return state.required() ? "您的情况需要：" + asked.condition() : "您的情况不需要；" + asked.condition() + "才需要";
    }
}
