package cn.zhiban.acceptance.web;

import cn.zhiban.acceptance.SupplyingMaterials;
import cn.zhiban.acceptance.SupplyingMaterials.Supplement;
import cn.zhiban.acceptance.web.CarriageFields.Typed;
import cn.zhiban.acceptance.web.ReplyForm.Posted;
import cn.zhiban.casefile.CaseView;
import cn.zhiban.casefile.CaseViews;
import cn.zhiban.form.ErrorLink;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.RefusedRequest;
import cn.zhiban.shared.RefusedRequest.Kind;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** What came by post or over the counter, as a clerk takes it in: a reply to the one-time notice, or what was promised for later. */
@Controller
@RequestMapping("/staff/cases/{caseNo}/reply")
class StaffReplyPage {

    private static final String FORM = "staff/reply";

    private final CaseViews views;
    private final ReplyForm form;
    private final CarriageFields carriages;
    private final SupplyingMaterials supplying;

    StaffReplyPage(CaseViews views, ReplyForm form, CarriageFields carriages, SupplyingMaterials supplying) {
        this.views = views;
        this.form = form;
        this.carriages = carriages;
        this.supplying = supplying;
    }

    @GetMapping
    ModelAndView show(Actor clerk, @PathVariable String caseNo) {
        var view = views.of(clerk, caseNo);
        return ReplyForm.isOpen(view)
                ? page(clerk, view, form.untouched(clerk, view), Typed.nothing(), Map.of(), List.of())
                : toCase(caseNo, "");
    }

    @PostMapping
    ModelAndView take(
            Actor clerk,
            @PathVariable String caseNo,
            @RequestParam Map<String, String> fields,
            @RequestParam(name = "proof", required = false) MultipartFile proof,
            HttpServletRequest request)
            throws IOException {
        var view = views.of(clerk, caseNo);
        if (!ReplyForm.isOpen(view)) {
            return toCase(caseNo, "");
        }
        var posted = form.receive(clerk, view, request);
        var typed = carriages.read(clerk, fields, proof);
        if (MaterialFiles.isRemoval(request)) {
            return page(clerk, view, posted, new Typed(fields, typed.carriage(), Map.of()), Map.of(), List.of());
        }
        if (posted.wrong() || !typed.errors().isEmpty()) {
            return page(clerk, view, posted, typed, Map.of(), List.of());
        }
        return supply(clerk, view, posted, typed, Boolean.parseBoolean(fields.get("_complete")));
    }

    private ModelAndView supply(Actor clerk, CaseView view, Posted posted, Typed typed, boolean complete) {
        var sent = form.news(clerk, view, posted);
        if (sent.isEmpty() && posted.changed().isEmpty() && !complete) {
            var nothing = new ErrorLink("", "请至少选择一份文件，或者更正一项");
            return page(clerk, view, posted, typed, Map.of(), List.of(nothing));
        }
        try {
            supplying.supply(clerk, view.caseNo(), new Supplement(sent, posted.changed(), complete, typed.carriage()));
        } catch (RefusedRequest refused) {
            if (refused.kind() == Kind.FORBIDDEN || refused.kind() == Kind.NOT_FOUND) {
                throw refused;
            }
            return refused(clerk, view, posted, RefusedCarriage.of(typed, refused), refused);
        }
        return toCase(view.caseNo(), "?replied");
    }

    private ModelAndView refused(Actor clerk, CaseView view, Posted posted, Typed typed, RefusedRequest refused) {
        var placed =
                !typed.errors().isEmpty() || refused.fields().keySet().stream().anyMatch(posted.changed()::containsKey);
        var whole = placed ? List.<ErrorLink>of() : List.of(new ErrorLink("", refused.getMessage()));
        return page(clerk, view, posted, typed, refused.fields(), whole);
    }

    private ModelAndView page(
            Actor clerk, CaseView view, Posted posted, Typed typed, Map<String, String> wrong, List<ErrorLink> others) {
        var errors = new ArrayList<>(typed.links());
        errors.addAll(others);
        return form.page(FORM, clerk, view, posted, wrong, errors).addObject("typed", typed);
    }

    private static ModelAndView toCase(String caseNo, String query) {
        return new ModelAndView("redirect:/staff/cases/" + caseNo + query);
    }
}
