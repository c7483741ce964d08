package cn.zhiban.acceptance.web;

import cn.zhiban.casefile.CaseView;
import cn.zhiban.casefile.CaseViews;
import cn.zhiban.casefile.Cases;
import cn.zhiban.catalogue.Catalogue;
import cn.zhiban.commitment.MakingStatement;
import cn.zhiban.form.ErrorLink;
import cn.zhiban.material.Upload;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.RefusedRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The applicant tells how it has rectified, or is heard before its decision is revoked, with files. */
@Controller
@RequestMapping("/my/cases/{caseNo}/statement")
class StatementPage {

    private final Cases cases;
    private final CaseViews views;
    private final Catalogue catalogue;
    private final MaterialFiles files;
    private final MakingStatement making;

    StatementPage(Cases cases, CaseViews views, Catalogue catalogue, MaterialFiles files, MakingStatement making) {
        this.cases = cases;
        this.views = views;
        this.catalogue = catalogue;
        this.files = files;
        this.making = making;
    }

    @GetMapping
    ModelAndView ask(Actor applicant, @PathVariable String caseNo) {
        return page(applicant, caseNo, "", ReceivedFiles.nothing(), null);
    }

    @PostMapping
    ModelAndView make(
            Actor applicant,
            @PathVariable String caseNo,
            @RequestParam(name = "_words", defaultValue = "") String words,
            HttpServletRequest request) {
        var received = files.receive(applicant, List.of(MakingStatement.FILES), request);
        if (!received.errors().isEmpty() || MaterialFiles.isRemoval(request)) {
            return page(applicant, caseNo, words, received, null);
        }
        var sent = received.of(MakingStatement.FILES.key()).stream()
                .map(Upload::id)
                .toList();
        try {
            making.make(applicant, caseNo, words, sent);
        } catch (RefusedRequest refused) {
            if (refused.fields().isEmpty()) {
                throw refused;
            }
            return page(applicant, caseNo, words, received, refused.fault());
        }
        return new ModelAndView("redirect:/my/cases/" + caseNo + "?stated");
    }

    private ModelAndView page(Actor applicant, String caseNo, String words, ReceivedFiles received, String error) {
        var view = views.of(applicant, caseNo);
        if (!isAwaited(view)) {
            return new ModelAndView("redirect:/my/cases/" + caseNo);
        }
        var version = catalogue.version(cases.visibleTo(applicant, caseNo).itemVersionId());
        var field = FileField.of(version, MakingStatement.FILES, false, received, null);
        var errors = new ArrayList<ErrorLink>();
        if (error != null) {
            errors.add(new ErrorLink("words", error));
        }
        if (field.wrong()) {
            errors.add(field.link());
        }
        var model = new HashMap<String, Object>();
        model.put("view", view);
        model.put("verification", view.verification());
        model.put("told", last(view));
        model.put("words", words);
        model.put("field", field);
        model.put("error", error);
        model.put("errors", errors);
        return new ModelAndView(
                "my/statement", model, errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private static boolean isAwaited(CaseView view) {
        return view.verification() != null && view.verification().awaited() != null;
    }

    private static Object last(CaseView view) {
        var findings = view.verification().findings();
        return findings.get(findings.size() - 1);
    }
}
