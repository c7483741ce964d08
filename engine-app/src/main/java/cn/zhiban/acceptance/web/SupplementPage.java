package cn.zhiban.acceptance.web;

import cn.zhiban.acceptance.Submission.SentMaterial;
import cn.zhiban.acceptance.SupplyingMaterials;
import cn.zhiban.acceptance.SupplyingMaterials.Supplement;
import cn.zhiban.acceptance.web.MaterialFiles.Received;
import cn.zhiban.casefile.CaseStatus;
import cn.zhiban.casefile.CaseView;
import cn.zhiban.casefile.CaseViews;
import cn.zhiban.casefile.Cases;
import cn.zhiban.catalogue.Catalogue;
import cn.zhiban.catalogue.Material;
import cn.zhiban.deadline.ClockEventType;
import cn.zhiban.form.ErrorLink;
import cn.zhiban.material.MaterialState;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.RefusedRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The reply to the one-time notice: one file for each material that it names, in parts or complete. */
@Controller
@RequestMapping("/my/cases/{caseNo}/supplement")
class SupplementPage {

    /** @param supplied whether a file has come in since the notice */
    record Awaited(FileField file, String reason, boolean supplied) {}

    private final CaseViews views;
    private final Cases cases;
    private final Catalogue catalogue;
    private final SupplyingMaterials supplying;
    private final MaterialFiles files;

    SupplementPage(
            CaseViews views, Cases cases, Catalogue catalogue, SupplyingMaterials supplying, MaterialFiles files) {
        this.views = views;
        this.cases = cases;
        this.catalogue = catalogue;
        this.supplying = supplying;
        this.files = files;
    }

    @GetMapping
    ModelAndView show(Actor applicant, @PathVariable String caseNo) {
        var view = views.of(applicant, caseNo);
        return isAwaited(view) ? page(applicant, view, Received.nothing(), List.of()) : toCase(caseNo, "");
    }

    @PostMapping
    ModelAndView send(
            Actor applicant,
            @PathVariable String caseNo,
            @RequestParam(name = "_complete", defaultValue = "false") boolean complete,
            HttpServletRequest request) {
        var view = views.of(applicant, caseNo);
        if (!isAwaited(view)) {
            return toCase(caseNo, "?supplied");
        }
        var received = files.receive(applicant, notified(applicant, view), request);
        if (!received.errors().isEmpty()) {
            return page(applicant, view, received, List.of());
        }
        if (received.uploads().isEmpty() && !complete) {
            return page(applicant, view, received, List.of(new ErrorLink("", "请至少选择一份文件")));
        }
        return supply(applicant, view, received, complete);
    }

    private ModelAndView supply(Actor applicant, CaseView view, Received received, boolean complete) {
        var sent = received.uploads().entrySet().stream()
                .map(file -> new SentMaterial(file.getKey(), file.getValue().id()))
                .toList();
        try {
            supplying.supply(applicant, view.caseNo(), new Supplement(sent, complete, null, null));
        } catch (RefusedRequest refused) {
            if (refused.kind() != RefusedRequest.Kind.INVALID) {
                throw refused;
            }
            return page(applicant, view, received, List.of(new ErrorLink("", refused.getMessage())));
        }
        return complete
                ? toCase(view.caseNo(), "?supplied")
                : new ModelAndView("redirect:/my/cases/" + view.caseNo() + "/supplement?saved");
    }

    private ModelAndView page(Actor applicant, CaseView view, Received received, List<ErrorLink> others) {
        var awaited = notified(applicant, view).stream()
                .map(material -> awaited(material, view, received))
                .toList();
        var errors = new ArrayList<>(others);
        awaited.stream()
                .map(Awaited::file)
                .filter(FileField::wrong)
                .map(FileField::link)
                .forEach(errors::add);
        return new ModelAndView(
                "my/supplement",
                Map.of("view", view, "awaited", awaited, "errors", errors),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private static Awaited awaited(Material material, CaseView view, Received received) {
        var state = view.materials().stream()
                .filter(one -> one.key().equals(material.key()))
                .findFirst()
                .orElseThrow();
        var field = new FileField(
                material,
                true,
                received.uploads().get(material.key()),
                received.errors().getOrDefault(material.key(), ""));
        boolean supplied = state.state().equals(MaterialState.SUPPLIED.name())
                || state.state().equals(MaterialState.VERIFIED.name());
        return new Awaited(field, supplied ? null : state.reason() == null ? "尚未提交" : state.reason(), supplied);
    }

    private List<Material> notified(Actor applicant, CaseView view) {
        var file = cases.visibleTo(applicant, view.caseNo());
        var keys = view.materials().stream()
                .filter(CaseView.Material::notified)
                .map(CaseView.Material::key)
                .toList();
        return catalogue.version(file.itemVersionId()).item().materials().stream()
                .filter(material -> keys.contains(material.key()))
                .toList();
    }

    private static boolean isAwaited(CaseView view) {
        return view.status().equals(CaseStatus.SUPPLEMENTING.name())
                && view.clock().events().stream()
                        .noneMatch(event -> event.type().equals(ClockEventType.REPLY_COMPLETE.name()));
    }

    private static ModelAndView toCase(String caseNo, String query) {
        return new ModelAndView("redirect:/my/cases/" + caseNo + query);
    }
}
