package cn.zhiban.acceptance.web;

import cn.zhiban.casefile.CaseView;
import cn.zhiban.casefile.Cases;
import cn.zhiban.material.CaseMaterial;
import cn.zhiban.material.CaseMaterials;
import cn.zhiban.material.MaterialState;
import cn.zhiban.material.MaterialStep;
import cn.zhiban.material.Trust;
import cn.zhiban.shared.Actor;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The way of each material of a case through its states, who moved it and why, and where it may still go. */
@Controller
class MaterialStatesPage {

    /** @param reason empty where none is needed */
    record Step(MaterialState state, OffsetDateTime at, String by, String reason) {

        static Step of(MaterialStep step) {
            return new Step(
                    step.state(),
                    CaseView.local(step.at()),
                    step.by(),
                    step.reasonWords() == null ? "" : step.reasonWords());
        }
    }

    /** @param next none once the case is closed */
    record Way(CaseMaterial material, List<Step> steps, List<MaterialState> next) {

        /** Null where there is nothing to rely on. */
        public Trust trust() {
            return material.trust().orElse(null);
        }
    }

    private final Cases cases;
    private final CaseMaterials materials;

    MaterialStatesPage(Cases cases, CaseMaterials materials) {
        this.cases = cases;
        this.materials = materials;
    }

    @GetMapping("/staff/cases/{caseNo}/materials")
    ModelAndView states(Actor actor, @PathVariable String caseNo) {
        var about = cases.visibleTo(actor, caseNo);
        var history = materials.history(about.id());
        var page = new ModelAndView("staff/materials");
        page.addObject("caseNo", caseNo);
        page.addObject("closed", about.status().isClosed());
        page.addObject(
                "ways",
                materials.of(about.id()).stream()
                        .map(material -> way(material, history, about.status().isClosed()))
                        .toList());
        page.addObject("graph", MaterialState.values());
        return page;
    }

    private static Way way(CaseMaterial material, List<MaterialStep> history, boolean closed) {
        return new Way(
                material,
                history.stream()
                        .filter(step -> step.key().equals(material.key()))
                        .map(Step::of)
                        .toList(),
                closed
                        ? List.of()
                        : material.state().successors().stream().sorted().toList());
    }
}
