package cn.zhiban.enquiry.web;

import cn.zhiban.casefile.CaseFile;
import cn.zhiban.enquiry.TakingEnquiry;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.RefusedRequest;
import cn.zhiban.web.KeptInput;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a clerk writes a question down while somebody asks it: earlier answers beside it, answered at once or kept. */
@Controller
@RequestMapping("/staff/enquiries/new")
class CounterEnquiryPage {

    /** Takes an earlier answer as it is; its value is the number of the answer. */
    private static final String USE = "_use";

    private final CounterDesk desk;
    private final TakingEnquiry taking;

    CounterEnquiryPage(CounterDesk desk, TakingEnquiry taking) {
        this.desk = desk;
        this.taking = taking;
    }

    @GetMapping
    ModelAndView ask(HttpServletRequest request, @RequestParam(defaultValue = "") String item) {
        var kept = KeptInput.take(request);
        var version = desk.version(item);
        return desk.page(kept.isEmpty() ? TypedEnquiry.nothing(version) : TypedEnquiry.of(version, kept), Map.of());
    }

    @PostMapping
    ModelAndView take(
            Actor clerk,
            HttpServletRequest request,
            @RequestParam(name = "_item", defaultValue = "") String item,
            @RequestParam(name = "_do", defaultValue = "") String deed,
            RedirectAttributes next) {
        var typed = TypedEnquiry.of(desk.version(item), request.getParameterMap());
        if (request.getParameter(USE) != null) {
            return desk.page(desk.using(typed, request.getParameter(USE)), Map.of());
        }
        if (deed.isEmpty()) {
            return desk.page(typed, Map.of());
        }
        if (typed.channel() == null) {
            return desk.page(typed, Map.of("askedThrough", "请选择是电话还是窗口"));
        }
        try {
            next.addFlashAttribute("taken", done(clerk, typed, deed).caseNo());
        } catch (RefusedRequest refused) {
            if (refused.fields().isEmpty()) {
                throw refused;
            }
            return desk.page(typed, TypedEnquiry.byField(refused.fields()));
        }
        next.addFlashAttribute("answered", deed.equals("answer"));
        return new ModelAndView("redirect:/staff/enquiries/new");
    }

    private CaseFile done(Actor clerk, TypedEnquiry typed, String deed) {
        return deed.equals("answer")
                ? taking.answer(clerk, typed.question(), typed.answer())
                : taking.keep(clerk, typed.question());
    }
}
