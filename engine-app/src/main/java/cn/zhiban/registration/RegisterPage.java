package cn.zhiban.registration;

import cn.zhiban.form.FormContext;
import cn.zhiban.identity.CurrentActor;
import cn.zhiban.identity.Opening;
import cn.zhiban.identity.OpeningOwnAccount;
import cn.zhiban.identity.SessionOpening;
import cn.zhiban.identity.SignedIn;
import cn.zhiban.identity.TooManyAttempts;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.shared.RefusedRequest;
import cn.zhiban.web.KeptInput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A firm or a person opens its own account and is signed in by that. */
@Controller
class RegisterPage {

    private static final String HOME = "redirect:/account";

    private final OpeningOwnAccount opening;
    private final JudgingRegistration judging;
    private final PersonalDataNotice notice;
    private final SessionOpening sessions;
    private final CurrentActor current;
    private final OfficeClock clock;

    RegisterPage(
            OpeningOwnAccount opening,
            JudgingRegistration judging,
            PersonalDataNotice notice,
            SessionOpening sessions,
            CurrentActor current,
            OfficeClock clock) {
        this.opening = opening;
        this.judging = judging;
        this.notice = notice;
        this.sessions = sessions;
        this.current = current;
        this.clock = clock;
    }

    @GetMapping("/register")
    String choose() {
        return current.actor().isPresent() ? HOME : "register/choose";
    }

    /** The token is read before the page is written: it may have to open a session. */
    @GetMapping("/register/{kind}")
    ModelAndView begin(@PathVariable String kind, CsrfToken token, HttpServletRequest request) {
        var registrant = registrant(kind);
        if (current.actor().isPresent()) {
            return new ModelAndView(HOME);
        }
        token.getToken();
        var kept = KeptInput.take(request);
        var typed = kept.isEmpty() ? Typed.nothing(registrant) : Typed.of(registrant, kept);
        return page(typed, Map.of(), HttpStatus.OK).addObject("restored", !kept.isEmpty());
    }

    @PostMapping("/register/{kind}")
    ModelAndView open(@PathVariable String kind, HttpServletRequest request, HttpServletResponse response) {
        var typed = Typed.of(registrant(kind), request.getParameterMap());
        if (current.actor().isPresent()) {
            return new ModelAndView(HOME);
        }
        var judged = judging.judge(typed);
        if (!judged.faults().isEmpty()) {
            return page(typed, judged.faults(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        try {
            var opened = opening.open(judged.account(), request.getRemoteAddr());
            return answer(typed, opened, request, response);
        } catch (TooManyAttempts tooMany) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(tooMany.waitSeconds()));
            return page(typed, Map.of(), HttpStatus.TOO_MANY_REQUESTS).addObject("wait", tooMany.waitSeconds());
        }
    }

    private ModelAndView answer(Typed typed, Opening opened, HttpServletRequest request, HttpServletResponse response) {
        if (opened instanceof Opening.UsernameTaken) {
            return page(typed, Map.of("username", "这个用户名已有人使用，请换一个"), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        if (opened instanceof Opening.Opened account) {
            return begun(account.proof(), request, response);
        }
        return new ModelAndView("redirect:/register/window");
    }

    private ModelAndView begun(SignedIn proof, HttpServletRequest request, HttpServletResponse response) {
        sessions.goOn(proof, request, response);
        return new ModelAndView("redirect:/register/done");
    }

    @GetMapping("/register/window")
    String atTheWindow() {
        return "register/window";
    }

    @GetMapping("/register/done")
    ModelAndView done(HttpServletRequest request, HttpServletResponse response) {
        return new ModelAndView(
                "register/done", "back", WayBack.of(request, response).orElse(null));
    }

    private static Registrant registrant(String kind) {
        return Registrant.at(kind).orElseThrow(() -> RefusedRequest.notFound("unknown-route", "没有这个地址"));
    }

    private ModelAndView page(Typed typed, Map<String, String> faults, HttpStatus status) {
        var view = RegistrationView.of(typed, notice, faults, FormContext.of(clock.today()));
        return new ModelAndView("register/form", Map.of("page", view, "shortest", opening.shortest()), status);
    }
}
