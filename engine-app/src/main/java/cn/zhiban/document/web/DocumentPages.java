package cn.zhiban.document.web;

import cn.zhiban.casefile.Cases;
import cn.zhiban.document.ChangingDocument;
import cn.zhiban.document.DocumentsOfCases;
import cn.zhiban.document.IssuedDocument.Standing;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.RefusedRequest;
import cn.zhiban.shared.Role;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The download of a document, and the desk where the office corrects, re-issues or withdraws one. */
@Controller
class DocumentPages {

    private static final String VIEW = "staff/document";
    private static final String DESK = "/staff/cases/{caseNo}/documents/{number}";

    private final DocumentsOfCases documents;
    private final ChangingDocument changing;
    private final Cases cases;

    DocumentPages(DocumentsOfCases documents, ChangingDocument changing, Cases cases) {
        this.documents = documents;
        this.changing = changing;
        this.cases = cases;
    }

    @GetMapping("/documents/{number}")
    ResponseEntity<byte[]> download(Actor actor, @PathVariable String number) {
        return PdfAnswer.of(number, documents.pdf(actor, number));
    }

    @GetMapping(DESK)
    ModelAndView show(Actor staff, @PathVariable String caseNo, @PathVariable String number) {
        return new ModelAndView(VIEW, model(staff, caseNo, number, Map.of()));
    }

    @PostMapping(DESK + "/correct")
    ModelAndView correct(
            Actor chief,
            @PathVariable String caseNo,
            @PathVariable String number,
            @RequestParam Map<String, String> typed) {
        return done(
                chief,
                caseNo,
                number,
                typed,
                () -> changing.correct(chief, caseNo, number, typed.get("from"), typed.get("to"), typed.get("reason")));
    }

    @PostMapping(DESK + "/reissue")
    ModelAndView reissue(
            Actor staff,
            @PathVariable String caseNo,
            @PathVariable String number,
            @RequestParam Map<String, String> typed) {
        return done(
                staff,
                caseNo,
                number,
                typed,
                () -> changing.reissue(staff, caseNo, number, typed.get("reissueReason")));
    }

    @PostMapping(DESK + "/withdraw")
    ModelAndView withdraw(
            Actor chief,
            @PathVariable String caseNo,
            @PathVariable String number,
            @RequestParam Map<String, String> typed) {
        return done(chief, caseNo, number, typed, () -> {
            changing.withdraw(chief, caseNo, number, typed.get("withdrawReason"));
            return number;
        });
    }

    private ModelAndView done(
            Actor staff, String caseNo, String number, Map<String, String> typed, Supplier<String> change) {
        try {
            return new ModelAndView("redirect:/staff/cases/" + caseNo + "/documents/" + change.get() + "?done");
        } catch (RefusedRequest refused) {
            if (refused.kind() != RefusedRequest.Kind.INVALID) {
                throw refused;
            }
            var model = model(staff, caseNo, number, typed);
            model.put("errors", errors(refused, typed));
            return new ModelAndView(VIEW, model, HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    /** Each form has a field of its own for the reason. */
    private static Map<String, String> errors(RefusedRequest refused, Map<String, String> typed) {
        var errors = new HashMap<String, String>();
        var reason = typed.containsKey("reissueReason")
                ? "reissueReason"
                : typed.containsKey("withdrawReason") ? "withdrawReason" : "reason";
        refused.fields().forEach((field, words) -> errors.put(field.equals("reason") ? reason : field, words));
        return errors;
    }

    private Map<String, Object> model(Actor staff, String caseNo, String number, Map<String, String> typed) {
        cases.visibleTo(staff, caseNo);
        var document = documents.of(staff, caseNo).stream()
                .filter(one -> one.number().equals(number))
                .findFirst()
                .orElseThrow(() ->
                        RefusedRequest.notFound("document-not-found", "办件" + caseNo + "没有文书 " + number + "，请核对编号"));
        var valid = document.standing() == Standing.VALID;
        var model = new HashMap<String, Object>();
        model.put("caseNo", caseNo);
        model.put("document", document);
        model.put("changeable", valid && staff.has(Role.CHIEF));
        model.put(
                "withdrawable",
                valid && staff.has(Role.CHIEF) && document.kind().amendable().isWithdrawable());
        model.put("corrigible", documents.corrigible(document));
        model.put("reissuable", valid && (staff.has(Role.CHIEF) || staff.has(Role.CLERK)));
        model.put("typed", typed);
        model.put("errors", Map.of());
        return model;
    }
}
