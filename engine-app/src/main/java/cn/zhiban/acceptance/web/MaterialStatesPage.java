package cn.zhiban.acceptance.web;

import cn.zhiban.casefile.CaseView;
import cn.zhiban.casefile.Cases;
import cn.zhiban.identity.ShownNames;
import cn.zhiban.material.CaseMaterial;
import cn.zhiban.material.CaseMaterials;
import cn.zhiban.material.MaterialState;
import cn.zhiban.material.MaterialStep;
import cn.zhiban.material.Trust;
import cn.zhiban.shared.Actor;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The way of each material of a case through its states, who moved it and why, and where it may still go. */
@Controller
class MaterialStatesPage {

    /**
     * @param by the name of who changed it
     * @param reason empty where none is needed
     */
    record Step(MaterialState state, OffsetDateTime at, String by, String reason) {

        static Step of(MaterialStep step, Map<String, String> names) {
            return new Step(
                    step.state(),
                    CaseView.local(step.at()),
                    names.get(step.by()),
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
    private final ShownNames names;

    MaterialStatesPage(Cases cases, CaseMaterials materials, ShownNames names) {
        this.cases = cases;
        this.materials = materials;
        this.names = names;
    }

    @GetMapping("/staff/cases/{caseNo}/materials")
    ModelAndView states(Actor actor, @PathVariable String caseNo) {
        var about = cases.visibleTo(actor, caseNo);
        return new ModelAndView("staff/materials")
                .addObject("caseNo", caseNo)
                .addObject("closed", about.status().isClosed())
                .addObject("ways", ways(about.id(), about.status().isClosed()))
                .addObject("graph", MaterialState.values());
    }

    private List<Way> ways(long caseId, boolean closed) {
        var history = materials.history(caseId);
        var shown = names.of(history.stream().map(MaterialStep::by).toList());
        var steps = history.stream()
                .collect(Collectors.groupingBy(
                        MaterialStep::key, Collectors.mapping(step -> Step.of(step, shown), Collectors.toList())));
        return materials.of(caseId).stream()
                .map(material -> way(material, steps.getOrDefault(material.key(), List.of()), closed))
                .toList();
    }

    private static Way way(CaseMaterial material, List<Step> steps, boolean closed) {
        return new Way(
                material,
                steps,
                closed
                        ? List.of()
                        : material.state().successors().stream().sorted().toList());
    }
}
