package cn.zhiban.casefile.web;

import cn.zhiban.casefile.CaseView;
import cn.zhiban.casefile.CaseViews;
import cn.zhiban.casefile.Cases;
import cn.zhiban.catalogue.Catalogue;
import cn.zhiban.catalogue.Material;
import cn.zhiban.catalogue.Material.Need;
import cn.zhiban.material.MaterialState;
import cn.zhiban.shared.Actor;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
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
     * @param open whether something is left to do
     */
    record Line(CaseView.Material state, Material asked, String why, String from, boolean open) {}

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
        var version = cases.visibleTo(applicant, caseNo).itemVersionId();
        Map<String, Material> asked = catalogue.version(version).item().materials().stream()
                .collect(Collectors.toMap(Material::key, Function.identity()));
        var lines = view.materials().stream()
                .map(state -> line(state, asked.get(state.key())))
                .toList();
        return new ModelAndView("my/materials")
                .addObject("view", view)
                .addObject("lines", lines)
                .addObject("left", lines.stream().filter(Line::open).count());
    }

    private static Line line(CaseView.Material state, Material asked) {
        return new Line(state, asked, why(state, asked), asked.source().label(), OPEN.contains(state.state()));
    }

    private static String why(CaseView.Material state, Material asked) {
        if (asked.need() == Need.REQUIRED) {
            return "办理本事项都需要";
        }
        return state.required() ? "您的情况需要：" + asked.condition() : "您的情况不需要；" + asked.condition() + "才需要";
    }
}
