package cn.zhiban.acceptance.web;

import cn.zhiban.acceptance.Carriage;
import cn.zhiban.acceptance.SupplyingMaterials;
import cn.zhiban.acceptance.SupplyingMaterials.Supplement;
import cn.zhiban.acceptance.web.ReplyForm.Posted;
import cn.zhiban.casefile.CaseView;
import cn.zhiban.casefile.CaseViews;
import cn.zhiban.form.ErrorLink;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.RefusedRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The reply to the one-time notice: files for each material that it names, in parts or complete. */
@Controller
@RequestMapping("/my/cases/{caseNo}/supplement")
class SupplementPage {

    private static final String FORM = "my/supplement";

    private final CaseViews views;
    private final ReplyForm form;
    private final SupplyingMaterials supplying;

    SupplementPage(CaseViews views, ReplyForm form, SupplyingMaterials supplying) {
        this.views = views;
        this.form = form;
        this.supplying = supplying;
    }

    @GetMapping
    ModelAndView show(Actor applicant, @PathVariable String caseNo) {
        var view = views.of(applicant, caseNo);
        return ReplyForm.isOpen(view)
                ? form.page(FORM, applicant, view, form.untouched(applicant, view), Map.of(), List.of())
                : toCase(caseNo, "");
    }

    @PostMapping
    ModelAndView send(
            Actor applicant,
            @PathVariable String caseNo,
            @RequestParam(name = "_complete", defaultValue = "false") boolean complete,
            HttpServletRequest request) {
        var view = views.of(applicant, caseNo);
        if (!ReplyForm.isOpen(view)) {
            return toCase(caseNo, "?supplied");
        }
        var posted = form.receive(applicant, view, request);
        if (posted.wrong() || MaterialFiles.isRemoval(request)) {
            return form.page(FORM, applicant, view, posted, Map.of(), List.of());
        }
        if (form.news(applicant, view, posted).isEmpty() && posted.changed().isEmpty() && !complete) {
            var nothing = new ErrorLink("", view.fields().isEmpty() ? "请至少选择一份文件" : "请至少选择一份文件，或者更正一项");
            return form.page(FORM, applicant, view, posted, Map.of(), List.of(nothing));
        }
        return supply(applicant, view, posted, complete);
    }

    private ModelAndView supply(Actor applicant, CaseView view, Posted posted, boolean complete) {
        var sent = form.news(applicant, view, posted);
        try {
            supplying.supply(
                    applicant, view.caseNo(), new Supplement(sent, posted.changed(), complete, Carriage.ONLINE));
        } catch (RefusedRequest refused) {
            if (refused.kind() != RefusedRequest.Kind.INVALID) {
                throw refused;
            }
            var whole = refused.fields().keySet().stream().anyMatch(posted.changed()::containsKey)
                    ? List.<ErrorLink>of()
                    : List.of(new ErrorLink("", refused.getMessage()));
            return form.page(FORM, applicant, view, posted, refused.fields(), whole);
        }
        return complete
                ? toCase(view.caseNo(), "?supplied")
                : new ModelAndView("redirect:/my/cases/" + view.caseNo() + "/supplement?saved");
    }

    private static ModelAndView toCase(String caseNo, String query) {
        return new ModelAndView("redirect:/my/cases/" + caseNo + query);
    }
}
