package cn.zhiban.enquiry.web;

import cn.zhiban.enquiry.Answer.State;
import cn.zhiban.enquiry.ProposingAnswer;
import cn.zhiban.enquiry.PublishingAnswer;
import cn.zhiban.enquiry.PublishingAnswer.Edited;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.RefusedRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The answers that are proposed, published or taken back, and one of them: edited, seen as everybody will, published. */
@Controller
class PublicationPages {

    private static final int PAGE = 50;

    private final ProposingAnswer proposing;
    private final PublishingAnswer publishing;
    private final PublicationDesk desk;

    PublicationPages(ProposingAnswer proposing, PublishingAnswer publishing, PublicationDesk desk) {
        this.proposing = proposing;
        this.publishing = publishing;
        this.desk = desk;
    }

    @GetMapping("/staff/answers")
    String list(
            Actor actor,
            @RequestParam(defaultValue = "PROPOSED") State state,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            Model model) {
        var page = publishing.in(actor, state, before, PAGE);
        model.addAttribute("state", state);
        model.addAttribute("states", Arrays.asList(State.values()));
        model.addAttribute("answers", page.answers());
        model.addAttribute("paged", before != Long.MAX_VALUE);
        model.addAttribute(
                "next", page.next() == null ? null : "/staff/answers?state=" + state + "&before=" + page.next());
        return "staff/answers";
    }

    @GetMapping("/staff/answers/{id}")
    ModelAndView one(Actor actor, @PathVariable long id) {
        return desk.page(actor, id, null, null);
    }

    @PostMapping("/staff/cases/{caseNo}/answer")
    String propose(Actor actor, @PathVariable String caseNo) {
        return "redirect:/staff/answers/" + proposing.propose(actor, caseNo).id();
    }

    @PostMapping("/staff/answers/{id}")
    ModelAndView edit(
            Actor actor,
            @PathVariable long id,
            @RequestParam(name = "_version", defaultValue = "0") int seen,
            HttpServletRequest request) {
        var typed = EnquiryForm.PUBLIC_ANSWER.fromParameters(request.getParameterMap());
        return done(actor, id, typed, "saved", () -> publishing.edit(actor, id, seen, edited(typed)));
    }

    @PostMapping("/staff/answers/{id}/publish")
    ModelAndView publish(
            Actor actor, @PathVariable long id, @RequestParam(name = "_version", defaultValue = "0") int seen) {
        return done(actor, id, null, "published", () -> publishing.publish(actor, id, seen));
    }

    @PostMapping("/staff/answers/{id}/withdraw")
    ModelAndView withdraw(
            Actor actor, @PathVariable long id, @RequestParam(name = "_reason", defaultValue = "") String reason) {
        return done(actor, id, null, "withdrawn", () -> publishing.withdraw(actor, id, reason));
    }

    /** What was typed stays where something is wrong with it, and where somebody else was faster. */
    private ModelAndView done(Actor actor, long id, Map<String, Object> typed, String deed, Runnable work) {
        try {
            work.run();
        } catch (RefusedRequest refused) {
            if (refused.kind() != RefusedRequest.Kind.INVALID && refused.kind() != RefusedRequest.Kind.CONFLICT) {
                throw refused;
            }
            return desk.page(actor, id, typed, refused);
        }
        return new ModelAndView("redirect:/staff/answers/" + id + "?" + deed);
    }

    private static Edited edited(Map<String, Object> typed) {
        return new Edited(text(typed, "topic"), text(typed, "question"), text(typed, "answer"));
    }

    private static String text(Map<String, Object> typed, String key) {
        return typed.get(key) instanceof String text ? text : "";
    }
}
