package cn.zhiban.acceptance.web;

import cn.zhiban.acceptance.SupplyingMaterials;
import cn.zhiban.acceptance.SupplyingMaterials.Supplement;
import cn.zhiban.acceptance.web.AwaitedMaterials.Awaited;
import cn.zhiban.casefile.CaseStatus;
import cn.zhiban.casefile.CaseView;
import cn.zhiban.casefile.CaseViews;
import cn.zhiban.deadline.ClockEventType;
import cn.zhiban.form.ErrorLink;
import cn.zhiban.form.FormPart;
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

/** The reply to the one-time notice: files for each material that it names, in parts or complete. */
@Controller
@RequestMapping("/my/cases/{caseNo}/supplement")
class SupplementPage {

    private final CaseViews views;
    private final AwaitedMaterials awaited;
    private final AwaitedAnswers answers;
    private final SupplyingMaterials supplying;
    private final MaterialFiles files;

    SupplementPage(
            CaseViews views,
            AwaitedMaterials awaited,
            AwaitedAnswers answers,
            SupplyingMaterials supplying,
            MaterialFiles files) {
        this.views = views;
        this.awaited = awaited;
        this.answers = answers;
        this.supplying = supplying;
        this.files = files;
    }

    @GetMapping
    ModelAndView show(Actor applicant, @PathVariable String caseNo) {
        var view = views.of(applicant, caseNo);
        return isAwaited(view)
                ? page(applicant, view, awaited.supplied(applicant, view), Map.of(), Map.of(), List.of())
                : toCase(caseNo, "");
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
        var received = files.receive(applicant, awaited.notified(applicant, view), request);
        var changed = answers.changed(applicant, view, request);
        if (!received.errors().isEmpty() || MaterialFiles.isRemoval(request)) {
            return page(applicant, view, received, changed, Map.of(), List.of());
        }
        if (awaited.news(applicant, view, received).isEmpty() && changed.isEmpty() && !complete) {
            var nothing = new ErrorLink("", view.fields().isEmpty() ? "请至少选择一份文件" : "请至少选择一份文件，或者更正一项");
            return page(applicant, view, received, changed, Map.of(), List.of(nothing));
        }
        return supply(applicant, view, received, changed, complete);
    }

    private ModelAndView supply(
            Actor applicant, CaseView view, ReceivedFiles received, Map<String, Object> changed, boolean complete) {
        var sent = awaited.news(applicant, view, received);
        try {
            supplying.supply(applicant, view.caseNo(), new Supplement(sent, changed, complete, null, null));
        } catch (RefusedRequest refused) {
            if (refused.kind() != RefusedRequest.Kind.INVALID) {
                throw refused;
            }
            var whole = refused.fields().keySet().stream().anyMatch(changed::containsKey)
                    ? List.<ErrorLink>of()
                    : List.of(new ErrorLink("", refused.getMessage()));
            return page(applicant, view, received, changed, refused.fields(), whole);
        }
        return complete
                ? toCase(view.caseNo(), "?supplied")
                : new ModelAndView("redirect:/my/cases/" + view.caseNo() + "/supplement?saved");
    }

    private ModelAndView page(
            Actor applicant,
            CaseView view,
            ReceivedFiles received,
            Map<String, Object> changed,
            Map<String, String> wrong,
            List<ErrorLink> others) {
        var fields = awaited.fields(applicant, view, received);
        var parts = answers.parts(applicant, view, changed, wrong);
        var errors = new ArrayList<>(others);
        parts.stream()
                .filter(FormPart::wrong)
                .map(part -> new ErrorLink(part.key(), part.label() + "：" + part.error()))
                .forEach(errors::add);
        fields.stream()
                .map(Awaited::file)
                .filter(FileField::wrong)
                .map(FileField::link)
                .forEach(errors::add);
        return new ModelAndView(
                "my/supplement",
                Map.of("view", view, "awaited", fields, "parts", parts, "errors", errors),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
    }

    /** The reply to the notice, or what was promised for later. */
    private static boolean isAwaited(CaseView view) {
        return AwaitedMaterials.isDeferred(view)
                || view.status().equals(CaseStatus.SUPPLEMENTING.name())
                        && view.clock().events().stream()
                                .noneMatch(event -> event.type().equals(ClockEventType.REPLY_COMPLETE.name()));
    }

    private static ModelAndView toCase(String caseNo, String query) {
        return new ModelAndView("redirect:/my/cases/" + caseNo + query);
    }
}
