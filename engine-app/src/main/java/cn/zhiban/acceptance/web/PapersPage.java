package cn.zhiban.acceptance.web;

import cn.zhiban.acceptance.SupplyingPapers;
import cn.zhiban.casefile.CaseStatus;
import cn.zhiban.casefile.CaseView;
import cn.zhiban.casefile.CaseViews;
import cn.zhiban.casefile.Cases;
import cn.zhiban.catalogue.Catalogue;
import cn.zhiban.catalogue.ItemVersion;
import cn.zhiban.catalogue.Material;
import cn.zhiban.form.ErrorLink;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.RefusedRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The applicant brings what it was asked for after acceptance, what is missing, or a paper in whose place a letter stands. */
@Controller
@RequestMapping("/my/cases/{caseNo}/papers")
class PapersPage {

    private final Cases cases;
    private final CaseViews views;
    private final Catalogue catalogue;
    private final MaterialFiles files;
    private final SupplyingPapers supplying;

    PapersPage(Cases cases, CaseViews views, Catalogue catalogue, MaterialFiles files, SupplyingPapers supplying) {
        this.cases = cases;
        this.views = views;
        this.catalogue = catalogue;
        this.files = files;
        this.supplying = supplying;
    }

    @GetMapping
    ModelAndView show(Actor applicant, @PathVariable String caseNo) {
        var view = views.of(applicant, caseNo);
        return view.wanted().isEmpty() && committed(view).isEmpty()
                ? new ModelAndView("redirect:/my/cases/" + caseNo)
                : page(applicant, view, ReceivedFiles.nothing(), List.of());
    }

    @PostMapping
    ModelAndView send(Actor applicant, @PathVariable String caseNo, HttpServletRequest request) {
        var view = views.of(applicant, caseNo);
        var received = files.receive(applicant, asked(applicant, view), request);
        if (!received.errors().isEmpty() || MaterialFiles.isRemoval(request)) {
            return page(applicant, view, received, List.of());
        }
        try {
            supplying.supply(applicant, caseNo, received.sent());
        } catch (RefusedRequest refused) {
            return page(applicant, view, received, List.of(new ErrorLink("", refused.fault())));
        }
        return new ModelAndView("redirect:/my/cases/" + caseNo + "?supplied");
    }

    private ModelAndView page(Actor applicant, CaseView view, ReceivedFiles received, List<ErrorLink> others) {
        var words =
                view.wanted().stream().collect(Collectors.toMap(CaseView.Requested::key, CaseView.Requested::words));
        committed(view).forEach(key -> words.put(key, "现在由告知承诺书代替；提交以后，承诺书不再代替这份材料"));
        var version = version(applicant, view);
        var fields = asked(applicant, view).stream()
                .map(material -> FileField.of(version, material, false, received, words.get(material.key())))
                .toList();
        var errors = new ArrayList<>(others);
        fields.stream().filter(FileField::wrong).map(FileField::link).forEach(errors::add);
        return new ModelAndView(
                "my/papers",
                Map.of(
                        "view",
                        view,
                        "fields",
                        fields,
                        "errors",
                        errors,
                        "missing",
                        !view.lacking().isEmpty()),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private List<Material> asked(Actor applicant, CaseView view) {
        var keys = Stream.concat(view.wanted().stream().map(CaseView.Requested::key), committed(view).stream())
                .toList();
        return version(applicant, view).item().materials().stream()
                .filter(material -> keys.contains(material.key()))
                .toList();
    }

    /** Nothing once it is decided. */
    private static List<String> committed(CaseView view) {
        return CaseStatus.valueOf(view.status()).isWithdrawable()
                ? view.committed().stream().map(CaseView.Material::key).toList()
                : List.of();
    }

    private ItemVersion version(Actor applicant, CaseView view) {
        return catalogue.version(cases.visibleTo(applicant, view.caseNo()).itemVersionId());
    }
}
