package cn.zhiban.enquiry.web;

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

    /** What the buttons say; looking at earlier answers does nothing else. */
    private static final String LOOK = "";

    private static final String ANSWER = "answer";
    private static final String KEEP = "keep";

    private final CounterDesk desk;
    private final RecordingEnquiry recording;

    CounterEnquiryPage(CounterDesk desk, RecordingEnquiry recording) {
        this.desk = desk;
        this.recording = recording;
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
        var typed = TypedEnquiry.of(desk.seen(item), request.getParameterMap());
        if (request.getParameter(USE) != null) {
            return desk.page(desk.using(typed, request.getParameter(USE)), Map.of());
        }
        return switch (deed) {
            case LOOK -> desk.page(typed, Map.of());
            case ANSWER -> take(clerk, typed, true, next);
            case KEEP -> take(clerk, typed, false, next);
            default -> throw RefusedRequest.invalid("unknown-deed", "不知道要做什么，请重新打开“登记咨询”");
        };
    }

    private ModelAndView take(Actor clerk, TypedEnquiry typed, boolean answers, RedirectAttributes next) {
        if (typed.channel() == null) {
            return desk.page(typed, Map.of("askedThrough", "请选择是电话还是窗口"));
        }
        try {
            next.addFlashAttribute("taken", recording.once(clerk, typed, answers));
        } catch (RefusedRequest refused) {
            return again(typed, refused);
        }
        next.addFlashAttribute("answered", answers);
        return new ModelAndView("redirect:/staff/enquiries/new");
    }

    private ModelAndView again(TypedEnquiry typed, RefusedRequest refused) {
        if (refused.code().equals(RecordingEnquiry.RECORDED)) {
            return desk.another(typed.another(), refused.getMessage());
        }
        if (refused.fields().isEmpty()) {
            throw refused;
        }
        return desk.page(typed, TypedEnquiry.byField(refused.fields()));
    }
}
